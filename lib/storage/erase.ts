/** Removing people for good. */
import { chunksOf, readChunks } from './chunk-store.ts';
import { journeyStores } from './drafts.ts';
import { summaryOf } from './journey-chunks.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { fromStored } from './stored-contact.ts';
import { addToTotals } from './totals.ts';
import { write } from './transaction.ts';

export interface Erased {
  readonly touchpoints: number;
  /** Links to CRM records. */
  readonly records: number;
}

/**
 * Removes a contact, its journey, and the addresses of its CRMs, as they may be of its own page. Nothing in the store
 * names the person then. Resolves when it is on the disk; throws `notFound` for a contact that is not stored.
 */
export function eraseContact(database: Database, contactId: string): Promise<Erased> {
  return write(database, [...journeyStores, 'addresses'], 'strict', async (transaction) => {
    const contacts = transaction.objectStore('contacts');
    const chunkStore = transaction.objectStore('touchpoints');
    const stored = await contacts.get(contactId);
    if (!stored) throw new StorageError('notFound');
    const { records } = fromStored(stored);
    const touchpoints = summaryOf(await readChunks(chunkStore, stored)).count;
    await Promise.all([
      contacts.delete(contactId),
      chunkStore.delete(chunksOf(contactId)),
      addToTotals(transaction.objectStore('totals'), { contacts: -1, touchpoints: -touchpoints }),
      // A record key begins with its account: `crm/account/object/id`.
      ...records.map((record) => transaction.objectStore('addresses').delete(record.split('/', 2).join('/'))),
    ]);
    return { touchpoints, records: records.length };
  });
}

/** Removes everything: contacts, journeys, the agreement, the addresses of CRMs. */
export function eraseEverything(database: Database): Promise<void> {
  return write(database, ['contacts', 'touchpoints', 'totals', 'settings', 'addresses'], 'strict', async (transaction) => {
    await Promise.all([...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
  });
}
