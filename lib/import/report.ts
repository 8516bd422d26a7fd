/**
 * What became of a file: everything counted, the first thousand of what was not taken with line and reason.
 */
import type { BatchResult } from '../domain/import-batch.ts';
import type { Batch } from './people-collector.ts';
import type { RepairCode, RowProblem, RowProblemCode } from './problems.ts';
import { shortened } from './rows.ts';

const mostKept = 1000;

export interface ImportReport {
  readonly file: string;
  /** Rows read, without the header and blank ones, and how many of them nothing was taken from. */
  rows: number;
  skippedRows: number;
  readonly problems: RowProblem[];
  readonly counts: Partial<Record<RowProblemCode, number>>;
  readonly repairs: Partial<Record<RepairCode, number>>;
  contactsAdded: number;
  contactsChanged: number;
  contactsUnchanged: number;
  touchpointsAdded: number;
  touchpointsKnown: number;
  /** Rows of a table that speaks of no lead: new ones, and those that were stored already. */
  sideAdded: number;
  sideKnown: number;
  /** The user stopped it; what was stored until then stays. */
  cancelled: boolean;
}

/** The report of a file of which nothing was read yet. */
export function newReport(file: string): ImportReport {
  return {
    file,
    rows: 0,
    skippedRows: 0,
    problems: [],
    counts: {},
    repairs: {},
    contactsAdded: 0,
    contactsChanged: 0,
    contactsUnchanged: 0,
    touchpointsAdded: 0,
    touchpointsKnown: 0,
    sideAdded: 0,
    sideKnown: 0,
    cancelled: false,
  };
}

/** Counts a problem and keeps it, if it is among the first thousand. */
export function noteProblem(report: ImportReport, problem: RowProblem): void {
  report.counts[problem.code] = (report.counts[problem.code] ?? 0) + 1;
  if (report.problems.length >= mostKept) return;
  report.problems.push(problem.value === undefined ? problem : { ...problem, value: shortened(problem.value) });
}

/** Counts what was put right. */
export function noteRepair(report: ImportReport, code: RepairCode, times = 1): void {
  report.repairs[code] = (report.repairs[code] ?? 0) + times;
}

/** Adds what the store said of a batch. A person it refused is a problem on the line that first names them. */
export function noteResult(report: ImportReport, batch: Batch, result: BatchResult): void {
  report.contactsAdded += result.contactsAdded;
  report.contactsChanged += result.contactsChanged;
  report.contactsUnchanged += result.contactsUnchanged;
  report.touchpointsAdded += result.touchpointsAdded;
  report.touchpointsKnown += result.touchpointsKnown;
  for (const position of result.conflicts) {
    const identity = batch.people[position]?.identity;
    noteProblem(report, {
      line: batch.lines[position] ?? 0,
      code: 'identityConflict',
      value: [...(identity?.emails ?? []), ...(identity?.records ?? [])].join(', '),
    });
  }
}

/** How many problems there were, kept or not. */
export function problemCount(report: ImportReport): number {
  return Object.values(report.counts).reduce((sum, count) => sum + count, 0);
}
