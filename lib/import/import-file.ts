/**
 * A table, row by row, into batches of people. Rows are read no faster than the batches are taken.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import type { RowContext } from './cell-reader.ts';
import { giveWay } from './give-way.ts';
import type { Mapping } from './mapping.ts';
import { type Batch, PeopleCollector, type WaitingLimits } from './people-collector.ts';
import type { RepairCode } from './problems.ts';
import { type ImportReport, noteProblem, noteRepair } from './report.ts';
import { RowReader } from './row-reader.ts';
import type { RowBatch } from './rows.ts';
import { readTable, type Table } from './table.ts';
import { columnHints } from './values/column-hints.ts';

/** How far an import is. */
export interface ImportProgress {
  /** Bytes of the file whose rows were handed on; between two of the file's pieces an estimate. */
  readonly bytes: number;
  /** Bytes of the whole file. */
  readonly of: number;
  /** Rows read. */
  readonly rows: number;
}

export interface ImportTask {
  readonly table: Table;
  readonly mapping: Mapping;
  /** For the names of stages and reasons. */
  readonly agreement: Agreement;
  /** Filled while the batches are made; complete when there are no more. */
  readonly report: ImportReport;
  /** The id of the connection whose file it is: the source of all it says. Its stages stay in that system's own words. */
  readonly connection?: string;
  readonly signal?: AbortSignal;
  /** How much of the file may wait in memory. */
  readonly limits?: WaitingLimits;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Rows between two looks at the clock. */
const rowsAtATime = 500;

/**
 * The people of a file. Stops when the signal is aborted; what was collected and not yet handed on is then dropped,
 * and the report says so. Throws `FileProblem` where the file cannot be read to its end.
 */
export async function* importBatches(task: ImportTask): AsyncGenerator<Batch> {
  const { table, report, signal, onProgress } = task;
  const { source } = table;
  const collector = new PeopleCollector(task.limits);
  const reader = new RowReader(contextOf(task), collector);
  let handedOn = 0;
  const tell = (): void => onProgress?.({ bytes: Math.round(handedOn), of: source.size, rows: report.rows });

  function* handOn(bytes: number): Generator<Batch> {
    const from = handedOn;
    const people = collector.people;
    let done = 0;
    for (const batch of collector.takeAll()) {
      if (signal?.aborted) return;
      yield batch;
      done += batch.people.length;
      handedOn = from + (bytes - from) * Math.min(done / people, 1);
      tell();
    }
  }

  for await (const batch of readTable(table, signal)) {
    for (const [index, row] of batch.rows.entries()) {
      reader.read(row, batch.lines[index] ?? 0);
      if (collector.full) yield* handOn(batch.bytes);
      if (index % rowsAtATime === 0) await giveWay();
    }
    noteReading(report, batch);
    tell();
    await giveWay();
  }
  yield* handOn(source.size);
  if (signal?.aborted) report.cancelled = true;
}

/** What the reading of a task's rows depends on. */
export function contextOf({ table, mapping, agreement, report, connection }: ImportTask): RowContext {
  const { source, shape, sample } = table;
  return {
    mapping,
    agreement,
    report,
    hints: shape.columns.map((_, index) => columnHints(sample, index)),
    source: connection ?? sourceName(source.name),
    ownStages: connection !== undefined,
    fileTime: source.lastModified,
  };
}

/** What the reading of the file already could not take, or put right. */
export function noteReading(report: ImportReport, { problems, repairs }: RowBatch): void {
  for (const problem of problems) {
    noteProblem(report, problem);
    // The row never reached the reader; a field without a column is no whole row.
    if (problem.code !== 'unknownColumn') countLostRow(report);
  }
  for (const [code, times] of Object.entries(repairs)) noteRepair(report, code as RepairCode, times);
}

function countLostRow(report: ImportReport): void {
  report.rows++;
  report.skippedRows++;
}

/** `file:` and the file's name, as facts and touchpoints carry it. */
export function sourceName(fileName: string): string {
  return `file:${fileName}`.slice(0, 200).toWellFormed();
}
