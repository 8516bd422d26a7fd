/**
 * Case files of business time and SLA: what public test suites expect, what holidays do to a clock, and lists of
 * holidays. Prints one JSON object a file: `{file, total, passed, failed, unsupported}`.
 */
import { readFileSync } from 'node:fs';
import { caseResults } from './sla/cases.ts';
import { holidayListResults } from './sla/holiday-list.ts';
import { holidayVectorResults } from './sla/holiday-vectors.ts';
import type { CaseResult } from './sla/result.ts';

export interface FileReport {
  readonly file: string;
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly { readonly id: string; readonly expected: unknown; readonly actual: unknown }[];
  readonly unsupported: readonly { readonly id: string; readonly reason: string }[];
}

/** Prints a report for each file; false where any case failed or is unsupported. */
export function run(files: readonly string[]): boolean {
  let allPassed = true;
  for (const file of files) {
    const report = reportOn(file);
    console.log(JSON.stringify(report));
    if (report.passed < report.total) allPassed = false;
  }
  return allPassed;
}

/** What a file's cases give. A file that cannot be read or has an unknown shape is one unsupported case. */
export function reportOn(file: string): FileReport {
  const results = [...resultsOf(file)];
  return {
    file,
    total: results.length,
    passed: results.filter((result) => result.outcome === 'passed').length,
    failed: results.flatMap((result) =>
      result.outcome === 'failed' ? [{ id: result.id, expected: result.expected, actual: result.actual }] : [],
    ),
    unsupported: results.flatMap((result) =>
      result.outcome === 'unsupported' ? [{ id: result.id, reason: result.reason }] : [],
    ),
  };
}

function* resultsOf(file: string): Generator<CaseResult> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    yield { id: file, outcome: 'unsupported', reason: `not a JSON file: ${String(error)}` };
    return;
  }
  try {
    const results = caseResults(content) ?? holidayVectorResults(content) ?? holidayListResults(content);
    if (results) yield* results;
    else yield { id: file, outcome: 'unsupported', reason: 'neither cases, holiday vectors nor a list of holidays' };
  } catch (error) {
    yield { id: file, outcome: 'unsupported', reason: `damaged: ${String(error)}` };
  }
}
