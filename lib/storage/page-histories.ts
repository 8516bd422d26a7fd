/** What is remembered of how well pages could be read, for each kind of page of each site. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { type PageHistory, pageHistorySchema, withoutRecords } from '../domain/page-health.ts';
import type { RecordObject } from '../domain/record.ts';
import { entriesIn } from './json-document.ts';
import type { BatonSchema, Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** A kind of page of a site. */
export interface PageKind {
  readonly site: string;
  readonly crm: string;
  readonly object: RecordObject;
}

/** What is remembered of one kind of page. */
export async function getPageHistory(database: Database, kind: PageKind): Promise<PageHistory> {
  const text = await read(database, ['settings'], ({ store }) => store.get('pageHistories'));
  return entriesIn(text, pageHistorySchema).get(keyOf(kind)) ?? {};
}

/**
 * Changes what is remembered of one kind of page, in one transaction. Nothing is written where `change` gives what it
 * was given. It is no loss when the machine stops just then: the next page tells the same.
 */
export function changePageHistory(
  database: Database,
  kind: PageKind,
  change: (history: PageHistory) => PageHistory,
): Promise<{ readonly before: PageHistory; readonly after: PageHistory }> {
  return write(database, ['settings'], 'relaxed', async ({ store }) => {
    const all = new Map(entriesIn(await store.get('pageHistories'), pageHistorySchema));
    const before = all.get(keyOf(kind)) ?? {};
    const after = change(before);
    if (after !== before) {
      all.set(keyOf(kind), after);
      await store.put(JSON.stringify(Object.fromEntries(all)), 'pageHistories');
    }
    return { before, after };
  });
}

/** Removes records' keys from what is remembered, within a transaction: their person is erased. */
export async function forgetRecords(
  store: IDBPObjectStore<BatonSchema, ArrayLike<StoreNames<BatonSchema>>, 'settings', 'readwrite'>,
  records: ReadonlySet<string>,
): Promise<void> {
  const text = await store.get('pageHistories');
  if (text === undefined) return;
  const all = [...entriesIn(text, pageHistorySchema)].map(([key, history]) => [key, withoutRecords(history, records)]);
  await store.put(JSON.stringify(Object.fromEntries(all)), 'pageHistories');
}

function keyOf({ site, crm, object }: PageKind): string {
  return `${site} ${crm} ${object}`;
}
