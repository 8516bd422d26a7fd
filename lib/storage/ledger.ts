/** What is kept up while writing, because finding it out would mean reading everything. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { BatonSchema, Database, Ledger } from './schema.ts';
import { read } from './transaction.ts';

type LedgerStore = IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'ledger', 'readwrite'>;

/** What one transaction did. */
export interface LedgerEntry {
  /** Contacts added, or with a negative number removed. */
  readonly contacts: number;
  readonly touchpoints: number;
  /** Ids of the contacts written; `null` for more than are worth naming. */
  readonly changed: readonly string[] | null;
}

/** With more changed contacts than this, reading the month anew is as quick. */
const mostNamed = 200;

/** The ledger of a store in which nothing was written yet. */
export const emptyLedger: Ledger = { contacts: 0, touchpoints: 0, version: 0, changed: null };

/** Enters a change of contacts or journeys, in the transaction that makes it. */
export async function enter(store: LedgerStore, { contacts, touchpoints, changed }: LedgerEntry): Promise<void> {
  if (changed?.length === 0) return;
  const before = (await store.get('all')) ?? emptyLedger;
  const named = before.changed && changed && [...new Set([...before.changed, ...changed])];
  await store.put(
    {
      contacts: before.contacts + contacts,
      touchpoints: before.touchpoints + touchpoints,
      version: before.version + 1,
      changed: named && named.length <= mostNamed ? named : null,
    },
    'all',
  );
}

/** How much is stored. */
export async function getTotals(database: Database): Promise<{ contacts: number; touchpoints: number }> {
  const { contacts, touchpoints } = (await read(database, ['ledger'], ({ store }) => store.get('all'))) ?? emptyLedger;
  return { contacts, touchpoints };
}
