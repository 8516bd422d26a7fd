/** Files into a store of their own, by the product's import and the office's handlers. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { importHandlers } from '../../../lib/background/office/handlers/imports.ts';
import type { reportHandlers } from '../../../lib/background/office/handlers/reports.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { sideKindOf } from '../../../lib/import/fields.ts';
import { guessMapping } from '../../../lib/import/guess-mapping.ts';
import { columnViews } from '../../../lib/import/guess-row-kinds.ts';
import { importBatches } from '../../../lib/import/import-file.ts';
import { importSideRows } from '../../../lib/import/import-side.ts';
import type { Mapping } from '../../../lib/import/mapping.ts';
import { FileProblem } from '../../../lib/import/problems.ts';
import { type ImportReport, newReport, noteResult } from '../../../lib/import/report.ts';
import { openTable, type Table } from '../../../lib/import/table.ts';
import { columnHints } from '../../../lib/import/values/column-hints.ts';
import type { Sender } from '../../../lib/messaging/answering.ts';
import { Stop } from '../../setup/stop.mjs';
import { fileMapping } from './file-mapping.ts';
import type { ReportMap } from './map.ts';

/** What the office answers of what is needed here. */
export interface ImportOffice {
  readonly imports: ReturnType<typeof importHandlers>;
  readonly reports: ReturnType<typeof reportHandlers>;
}

/** What became of one file. */
export interface ImportedFile {
  readonly file: string;
  readonly mapping: Mapping;
  readonly isGuessed: boolean;
  readonly report: ImportReport;
  /** What the user would be asked, and was not. */
  readonly notes: readonly string[];
}

/** The handlers asked here do not look at who asks. */
export const nobody = {} as Sender;

/** Imports one file. @throws Stop where it cannot be read or its mapping does not fit. */
export async function importFile(
  path: string,
  map: ReportMap,
  office: ImportOffice,
  surroundings: { readonly agreement: Agreement; readonly zone: string; readonly now: number },
): Promise<ImportedFile> {
  const file = basename(path);
  const { agreement, zone, now } = surroundings;
  const table = await opened(path, file, now);
  const { columns } = table.shape;
  const hints = columns.map((_, index) => columnHints(table.sample, index));
  const view = { columns: columnViews(columns, hints), agreement, rows: table.sample.length };
  const given = mappingFor(map, path, file);
  const mapping = fileMapping(given, { file, columns, zone, guessed: guessMapping(view, zone) });
  const isOpen = hints.some(({ order }) => order === 'ambiguous') && mapping.dateOrder === undefined;
  const isShown = hints.some(({ order }) => order === 'dmy' || order === 'mdy');
  const notes =
    isOpen && !isShown ? ['dates may be meant day first or month first: read day first; say "dateOrder"'] : [];
  const report = newReport(file);
  const task = { table, mapping, agreement, report };
  if (sideKindOf(mapping.carries)) {
    for await (const rows of importSideRows(task)) {
      const { added, known } = await office.reports.importSide(rows, nobody);
      report.sideAdded += added;
      report.sideKnown += known;
    }
  } else {
    for await (const batch of importBatches(task)) {
      noteResult(report, batch, await office.imports.importBatch({ people: batch.people }, nobody));
    }
  }
  return { file, mapping, isGuessed: given === undefined, report, notes };
}

function mappingFor({ mappings = {} }: ReportMap, path: string, file: string) {
  const name = Object.keys(mappings).find(
    (each) => [path, file].includes(each) || each.toLowerCase() === file.toLowerCase(),
  );
  return name === undefined ? undefined : mappings[name];
}

async function opened(path: string, file: string, now: number): Promise<Table> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new Stop(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const source = { name: file, size: bytes.length, lastModified: now, stream: () => new Blob([bytes]).stream() };
  try {
    return await openTable(source);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new Stop(`${file} is no table: ${error.code} ${JSON.stringify(error.detail)}`);
  }
}
