/** What a client works with, handed in so that tests stand in for the network and the store. */
import type { Connection, Secrets } from '../../domain/exchange/connection.ts';
import type { Instant } from '../../domain/time.ts';

/** A client's surroundings. */
export interface ClientPorts {
  readonly connection: Connection;
  readonly secrets: Secrets;
  readonly now: () => Instant;
  readonly fetch: typeof fetch;
  /** Ends the work: the rep has moved on. */
  readonly signal?: AbortSignal;
  /** How long one request may take altogether, in milliseconds. */
  readonly patience?: number;
  /** Waits for the connection's turn, counts the request, and gives until when none may be made, if none may. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly spend: () => Promise<Instant | undefined>;
  /** Nothing is asked of this connection before. */
  readonly pause: (until: Instant) => Promise<void>;
  /** Stores the secrets; resolves when they are stored. */
  readonly keep: (secrets: Secrets) => Promise<void>;
  /** The secrets as they are stored now: other work of this connection may have renewed a token since. */
  readonly stored?: () => Promise<Secrets | undefined>;
  /** Whether the browser lets Baton speak to an origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
}
