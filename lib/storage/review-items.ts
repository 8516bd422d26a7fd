/** What the next review of the agreement shall look at. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { type ReviewItem, reviewItemSchema } from '../domain/agreement/review-item.ts';
import { itemsIn } from './json-document.ts';
import type { BatonSchema, Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The most that are kept; what is put on the list beyond is refused. */
export const mostReviewItems = 1000;

/** All of them, oldest first. */
export async function getReviewItems(database: Database): Promise<readonly ReviewItem[]> {
  const text = await read(database, ['settings'], ({ store }) => store.get('reviewItems'));
  return itemsIn(text, reviewItemSchema).toSorted((a, b) => a.at - b.at);
}

/**
 * Changes the list in one transaction; on the disk when it resolves. Nothing is written where `change` gives what it was
 * given. It may throw to refuse.
 */
export function changeReviewItems(
  database: Database,
  change: (items: readonly ReviewItem[]) => readonly ReviewItem[],
): Promise<void> {
  return write(database, ['settings'], 'strict', ({ store }) => changeItems(store, change));
}

/** Takes a person out of the list. What was said of the definition stays: it was said of that, and not of them. */
export function forgetReviewed(store: Settings, contactId: string): Promise<void> {
  return changeItems(store, (items) =>
    items.some((item) => item.contactId === contactId)
      ? items.map((item) => {
          const { contactId: of, ...rest } = item;
          return of === contactId ? rest : item;
        })
      : items,
  );
}

/** Makes what was said about one contact said about another, which it is now. */
export function moveReviewed(store: Settings, from: string, to: string): Promise<void> {
  return changeItems(store, (items) =>
    items.some(({ contactId }) => contactId === from)
      ? items.map((item) => (item.contactId === from ? { ...item, contactId: to } : item))
      : items,
  );
}

/** A transaction over the settings, and maybe more. */
export interface SettingsTransaction {
  objectStore(name: 'settings'): Settings;
}

type Settings = IDBPObjectStore<BatonSchema, ArrayLike<StoreNames<BatonSchema>>, 'settings', 'readwrite'>;

async function changeItems(
  store: Settings,
  change: (items: readonly ReviewItem[]) => readonly ReviewItem[],
): Promise<void> {
  const before = itemsIn(await store.get('reviewItems'), reviewItemSchema);
  const after = change(before);
  if (after !== before) await store.put(JSON.stringify(after), 'reviewItems');
}
