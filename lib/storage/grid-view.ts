/** The grid of all leads as it was counted last, kept so that a page shows it at once. */
import * as z from 'zod/mini';
import { type FitGrid, type GridCell, gridCellSchema } from '../domain/grid/fit-grid.ts';
import { type StoredGridLead, storedGridLeadSchema } from '../domain/grid/grid-lead-schema.ts';
import { valueIn } from './json-document.ts';
import { emptyLedger } from './ledger.ts';
import type { Database, GridRecord } from './schema.ts';
import { read, write } from './transaction.ts';

/** What was counted. */
export interface CountedGrid extends Omit<FitGrid, 'isOld'> {
  /** What the agreement said of fit and engagement, as text. */
  readonly terms: string;
  /** The first leads of each cell, by `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly StoredGridLead[]>;
}

/** The grid as it is kept, without the leads, and the ledger's version at which it was counted. */
export interface KeptGrid extends Omit<CountedGrid, 'cells'> {
  readonly version: number;
}

/** A cell's name in the store. */
export function cellKey({ grade, level }: GridCell): string {
  return `${grade}${level}`;
}

/** The version of the ledger now: it changes with every contact that does. */
export async function ledgerVersion(database: Database): Promise<number> {
  const ledger = await read(database, ['ledger'], ({ store }) => store.get('all'));
  return (ledger ?? emptyLedger).version;
}

/**
 * Keeps a grid, in place of the one before. `version` is the ledger's from before the counting. Nothing is kept where
 * everything was erased meanwhile, or somebody was: nobody may stand in it who is gone.
 */
export function putGrid(database: Database, grid: CountedGrid, version: number): Promise<void> {
  const { cells, counts, terms, revision, at, leads } = grid;
  const record: GridRecord = {
    version,
    terms,
    revision,
    at,
    leads,
    counts: JSON.stringify(counts),
    cells: Object.fromEntries(Array.from(cells, ([key, listed]) => [key, JSON.stringify(listed)])),
  };
  return write(database, ['contacts', 'views'], 'relaxed', async (transaction) => {
    const contacts = transaction.objectStore('contacts');
    const named = [...new Set([...cells.values()].flat().map(({ contactId }) => contactId))];
    const there = await Promise.all(named.map((id) => contacts.getKey(id)));
    if (there.includes(undefined)) return;
    await transaction.objectStore('views').put(record, 'grid');
  });
}

/** The grid that was kept, and whether contacts changed since; undefined where there is none, or it is damaged. */
export function getGrid(database: Database): Promise<{ grid: KeptGrid; isOld: boolean } | undefined> {
  return read(database, ['ledger', 'views'], async (transaction) => {
    const [ledger, view] = await Promise.all([
      transaction.objectStore('ledger').get('all'),
      transaction.objectStore('views').get('grid'),
    ]);
    const record = z.safeParse(gridSchema, view);
    if (!record.success) return undefined;
    const counts = z.safeParse(countsSchema, valueIn(record.data.counts));
    if (!counts.success) return undefined;
    const isOld = record.data.version !== (ledger ?? emptyLedger).version;
    return { grid: { ...record.data, counts: counts.data }, isOld };
  });
}

/** The leads of a cell that are kept, the most engaged first; none where nothing was counted. */
export async function getGridLeads(database: Database, cell: GridCell): Promise<readonly StoredGridLead[]> {
  const view = await read(database, ['views'], ({ store }) => store.get('grid'));
  const text = (view as GridRecord | undefined)?.cells?.[cellKey(cell)];
  const leads = z.safeParse(z.array(storedGridLeadSchema), valueIn(text) ?? []);
  return leads.success ? leads.data : [];
}

const number = z.number();

const gridSchema = z.object({
  version: number,
  terms: z.string(),
  revision: number,
  at: number,
  leads: number,
  counts: z.string(),
});

const countsSchema = z.record(gridCellSchema.shape.grade, z.tuple([number, number, number, number]));
