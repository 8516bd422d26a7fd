/**
 * The outbox: what reps said, on its way to other systems. Read and worked off by the script that talks to them; what
 * the worker itself does with it is in `queue-said.ts` and `exchange-of-contact.ts`.
 *
 * The index `open` holds what is to be done: a connection's id for what waits for it, the id with `!` before it for
 * what it refused. Both are so found and counted without reading what was sent. What a system has no place for, because
 * it does not know the person, has `#` before it: it can be tried again beside the lead, and nobody is asked to.
 */
import * as z from 'zod/mini';
import { type Outgoing, outgoingSchema } from '../domain/exchange/outgoing.ts';
import type { Instant } from '../domain/time.ts';
import { objectIn } from './json-document.ts';
import type { Database, StoredOutgoing } from './schema.ts';
import { read, write } from './transaction.ts';

/** Something in the outbox and its place in the order. */
export interface Queued {
  readonly place: number;
  readonly item: Outgoing;
}

/** The connections for which something waits. */
export function waitingConnections(database: Database): Promise<string[]> {
  return read(database, ['outbox'], async ({ store }) => {
    const found: string[] = [];
    const index = store.index('open');
    let cursor = await index.openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) {
      if (!/^[!#]/.test(cursor.key)) found.push(cursor.key);
    }
    return found;
  });
}

/** The places of all that waits for a connection, in the order in which it was said. */
export function waitingPlaces(database: Database, connectionId: string): Promise<number[]> {
  return read(database, ['outbox'], ({ store }) => store.index('open').getAllKeys(connectionId));
}

/** What stands at these places, as far as anything still does. */
export function queuedAt(database: Database, places: readonly number[]): Promise<Queued[]> {
  return read(database, ['outbox'], async ({ store }) => {
    const rows = await Promise.all(places.map((place) => store.get(place)));
    return rows.flatMap((row) => queuedIn(row) ?? []);
  });
}

/** What waits and what was refused over all connections, oldest first, at most so many. */
export async function oldestOpen(database: Database, atMost: number): Promise<Queued[]> {
  const places = await read(database, ['outbox'], ({ store }) => placesToBeDone(store.index('open')));
  return queuedAt(database, places.sort((a, b) => a - b).slice(0, atMost));
}

/** The places of all that waits or was refused. */
export async function placesToBeDone(index: OpenIndex): Promise<number[]> {
  const ranges = [IDBKeyRange.upperBound('#', true), IDBKeyRange.lowerBound('$')];
  return (await Promise.all(ranges.map((range) => index.getAllKeys(range)))).flat();
}

type OpenIndex = { getAllKeys(range: IDBKeyRange): Promise<number[]> };

/** How much waits for a connection, and how much it refused. */
export function countOpen(database: Database, connectionId: string): Promise<{ waiting: number; refused: number }> {
  return read(database, ['outbox'], async ({ store }) => {
    const index = store.index('open');
    const [waiting, refused] = await Promise.all([index.count(connectionId), index.count(`!${connectionId}`)]);
    return { waiting, refused };
  });
}

/** All that was said of a contact, to any connection, newest first; but for what was given up. */
export async function queuedOf(database: Database, contactId: string): Promise<Queued[]> {
  const rows = await read(database, ['outbox'], ({ store }) => store.index('contact').getAll(contactId));
  return rows
    .filter(({ open, body }) => open !== undefined || objectIn(body).state === 'sent')
    .flatMap((row) => queuedIn(row) ?? [])
    .reverse();
}

/**
 * Changes something in the outbox in one transaction, and gives it as it is then; `undefined` where it is gone, or
 * `change` has no use for it. `strict` is on the disk when it resolves.
 */
export function changeQueued(
  database: Database,
  place: number,
  durability: 'strict' | 'relaxed',
  change: (item: Outgoing, isOpen: boolean) => Outgoing | undefined,
): Promise<Queued | undefined> {
  return write(database, ['outbox'], durability, async ({ store }) => {
    const row = await store.get(place);
    const known = queuedIn(row);
    if (!row || !known) return undefined;
    const item = change(known.item, row.open !== undefined);
    if (!item) return undefined;
    await store.put({ ...closed(row), ...openAs(item), body: JSON.stringify(item) });
    return { place, item };
  });
}

/** Removes something from the outbox. */
export function removeQueued(database: Database, place: number): Promise<void> {
  return write(database, ['outbox'], 'relaxed', ({ store }) => store.delete(place));
}

/** The place of what was said to a connection by the id of what was said. */
export function placeOf(database: Database, connectionId: string, saidId: string): Promise<number | undefined> {
  return read(database, ['outbox'], ({ store }) => store.index('said').getKey([connectionId, saidId]));
}

/**
 * Gives up what waits or was refused. What was never tried is remembered as given up, so that taking it back tells
 * nobody of it; what may have arrived is forgotten.
 */
export function giveUp(database: Database, place: number, now: Instant): Promise<Outgoing | undefined> {
  return write(database, ['outbox'], 'strict', async ({ store }) => {
    const row = await store.get(place);
    const item = queuedIn(row)?.item;
    if (row?.open === undefined || !item) return undefined;
    const gone: Outgoing = { ...item, state: 'refused', changedAt: now };
    if (item.attempts > 0) await store.delete(place);
    else await store.put({ ...closed(row), body: JSON.stringify(gone) });
    return item;
  });
}

/** Removes what was said to a connection that is gone, and gives whether the connection is there. */
export function removeOrphans(database: Database, connectionId: string): Promise<boolean> {
  return write(database, ['connections', 'outbox'], 'relaxed', async (transaction) => {
    if ((await transaction.objectStore('connections').getKey(connectionId)) !== undefined) return true;
    const outbox = transaction.objectStore('outbox');
    const places = await outbox.index('said').getAllKeys(IDBKeyRange.bound([connectionId], [connectionId, []]));
    await Promise.all(places.map((place) => outbox.delete(place)));
    return false;
  });
}

function queuedIn(row: StoredOutgoing | undefined): Queued | undefined {
  if (row?.place === undefined) return undefined;
  const { place, connection: connectionId, contact: contactId } = row;
  const parsed = z.safeParse(outgoingSchema, { ...objectIn(row.body), connectionId, contactId });
  return parsed.success ? { place, item: parsed.data } : undefined;
}

function closed({ open: _, ...row }: StoredOutgoing): StoredOutgoing {
  return row;
}

function openAs({ state, connectionId, why }: Outgoing): Pick<StoredOutgoing, 'open'> {
  if (state === 'sent') return {};
  if (state === 'waiting') return { open: connectionId };
  return { open: `${why?.code === 'notFound' ? '#' : '!'}${connectionId}` };
}
