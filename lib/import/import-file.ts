/**
 * A table, row by row, into batches of people. Rows are read no faster than the batches are taken.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import type { Mapping } from './mapping.ts';
import { type Batch, PeopleCollector } from './people-collector.ts';
import { giveWay } from './give-way.ts';
import { type ImportReport, noteProblem, noteRepair } from './report.ts';
import { RowReader } from './row-reader.ts';
import type { RepairCode } from './problems.ts';
import { readTable, type Table } from './table.ts';
import { columnHints } from './values/column-hints.ts';

export interface ImportProgress {
  readonly bytes: number;
  /** Bytes of the whole file. */
  readonly of: number;
  readonly rows: number;
}

export interface ImportTask {
  readonly table: Table;
  readonly mapping: Mapping;
  /** For the names of stages and reasons. */
  readonly agreement: Agreement;
  /** Filled while the batches are made; complete when there are no more. */
  readonly report: ImportReport;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Rows between two looks at the clock. */
const rowsAtATime = 500;

/**
 * The people of a file. Stops when the signal is aborted; what was collected and not yet handed on is then dropped,
 * and the report says so. Throws `FileProblem` where the file cannot be read to its end.
 */
export async function* importBatches(task: ImportTask): AsyncGenerator<Batch> {
  const { table, mapping, agreement, report, signal, onProgress } = task;
  const { source } = table;
  const collector = new PeopleCollector();
  const reader = new RowReader(
    {
      mapping,
      agreement,
      report,
      hints: table.shape.columns.map((_, index) => columnHints(table.sample, index)),
      source: sourceName(source.name),
      fileTime: source.lastModified,
    },
    collector,
  );
  for await (const batch of readTable(table, signal)) {
    for (let index = 0; index < batch.rows.length; index++) {
      reader.read(batch.rows[index]!, batch.lines[index]!);
      if (collector.full) yield* handOn(collector, signal);
      if (index % rowsAtATime === 0) await giveWay();
    }
    for (const problem of batch.problems) {
      noteProblem(report, problem);
      // The row never reached the reader; a field without a column is no whole row.
      if (problem.code !== 'unknownColumn') countLostRow(report);
    }
    for (const [code, times] of Object.entries(batch.repairs)) noteRepair(report, code as RepairCode, times);
    onProgress?.({ bytes: batch.bytes, of: source.size, rows: report.rows });
    await giveWay();
  }
  yield* handOn(collector, signal);
  if (signal?.aborted) report.cancelled = true;
}

function* handOn(collector: PeopleCollector, signal: AbortSignal | undefined): Generator<Batch> {
  for (const batch of collector.takeAll()) {
    if (signal?.aborted) return;
    yield batch;
  }
}

function countLostRow(report: ImportReport): void {
  report.rows++;
  report.skippedRows++;
}

/** `file:` and the file's name, as facts and touchpoints carry it. */
export function sourceName(fileName: string): string {
  return `file:${fileName}`.slice(0, 200).toWellFormed();
}
