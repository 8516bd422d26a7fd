/** The table of all leads as it was counted last, kept so that a worker that was stopped need not count anew. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import * as z from 'zod/mini';
import { emptyLedger } from './ledger.ts';
import type { BatonSchema, Database, LeadTableBlock, LeadTableHead } from './schema.ts';
import { read, write } from './transaction.ts';

/**
 * Of what make the columns are. Raised whenever `packLeadTable` writes anything else, or a figure is worked out otherwise:
 * what an older Baton counted is then counted anew.
 */
const format = 1;

type Views = IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'views', 'readwrite'>;

/** What is kept of a count beside its columns. */
export type CountedTable = Pick<LeadTableHead, 'stamp' | 'version' | 'terms' | 'at' | 'leads'>;

/** Says that the count with this stamp goes on: from now on `eraseContact` and changed side tables break it off. */
export async function markCounting(database: Database, stamp: string): Promise<void> {
  await write(database, ['views'], 'relaxed', ({ store }) => store.put({ stamp }, 'leadsCounting'));
}

/**
 * Puts a count in place of the one before, without its columns, which `putLeadColumns` brings. Gives whether it is kept: not
 * where somebody or everything was erased since it was marked, another count began, or a side table changed.
 */
export function putLeadTable(database: Database, table: CountedTable): Promise<boolean> {
  return write(database, ['views'], 'relaxed', async ({ store }) => {
    const mark = z.safeParse(markSchema, await store.get('leadsCounting'));
    if (mark.data?.stamp !== table.stamp) return false;
    store.delete(IDBKeyRange.bound('leads/', 'leads/\uffff'));
    store.delete('leadsCounting');
    await store.put({ ...table, format, blocks: 0, parts: '' }, 'leads');
    return true;
  });
}

/** Brings the columns and the small parts of a count; nothing where it is not the one that is kept any more. */
export function putLeadColumns(
  database: Database,
  stamp: string,
  { parts, blocks }: { readonly parts: string; readonly blocks: readonly LeadTableBlock[] },
): Promise<void> {
  return write(database, ['views'], 'relaxed', async ({ store }) => {
    const head = await headIn(store);
    if (head?.stamp !== stamp) return;
    for (const [place, block] of blocks.entries()) store.put(block, `leads/${place}`);
    await store.put({ ...head, blocks: blocks.length, parts }, 'leads');
  });
}

/** The count that is kept, without its columns, and the ledger's version now; undefined where none is. */
export function leadTableHead(
  database: Database,
): Promise<{ readonly head: LeadTableHead | undefined; readonly version: number }> {
  return read(database, ['ledger', 'views'], async (transaction) => {
    const [ledger, head] = await Promise.all([
      transaction.objectStore('ledger').get('all'),
      headIn(transaction.objectStore('views')),
    ]);
    return { head, version: (ledger ?? emptyLedger).version };
  });
}

/** The columns of the count that is kept; undefined where it is another by now, or they are not there. */
export function leadTableBlocks(database: Database, stamp: string): Promise<LeadTableBlock[] | undefined> {
  return read(database, ['views'], async ({ store }) => {
    const head = await headIn(store);
    if (head?.stamp !== stamp || head.blocks === 0) return undefined;
    const blocks = await Promise.all(Array.from({ length: head.blocks }, (_, place) => store.get(`leads/${place}`)));
    return blocks.includes(undefined) ? undefined : (blocks as LeadTableBlock[]);
  });
}

/** Makes the count that is kept an old one, and breaks off one that goes on, in the transaction that changes side tables. */
export async function outdateLeadTable(store: Views): Promise<void> {
  const head = await headIn(store);
  await Promise.all([store.delete('leadsCounting'), head && store.put({ ...head, version: -1 }, 'leads')]);
}

async function headIn(
  store: Pick<IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'views', 'readonly'>, 'get'>,
): Promise<LeadTableHead | undefined> {
  return z.safeParse(headSchema, await store.get('leads')).data;
}

const markSchema = z.object({ stamp: z.string() });

const headSchema = z.object({
  format: z.literal(format),
  stamp: z.string(),
  version: z.number(),
  terms: z.string(),
  at: z.number(),
  leads: z.number(),
  blocks: z.number(),
  parts: z.string(),
});
