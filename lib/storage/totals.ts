/** Sums kept while writing, because counting would read everything. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { BatonSchema, Database } from './schema.ts';
import { read } from './transaction.ts';

type Totals = IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'totals', 'readwrite'>;

/** Counts touchpoints added, or with a negative number removed, in the transaction that does it. */
export async function addToTotal(store: Totals, touchpoints: number): Promise<void> {
  if (touchpoints === 0) return;
  await store.put(((await store.get('touchpoints')) ?? 0) + touchpoints, 'touchpoints');
}

/** How many touchpoints are stored. */
export function countTouchpoints(database: Database): Promise<number> {
  return read(database, ['totals'], async ({ store }) => (await store.get('touchpoints')) ?? 0);
}
