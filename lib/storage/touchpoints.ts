/** The journeys: touchpoints of one contact, newest first. */
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Touchpoint, TouchpointKind } from '../domain/touchpoint.ts';
import { type Chunk, chunkSize, unpackChunk } from './chunk.ts';
import { chunksOf, putChunks, readChunks, soundChunk } from './chunk-store.ts';
import { addToChunks } from './journey-chunks.ts';
import type { ChunkKey, Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { fromStored, toStored } from './stored-contact.ts';
import { addToTotal } from './totals.ts';
import { read, write } from './transaction.ts';

/** All touchpoints of a contact. */
export function allTouchpoints(database: Database, contactId: string): Promise<Touchpoint[]> {
  return read(database, ['touchpoints'], async ({ store }) => newestFirst(await readChunks(store, contactId)));
}

/** The newest touchpoints of a contact, without reading the others. */
export function newestTouchpoints(database: Database, contactId: string, limit: number): Promise<Touchpoint[]> {
  return read(database, ['touchpoints'], async ({ store }) => {
    // The newest chunk may hold only one.
    const chunks: unknown[] = await store.getAll(chunksOf(contactId), Math.ceil(limit / chunkSize) + 1);
    return newestFirst(chunks.reverse().map(soundChunk)).slice(0, limit);
  });
}

export interface TouchpointQuery {
  readonly contactId: string;
  /** Only those that happened earlier. */
  readonly before?: Instant;
  /** Of those that fit, leave out this many. */
  readonly skip?: number;
  readonly limit: number;
  /** Only these kinds. */
  readonly kinds?: readonly TouchpointKind[];
}

/** How many chunks are read at a time on the way into the past. */
const chunksAtATime = 4;

/** The newest touchpoints that fit a query. Touchpoints of one instant always come in the same order. */
export function findTouchpoints(
  database: Database,
  { contactId, before = Number.POSITIVE_INFINITY, skip = 0, limit, kinds }: TouchpointQuery,
): Promise<Touchpoint[]> {
  const fits = ({ at, kind }: Touchpoint) => at < before && (kinds === undefined || kinds.includes(kind));
  return read(database, ['touchpoints'], async ({ store }) => {
    const found: Touchpoint[] = [];
    const end: ChunkKey = [contactId, 0];
    let range: IDBKeyRange | undefined = chunksOf(contactId);
    while (range && found.length < skip + limit) {
      const [keys, values] = await Promise.all([store.getAllKeys(range, chunksAtATime), store.getAll(range, chunksAtATime)]);
      for (const value of values) found.push(...unpackChunk(soundChunk(value)).reverse().filter(fits));
      const last = keys.at(-1);
      range = last && last[1] < end[1] ? IDBKeyRange.bound(last, end, true) : undefined;
    }
    return found.slice(skip, skip + limit);
  });
}

/**
 * Adds touchpoints to a contact's journey; those it has already are passed over. Resolves when they are on the disk;
 * throws `notFound` for a contact that is not stored.
 */
export function addTouchpoints(
  database: Database,
  contactId: string,
  touchpoints: readonly Touchpoint[],
  now: Instant,
): Promise<Contact> {
  return write(database, ['contacts', 'touchpoints', 'totals'], 'strict', async (transaction) => {
    const contacts = transaction.objectStore('contacts');
    const chunks = transaction.objectStore('touchpoints');
    const [record, stored] = await Promise.all([contacts.get(contactId), readChunks(chunks, contactId)]);
    if (!record) throw new StorageError('notFound');
    const contact = fromStored(record);
    const change = addToChunks(stored, touchpoints);
    if (change.added === 0) return contact;
    putChunks(chunks, contactId, change);
    await addToTotal(transaction.objectStore('totals'), change.added);
    const changed = { ...contact, journey: change.summary, updatedAt: now };
    await contacts.put(toStored(changed));
    return changed;
  });
}

function newestFirst(oldestFirst: readonly Chunk[]): Touchpoint[] {
  return oldestFirst.flatMap(unpackChunk).reverse();
}
