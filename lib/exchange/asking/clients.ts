/** Clients of connections: within their limits, with their secrets, and not while they are to be left alone. */
import pLimit, { type LimitFunction } from 'p-limit';
import { clientOf } from '../../connectors/client/client.ts';
import type { ClientPorts } from '../../connectors/client/ports.ts';
import { ConnectorError } from '../../connectors/connector-error.ts';
import { permissionOf } from '../../connectors/origins.ts';
import type { Connection } from '../../domain/exchange/connection.ts';
import { day, type Instant } from '../../domain/time.ts';
import { browser } from '../../platform/browser.ts';
import { changeConnection, getConnection } from '../../storage/connections.ts';
import { getSecrets, putSecrets } from '../../storage/secrets.ts';
import type { Parts, Spoken } from '../parts.ts';
import { type Budget, budgetOf } from './budget.ts';

/** What differs between pieces of work. */
export interface Work {
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** It is done ahead of a rep's next step, and may cost little. */
  readonly isHint?: boolean;
}

/** How connections are spoken to. */
export interface Clients {
  /** A client for one piece of work; `undefined` where there is no such connection, or not its connector. */
  readonly clientOf: (connectionId: string, work?: Work) => Promise<Spoken | undefined>;
  /** What a client works with. */
  readonly portsOf: (connection: Connection, work?: Work) => Promise<ClientPorts>;
  /** Requests counted of a connection that were not made. */
  readonly unspent: (connectionId: string) => number;
}

/** No vendor asks for a longer rest. What is later was said before the clock was set back. */
const longestPause = 2 * day;

/** Makes clients. The limits hold for all of them together. */
export function makeClients(parts: Parts): Clients {
  const { database, surroundings, connectorOf, aboutOf } = parts;
  const budgets = new Map<string, Budget>();
  const turns = new Map<string, LimitFunction>();
  const pauses = new Map<string, Instant>();

  async function portsOf(connection: Connection, { signal, isHint = false }: Work = {}): Promise<ClientPorts> {
    const { id } = connection;
    const { limits } = aboutOf(connection.connector) ?? { limits: { perDay: 0, together: 1 } };
    const budget = budgets.get(id) ?? budgetOf(parts, id, limits);
    budgets.set(id, budget);
    const turn = turns.get(id) ?? pLimit(limits.together);
    turns.set(id, turn);
    const restsUntil = (): Instant | undefined => pauseAt(surroundings.now(), connection.pausedUntil, pauses.get(id));
    return {
      connection,
      secrets: await getSecrets(await database(), id),
      now: surroundings.now,
      fetch: (input, init) => globalThis.fetch(input, init),
      ...(signal && { signal }),
      turn: (work) =>
        turn(() => {
          signal?.throwIfAborted();
          const until = restsUntil();
          if (until !== undefined) throw new ConnectorError({ code: 'limited', until });
          return work();
        }),
      spend: () => budget.spend(isHint),
      async pause(until) {
        if (until <= (pauses.get(id) ?? 0)) return;
        pauses.set(id, until);
        await changeConnection(await database(), id, (current) =>
          (current.pausedUntil ?? 0) >= until ? current : { ...current, pausedUntil: until },
        );
      },
      keep: async (secrets) => putSecrets(await database(), id, secrets),
      stored: async () => getSecrets(await database(), id),
      isGranted: (origin) => browser.permissions.contains({ origins: [permissionOf(origin)] }),
    };
  }

  return {
    portsOf,
    unspent: (connectionId) => budgets.get(connectionId)?.unspent() ?? 0,
    async clientOf(connectionId, work) {
      const connection = await getConnection(await database(), connectionId);
      const connector = connection && connectorOf(connection.connector);
      if (!connector) return undefined;
      // What was entered anew begins without a rest.
      if (connection.pausedUntil === undefined) pauses.delete(connectionId);
      return { connection, connector, client: clientOf(connector.vendor, await portsOf(connection, work)) };
    },
  };
}

/** The later of the instants, where it is still to come and can be believed. */
function pauseAt(now: Instant, ...instants: readonly (Instant | undefined)[]): Instant | undefined {
  const until = Math.max(...instants.map((at) => at ?? 0));
  return until > now && until <= now + longestPause ? until : undefined;
}
