/** Removing people for good. */
import { journeyStores, loadDrafts, removeDraft } from './drafts.ts';
import { exchangeStores, forgetExchange } from './exchange-of-contact.ts';
import { forgetRecords } from './page-histories.ts';
import { forgetReviewed } from './review-items.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { write } from './transaction.ts';

/** What was removed of one person. */
export interface Erased {
  readonly touchpoints: number;
  /** Links to CRM records. */
  readonly records: number;
}

/**
 * Removes a contact, its journey, what was to be sent and was read of it, the addresses of its CRMs, as they may be of
 * its own page, its records from what is remembered of pages, and who it was from what the next review shall look at. Nothing in the store names the person then. Resolves
 * when it is on the disk; throws `notFound` for a contact that is not stored.
 */
export function eraseContact(database: Database, contactId: string): Promise<Erased> {
  const stores = [...journeyStores, ...exchangeStores, 'views', 'addresses', 'settings'] as const;
  return write(database, [...stores], 'strict', async (transaction) => {
    const drafts = await loadDrafts(transaction, [contactId]);
    const draft = drafts.get(contactId);
    if (!draft) throw new StorageError('notFound');
    const { records } = draft.contact;
    const settings = transaction.objectStore('settings');
    const [touchpoints] = await Promise.all([
      removeDraft(transaction, draft),
      forgetExchange(transaction, contactId, records),
      transaction.objectStore('views').clear(),
      // A record key begins with its account: `crm/account/object/id`.
      forgetRecords(settings, new Set(records)),
      forgetReviewed(settings, contactId),
      ...records.map((record) => transaction.objectStore('addresses').delete(record.split('/', 2).join('/'))),
    ]);
    return { touchpoints, records: records.length };
  });
}

/** Removes everything that is stored: people, the agreement, connections with their tokens, and what is known of sites. */
export function eraseEverything(database: Database): Promise<void> {
  return write(database, [...database.objectStoreNames], 'strict', async (transaction) => {
    await Promise.all([...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
  });
}
