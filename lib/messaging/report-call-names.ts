/** Which calls are about reports, so that the worker knows which of its scripts to ask without loading either. */
import type { ReportCalls } from './report-calls.ts';

// Held by the compiler: all of them, and no other.
const names = {
  report: true,
  countReports: true,
  reportState: true,
  reportChoices: true,
  reportLeads: true,
  importSide: true,
  sideTables: true,
  forgetSide: true,
} satisfies Record<keyof ReportCalls, true>;

/** Whether a call is one of `ReportCalls`. */
export function isReportCall(call: string): boolean {
  return Object.hasOwn(names, call);
}
