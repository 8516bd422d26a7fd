/** Sums kept while writing, because counting would read everything. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { BatonSchema, Database, Totals } from './schema.ts';
import { read } from './transaction.ts';

type TotalsStore = IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'totals', 'readwrite'>;

const none: Totals = { contacts: 0, touchpoints: 0 };

/** Counts what was added, or with negative numbers removed, in the transaction that does it. */
export async function addToTotals(store: TotalsStore, { contacts, touchpoints }: Totals): Promise<void> {
  if (contacts === 0 && touchpoints === 0) return;
  const before = (await store.get('all')) ?? none;
  await store.put({ contacts: before.contacts + contacts, touchpoints: before.touchpoints + touchpoints }, 'all');
}

/** How much is stored. */
export function getTotals(database: Database): Promise<Totals> {
  return read(database, ['totals'], async ({ store }) => (await store.get('all')) ?? none);
}
