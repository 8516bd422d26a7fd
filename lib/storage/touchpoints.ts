/** The journeys: touchpoints of one contact, newest first. */
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { unpackChunk } from './chunk.ts';
import { readChunks } from './chunk-store.ts';
import { addToJourney, journeyStores, loadDrafts, saveDrafts } from './drafts.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { read, write } from './transaction.ts';

/** All touchpoints of a contact, newest first. Touchpoints of one instant always come in the same order. */
export function allTouchpoints(database: Database, contactId: string): Promise<Touchpoint[]> {
  return read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const record = await transaction.objectStore('contacts').get(contactId);
    if (!record) return [];
    const chunks = await readChunks(transaction.objectStore('touchpoints'), record);
    return chunks.flatMap(unpackChunk).reverse();
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
