/** The journeys: touchpoints of one contact, newest first. */
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Touchpoint, TouchpointKind } from '../domain/touchpoint.ts';
import { type Chunk, chunkSize, unpackChunk } from './chunk.ts';
import { chunksOf, readChunks, soundChunk } from './chunk-store.ts';
import { addToJourney, journeyStores, loadDrafts, saveDrafts } from './drafts.ts';
import type { ChunkKey, Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
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
    let next: ChunkKey | undefined = [contactId, Number.NEGATIVE_INFINITY];
    while (next && found.length < skip + limit) {
      const range = IDBKeyRange.bound(next, [contactId, 0], true);
      const chunks = store.getAll(range, chunksAtATime);
      const keys: ChunkKey[] = await store.getAllKeys(range, chunksAtATime);
      for (const chunk of await chunks) found.push(...unpackChunk(soundChunk(chunk)).reverse().filter(fits));
      next = keys.at(-1);
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
  return write(database, [...journeyStores], 'strict', async (transaction) => {
    const drafts = await loadDrafts(transaction, [contactId]);
    const draft = drafts.get(contactId);
    if (!draft) throw new StorageError('notFound');
    if (addToJourney(draft, touchpoints) > 0) draft.contact = { ...draft.contact, updatedAt: now };
    await saveDrafts(transaction, [draft]);
    return draft.contact;
  });
}

function newestFirst(oldestFirst: readonly Chunk[]): Touchpoint[] {
  return oldestFirst.flatMap(unpackChunk).reverse();
}
