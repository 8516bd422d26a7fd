/** Sends what waits in the outbox. One drain at a time over the whole extension. */
import { type Instant, minute, second } from '../../domain/time.ts';
import { removeOrphans, waitingConnections } from '../../storage/outbox.ts';
import { pruneSent } from '../../storage/prune-outbox.ts';
import { getReminders } from '../../storage/reminders.ts';
import type { Database } from '../../storage/schema.ts';
import { type OutboxCalls, outboxCalls } from '../calls/outbox.ts';
import type { Surroundings } from '../contract.ts';
import type { Spoken } from '../parts.ts';
import { drainConnection } from './drain-connection.ts';
import type { Speaker } from './to-tell.ts';
import { restsUntil } from './what-next.ts';

/** What sending works with. */
export interface SendingParts {
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  readonly clientOf: (connectionId: string) => Promise<Spoken | undefined>;
  /** The browser's locks, which hold over all of the extension. */
  readonly locks?: Pick<LockManager, 'request'>;
}

/** See `Exchange`. */
export interface Sending {
  readonly send: () => Promise<Instant | undefined>;
  /** Sends what waits for a connection, though it be due later: it is known to be well, or the user wants it tried. */
  readonly sendNow: (connectionId: string) => Promise<Instant | undefined>;
  readonly calls: OutboxCalls;
}

const lock = 'baton-outbox';

/** The store, or a connection, could not even be looked at. */
const untilReadable = 5 * minute;

/** Makes what sends. What was queued before `send` is called has been looked at when it resolves. */
export function makeSending(parts: SendingParts): Sending {
  const { database, surroundings, locks = navigator.locks } = parts;
  /** Connections of which the user wants something tried now. */
  const impatient = new Set<string>();
  let waiting: Promise<Instant | undefined> | undefined;

  const later = () => surroundings.now() + untilReadable;

  async function drain(): Promise<Instant | undefined> {
    const store = await database();
    const connections = await waitingConnections(store);
    if (connections.length === 0) return undefined;
    const { me } = await getReminders(store);
    const speaker: Speaker = { zone: surroundings.zone(), ...(me[0] !== undefined && { name: me[0] }) };
    const each = connections.map((id) => drainOne(store, id, speaker).catch(later));
    const times = (await Promise.all(each)).filter((at) => at !== undefined);
    // Of no matter to what waits: done with the next drain else.
    await pruneSent(store, surroundings.now()).catch(() => undefined);
    return times.length === 0 ? undefined : Math.max(Math.min(...times), surroundings.now() + second);
  }

  async function drainOne(store: Database, connectionId: string, speaker: Speaker): Promise<Instant | undefined> {
    const spoken = await parts.clientOf(connectionId);
    if (!spoken?.connection.writes || !spoken.connector.write) {
      await removeOrphans(store, connectionId);
      return undefined;
    }
    const isImpatient = impatient.delete(connectionId);
    const until = restsUntil(spoken.connection, surroundings.now());
    if (until !== undefined) return until;
    const { now, announceExchange: announce } = surroundings;
    return drainConnection({ database: store, now, speaker, spoken, isImpatient, announce });
  }

  /** Who asks while one drain is under way, and another waits for it, waits for that one. */
  const send: Sending['send'] = () => {
    waiting ??= Promise.resolve()
      .then(() =>
        locks.request(lock, () => {
          waiting = undefined;
          return drain();
        }),
      )
      .catch(() => {
        waiting = undefined;
        return later();
      });
    return waiting;
  };

  const sendNow: Sending['sendNow'] = (connectionId) => {
    impatient.add(connectionId);
    return send();
  };
  return { send, sendNow, calls: outboxCalls(parts, (id) => void sendNow(id)) };
}
