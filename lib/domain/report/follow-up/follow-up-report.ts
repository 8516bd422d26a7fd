/** The report from sales to marketing: what sales promised and did. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import type { HandoverLine, LeadTable } from '../lead-table.ts';
import { monthOf } from '../months.ts';
import { monthsSince } from '../months-of.ts';
import type { ReportFilter } from '../report-filter.ts';
import { closersOf } from './closers.ts';
import { closingOf } from './closing.ts';
import { type FollowUpReport, type FollowUpRow, type HandoverCount, mostAttempts, mostMonths } from './follow-up.ts';
import { HandoverCounter } from './handover-counter.ts';
import { handoversIn } from './handovers-in.ts';
import { likeLeadsOf } from './like-leads.ts';
import { mostFirst } from './most-first.ts';
import { anyHandover, RowTally } from './row-tally.ts';
import { timeSpent } from './time-spent.ts';
import { waitInParts } from './wait-in-parts.ts';

/** Counts it. */
export function followUpReport(table: LeadTable, history: AgreementHistory, filter: ReportFilter): FollowUpReport {
  const handovers = handoversIn(table, filter);
  const closing = closingOf(table, filter);
  return {
    ...rowsOf(table, filter, handovers, asksQualification(table, history)),
    wait: waitInParts(handovers),
    attempts: attemptsOf(handovers),
    likeLeads: likeLeadsOf(closing),
    closers: closersOf(closing),
    ...(closing.daysToRipen !== undefined && { daysToRipen: closing.daysToRipen }),
    timeSpent: timeSpent(table, handovers),
  };
}

/** Whether the agreement in force asks for qualification in time; handovers of older ones may have the clock all the same. */
function asksQualification({ at }: LeadTable, history: AgreementHistory): boolean {
  return agreementAt(history, at).sla.some(({ measures }) => measures === 'qualification');
}

/** All together, by month and by rep. */
function rowsOf(
  table: LeadTable,
  filter: ReportFilter,
  handovers: readonly HandoverLine[],
  isQualificationAsked: boolean,
) {
  const all = new RowTally();
  const months = new Map<string, RowTally>();
  const { reps, moreReps } = repsOf(handovers);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let isQualified = isQualificationAsked;
  for (const line of handovers) {
    all.add(line);
    rowFor(months, monthOf(line.at, table.zone)).add(line);
    reps.get(line.owner ?? null)?.add(line);
    first = Math.min(first, line.at);
    last = Math.max(last, line.at);
    isQualified ||= line.qualification !== undefined;
  }
  const date = 'handedOver';
  const monthRow = (firstDay: string): FollowUpRow => {
    const month = firstDay.slice(0, 7);
    return (months.get(month) ?? new RowTally()).row(firstDay, { date, month }, isQualified);
  };
  return {
    all: all.row(null, { date }, isQualified),
    months: monthsSince(table, filter, mostMonths, first, last).map(monthRow),
    reps: Array.from(reps, ([owner, row]) => row.row(owner, { date, handoverOwner: owner }, isQualified)),
    moreReps,
  };
}

/** Empty rows for the reps that are shown, in their order, and how many are not. */
function repsOf(handovers: readonly HandoverLine[]) {
  const counts = new Map<string | null, number>();
  for (const { owner = null } of handovers) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const shown = mostFirst(counts, (count) => count);
  return { reps: new Map(shown.map(([owner]) => [owner, new RowTally()])), moreReps: counts.size - shown.length };
}

function rowFor<Key>(rows: Map<Key, RowTally>, key: Key): RowTally {
  let row = rows.get(key);
  if (!row) {
    row = new RowTally();
    rows.set(key, row);
  }
  return row;
}

/** Handovers by how often the lead was contacted. */
function attemptsOf(handovers: readonly HandoverLine[]): HandoverCount[] {
  const counters = Array.from({ length: mostAttempts + 1 }, () => new HandoverCounter());
  for (const { lead, attempts } of handovers) counters[Math.min(attempts, mostAttempts)]?.add(lead);
  return counters.map((counter, count) =>
    counter.counted({ ...anyHandover, attempts: { count, atLeast: count === mostAttempts } }),
  );
}
