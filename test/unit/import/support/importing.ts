/** Imports a file as the options page does, with the guessed mapping. */
import { defaultAgreement } from '../../../../lib/domain/agreement/default.ts';
import type { ImportedPerson } from '../../../../lib/domain/import-batch.ts';
import { guessMapping } from '../../../../lib/import/guess-mapping.ts';
import { columnViews } from '../../../../lib/import/guess-row-kinds.ts';
import { importBatches } from '../../../../lib/import/import-file.ts';
import type { Mapping } from '../../../../lib/import/mapping.ts';
import { type ImportReport, newReport } from '../../../../lib/import/report.ts';
import type { ImportSource } from '../../../../lib/import/source.ts';
import { openTable, readTable, type Table } from '../../../../lib/import/table.ts';
import { columnHints } from '../../../../lib/import/values/column-hints.ts';

export const agreement = defaultAgreement({ zone: 'Europe/Oslo', text: (key) => key, today: '2026-10-01' });

/** The mapping Baton would propose, with record ids of no particular CRM. */
export function proposed(table: Table, changes: Partial<Mapping> = {}): Mapping {
  const { columns } = table.shape;
  const hints = columns.map((_, index) => columnHints(table.sample, index));
  const guessed = guessMapping(
    { columns: columnViews(columns, hints), agreement, rows: table.sample.length },
    'Europe/Oslo',
    changes.carries,
  );
  return { ...guessed, records: { crm: 'other', account: 'import', object: 'contact' }, ...changes };
}

/** The field of each column, by its name; facts and ignored columns left out. */
export function fieldsOf({ columns }: Mapping): Record<string, string> {
  const named = columns.filter(({ field }) => field !== 'fact' && field !== 'ignored');
  return Object.fromEntries(named.map(({ name, field }) => [name, field]));
}

export interface Imported {
  readonly people: ImportedPerson[];
  readonly report: ImportReport;
  readonly batches: number;
}

export async function importAll(source: ImportSource, changes: Partial<Mapping> = {}): Promise<Imported> {
  const table = await openTable(source);
  const report = newReport(source.name);
  const people: ImportedPerson[] = [];
  let batches = 0;
  for await (const batch of importBatches({ table, mapping: proposed(table, changes), agreement, report })) {
    people.push(...batch.people);
    batches++;
  }
  return { people, report, batches };
}

/** All rows of a table, as they are before any mapping. */
export async function allRows(
  source: ImportSource,
): Promise<{ table: Table; rows: string[][]; lines: number[]; problems: unknown[]; repairs: Record<string, number> }> {
  const table = await openTable(source);
  const [rows, lines, problems]: [string[][], number[], unknown[]] = [[], [], []];
  const repairs: Record<string, number> = {};
  for await (const batch of readTable(table)) {
    rows.push(...batch.rows);
    lines.push(...batch.lines);
    problems.push(...batch.problems);
    for (const [code, times] of Object.entries(batch.repairs)) repairs[code] = (repairs[code] ?? 0) + times;
  }
  return { table, rows, lines, problems, repairs };
}
