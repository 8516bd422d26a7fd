/** Removing people for good. */
import type { IDBPTransaction, StoreNames } from 'idb';
import { type Draft, journeyStores, loadDrafts, removeDraft } from './drafts.ts';
import { exchangeStores, forgetExchange } from './exchange-of-contact.ts';
import { forgetRecords } from './page-histories.ts';
import { forgetReviewed } from './review-items.ts';
import type { BatonSchema, Database } from './schema.ts';
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
  return write(database, [...erasedStores], 'strict', async (transaction) => {
    const drafts = await loadDrafts(transaction, [contactId]);
    const draft = drafts.get(contactId);
    if (!draft) throw new StorageError('notFound');
    return removePerson(transaction, draft);
  });
}

/** So many people in one transaction: a look-up does not wait for all of them. */
const peopleAtATime = 50;

/**
 * Removes several, as `eraseContact` does each, those again who still hold to what `isMeant` says when their turn comes.
 * Gives how many there were; those that are gone by then are none. Cut off, it may be asked again.
 */
export async function eraseContacts(
  database: Database,
  contactIds: readonly string[],
  isMeant: (contact: Draft['contact']) => boolean = () => true,
): Promise<number> {
  let erased = 0;
  for (let from = 0; from < contactIds.length; from += peopleAtATime) {
    const portion = contactIds.slice(from, from + peopleAtATime);
    erased += await write(database, [...erasedStores], 'strict', async (transaction) => {
      const drafts = await loadDrafts(transaction, portion);
      const meant = [...drafts.values()].filter(({ contact }) => isMeant(contact));
      for (const draft of meant) await removePerson(transaction, draft);
      return meant.length;
    });
  }
  return erased;
}

const erasedStores = [...journeyStores, ...exchangeStores, 'views', 'addresses', 'settings'] as const;
type Erasing = IDBPTransaction<BatonSchema, StoreNames<BatonSchema>[], 'readwrite'>;

async function removePerson(transaction: Erasing, draft: Draft): Promise<Erased> {
  const { id, records } = draft.contact;
  const settings = transaction.objectStore('settings');
  const [touchpoints] = await Promise.all([
    removeDraft(transaction, draft),
    forgetExchange(transaction, id, records),
    transaction.objectStore('views').clear(),
    // A record key begins with its account: `crm/account/object/id`.
    forgetRecords(settings, new Set(records)),
    forgetReviewed(settings, id),
    ...records.map((record) => transaction.objectStore('addresses').delete(record.split('/', 2).join('/'))),
  ]);
  return { touchpoints, records: records.length };
}

/** Removes everything that is stored: people, the agreement, connections with their tokens, and what is known of sites. */
export function eraseEverything(database: Database): Promise<void> {
  return write(database, [...database.objectStoreNames], 'strict', async (transaction) => {
    await Promise.all([...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
  });
}
