/** The worker's way to the exchange: loaded when something is connected, and asked for nothing where nothing is. */
import type { Exchange, ExchangeScript, Surroundings } from '../../exchange/contract.ts';
import { countConnections } from '../../storage/exchange-counts.ts';
import type { Database } from '../../storage/schema.ts';

/** The function by which the exchange is made. */
export type MakeExchange = NonNullable<ExchangeScript['batonExchange']>;

/** What the door works with. */
export interface DoorParts {
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  readonly load: () => Promise<MakeExchange>;
}

/** The door. */
export interface ExchangeDoor {
  /** Whether anything is connected. Remembered, because every page asks; `false` where it cannot be told. */
  readonly isConnected: () => Promise<boolean>;
  /** The exchange, loaded by now. */
  readonly exchange: () => Promise<Exchange>;
  /** The exchange where something is connected. */
  readonly ifConnected: () => Promise<Exchange | undefined>;
  /** The exchange where it was loaded already. */
  readonly ifLoaded: () => Exchange | undefined;
  /** Connections may be others than before. */
  readonly changed: () => void;
}

/** A closed door: nothing is loaded yet. */
export function exchangeDoor({ database, surroundings, load }: DoorParts): ExchangeDoor {
  let connected: Promise<boolean> | undefined;
  let made: Exchange | undefined;
  let making: Promise<Exchange> | undefined;

  const isConnected = (): Promise<boolean> => {
    const asking =
      connected ??
      database()
        .then(countConnections)
        .then((count) => count > 0);
    connected = asking;
    return asking.catch(() => {
      if (connected === asking) connected = undefined;
      return false;
    });
  };
  const exchange = (): Promise<Exchange> => {
    making ??= load().then(
      (make) => {
        made = make(surroundings);
        return made;
      },
      (error: unknown) => {
        making = undefined;
        throw error;
      },
    );
    return making;
  };
  return {
    isConnected,
    exchange,
    ifConnected: async () => ((await isConnected()) ? exchange() : undefined),
    ifLoaded: () => made,
    changed() {
      connected = undefined;
    },
  };
}
