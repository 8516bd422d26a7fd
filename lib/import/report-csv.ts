/**
 * The report as a CSV file for a spreadsheet.
 */

import type { RepairCode, RowProblemCode } from './problems.ts';
import type { ImportReport } from './report.ts';

/** The words of the report, in the user's language. */
export interface ReportWords {
  readonly headings: {
    readonly line: string;
    readonly reason: string;
    readonly column: string;
    readonly value: string;
  };
  /** Figures to stand before the list, one a line. */
  readonly figures: readonly (readonly [label: string, value: string])[];
  reason(code: RowProblemCode): string;
  repair(code: RepairCode, times: number): string;
}

/** With a mark at the beginning, so that spreadsheets read it as UTF-8. */
export function reportCsv(report: ImportReport, words: ReportWords): string {
  const { headings } = words;
  const repairs = Object.entries(report.repairs).map(([code, times]) => [words.repair(code as RepairCode, times)]);
  const problems = report.problems.map((problem) => [
    String(problem.line),
    words.reason(problem.code),
    problem.column ?? '',
    problem.value ?? '',
  ]);
  const rows = [
    ...words.figures,
    ...repairs,
    [],
    [headings.line, headings.reason, headings.column, headings.value],
    ...problems,
  ];
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell between quotes where it must be. One that a spreadsheet would calculate is made text by an apostrophe. */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
