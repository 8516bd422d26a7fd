/**
 * Rows of tables that speak of no lead: what was spent, paths of channels, and what is said of the values of facts. They
 * are stored as JSON by their ids, so that a file imported twice changes nothing.
 */
import type * as z from 'zod/mini';
import { nameKey } from '../domain/name-key.ts';
import { type ChannelPath, channelPathSchema } from '../domain/report/channels/channel-path.ts';
import { type Spend, spendSchema } from '../domain/report/channels/spend.ts';
import { type Detail, detailSchema } from '../domain/report/details.ts';
import { fittingItems, valueIn } from './json-document.ts';
import { outdateLeadTable } from './lead-table-view.ts';
import type { BatonSchema, Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The stores of these tables, which are called like them. */
export const sideStores = ['spend', 'paths', 'details'] as const;
/** One of them. */
export type SideStore = (typeof sideStores)[number];

/** The rows of all tables. */
export interface SideRows {
  readonly spend: readonly Spend[];
  readonly paths: readonly ChannelPath[];
  readonly details: readonly Detail[];
}

/** How many rows a store holds of one source. */
export interface SideSource {
  readonly kind: SideStore;
  readonly source: string;
  readonly rows: number;
}

/** Changed rows make the table of leads old. */
const stores = [...sideStores, 'views'] as const satisfies (keyof BatonSchema)[];

/**
 * Stores rows; of one that is stored already, what it says now. Gives how many were new, and how many were known. On the
 * disk when it resolves.
 */
export function putSide(
  database: Database,
  rows: SideRows,
): Promise<{ readonly added: number; readonly known: number }> {
  return write(database, [...stores], 'strict', async (transaction) => {
    const counts = { added: 0, known: 0 };
    let isChanged = false;
    for (const name of sideStores) {
      const store = transaction.objectStore(name);
      const texts = new Map(rows[name].map((row) => [idOf(row), JSON.stringify(row)]));
      const stored = await Promise.all(Array.from(texts.keys(), (id) => store.get(id)));
      for (const [place, [id, text]] of [...texts].entries()) {
        counts[stored[place] === undefined ? 'added' : 'known'] += 1;
        if (stored[place] === text) continue;
        isChanged = true;
        store.put(text, id);
      }
      // The same row twice among these is known the second time.
      counts.known += rows[name].length - texts.size;
    }
    if (isChanged) await outdateLeadTable(transaction.objectStore('views'));
    return counts;
  });
}

/** All rows that are stored; what cannot be read of them is left out. */
export function getSide(database: Database): Promise<SideRows> {
  return read(database, [...sideStores], async (transaction) => {
    const [spend, paths, details] = await Promise.all([
      rowsIn(transaction.objectStore('spend'), spendSchema),
      rowsIn(transaction.objectStore('paths'), channelPathSchema),
      rowsIn(transaction.objectStore('details'), detailSchema),
    ]);
    return { spend, paths, details };
  });
}

/** Rows of one table from a place on, in the order of their ids, at most so many. */
export function sidePart(database: Database, kind: SideStore, from: number, most: number): Promise<SideRows> {
  return read(database, [...sideStores], async (transaction) => {
    const store = transaction.objectStore(kind);
    const keys = (await store.getAllKeys()).slice(from, from + most);
    const [first, last] = [keys[0], keys.at(-1)];
    const none: SideRows = { spend: [], paths: [], details: [] };
    if (first === undefined || last === undefined) return none;
    const found = { getAll: () => store.getAll(IDBKeyRange.bound(first, last)) };
    switch (kind) {
      case 'spend':
        return { ...none, spend: await rowsIn(found, spendSchema) };
      case 'paths':
        return { ...none, paths: await rowsIn(found, channelPathSchema) };
      case 'details':
        return { ...none, details: await rowsIn(found, detailSchema) };
    }
  });
}

/** How many rows each table has. */
export function countSide(database: Database): Promise<Readonly<Record<SideStore, number>>> {
  return read(database, [...sideStores], async (transaction) => {
    const counts = await Promise.all(sideStores.map((name) => transaction.objectStore(name).count()));
    const [spend = 0, paths = 0, details = 0] = counts;
    return { spend, paths, details };
  });
}

/** The sources of the rows that are stored, by their tables. */
export function sideSources(database: Database): Promise<SideSource[]> {
  return read(database, [...sideStores], async (transaction) => {
    const found: SideSource[] = [];
    for (const kind of sideStores) {
      const rows = new Map<string, number>();
      for (const text of await transaction.objectStore(kind).getAll()) {
        const source = sourceIn(text);
        if (source !== undefined) rows.set(source, (rows.get(source) ?? 0) + 1);
      }
      found.push(...Array.from(rows, ([source, count]) => ({ kind, source, rows: count })));
    }
    return found;
  });
}

/** Removes what a table has of one source; nothing where it has nothing. */
export function forgetSide(database: Database, kind: SideStore, source: string): Promise<void> {
  return write(database, [...stores], 'strict', async (transaction) => {
    const store = transaction.objectStore(kind);
    const [keys, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const gone = keys.filter((_, place) => sourceIn(texts[place]) === source);
    await Promise.all(gone.map((key) => store.delete(key)));
    if (gone.length > 0) await outdateLeadTable(transaction.objectStore('views'));
  });
}

/** A detail is known by what it is about and by whom it is told. */
function idOf(row: Spend | ChannelPath | Detail): string {
  return 'id' in row ? row.id : [row.of, nameKey(row.value), row.source].join('\n');
}

async function rowsIn<Row>(
  store: { readonly getAll: () => Promise<string[]> },
  schema: z.ZodMiniType<Row>,
): Promise<Row[]> {
  return fittingItems((await store.getAll()).map(valueIn), schema);
}

function sourceIn(text: string | undefined): string | undefined {
  const row = valueIn(text);
  const source = typeof row === 'object' && row !== null && 'source' in row ? row.source : undefined;
  return typeof source === 'string' ? source : undefined;
}
