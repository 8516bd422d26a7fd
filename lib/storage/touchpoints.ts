/** The journeys: touchpoints of one contact, newest first. */
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Touchpoint, TouchpointKind } from '../domain/touchpoint.ts';
import { type Chunk, soundChunk, unpackChunk } from './chunk.ts';
import { chunksOf } from './chunk-store.ts';
import { addToJourney, journeyStores, loadDrafts, saveDrafts } from './drafts.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { newestIn } from './stored-contact.ts';
import { read, write } from './transaction.ts';

/** All touchpoints of a contact. */
export function allTouchpoints(database: Database, contactId: string): Promise<Touchpoint[]> {
  return newestTouchpoints(database, contactId, Number.POSITIVE_INFINITY);
}

/** The newest touchpoints of a contact, without reading the others. */
export function newestTouchpoints(database: Database, contactId: string, limit: number): Promise<Touchpoint[]> {
  return findTouchpoints(database, { contactId, limit });
}

/** Which touchpoints of a contact. */
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
const chunksAtATime = 16;

/** The newest touchpoints that fit a query. Touchpoints of one instant always come in the same order. */
export function findTouchpoints(
  database: Database,
  { contactId, before = Number.POSITIVE_INFINITY, skip = 0, limit, kinds }: TouchpointQuery,
): Promise<Touchpoint[]> {
  const fits = ({ at, kind }: Touchpoint) => at < before && (kinds === undefined || kinds.includes(kind));
  return read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const record = await transaction.objectStore('contacts').get(contactId);
    if (!record) return [];
    const found = newestFirst(newestIn(record)).filter(fits);
    const store = transaction.objectStore('touchpoints');
    for (let end = record.older; end > 0 && found.length < skip + limit; end -= chunksAtATime) {
      const chunks: unknown[] = await store.getAll(chunksOf(contactId, Math.max(end - chunksAtATime, 0), end));
      for (const chunk of chunks.reverse()) found.push(...newestFirst(soundChunk(chunk)).filter(fits));
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

function newestFirst(chunk: Chunk): Touchpoint[] {
  return unpackChunk(chunk).reverse();
}
