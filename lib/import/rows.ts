/**
 * Rows as every reader gives them, whatever the file's format: texts in the order of the table's columns.
 */
import type { RepairCode, RowProblem, RowProblemCode } from './problems.ts';

export interface RowBatch {
  readonly rows: string[][];
  /** The line on which each row begins, counted from 1 over line breaks inside quotes. */
  readonly lines: number[];
  readonly problems: RowProblem[];
  readonly repairs: Partial<Record<RepairCode, number>>;
  /** Bytes of the file read so far. */
  bytes: number;
}

/** A batch without rows. */
export function emptyBatch(bytes = 0): RowBatch {
  return { rows: [], lines: [], problems: [], repairs: {}, bytes };
}

/** A row without any text; neither taken nor worth a word. */
export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** Notes what was not taken. */
export function addProblem(batch: RowBatch, line: number, code: RowProblemCode, value?: string): void {
  batch.problems.push({ line, code, ...(value !== undefined && { value: shortened(value) }) });
}

/** Counts what was put right. */
export function addRepair(batch: RowBatch, code: RepairCode, times = 1): void {
  batch.repairs[code] = (batch.repairs[code] ?? 0) + times;
}

/** A value short enough for a report. */
export function shortened(value: string): string {
  return (value.length > 100 ? `${value.slice(0, 99)}…` : value).toWellFormed();
}
