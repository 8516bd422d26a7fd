/** What was promised and what came of it, over the months that can be held to their promise. */
import type { DeliveryMonth } from '../../../lib/domain/report/delivery/delivery.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';

/** Sums over whole months for which something was promised. */
export interface PromiseKept {
  readonly months: number;
  readonly promised: number;
  readonly delivered: number;
  readonly below: number;
}

/**
 * The whole months with a promise: those that are over, and of which the filter leaves no day out. Undefined where there is
 * none: a promise for a month cannot be held against half of it.
 */
export function promiseKept(
  months: readonly DeliveryMonth[],
  { from, until }: Pick<ReportFilter, 'from' | 'until'>,
  today: PlainDay,
): PromiseKept | undefined {
  const kept = { months: 0, promised: 0, delivered: 0, below: 0 };
  for (const { month, promised, delivered, below } of months) {
    const last = lastDayOf(month);
    const isWhole = last < today && (from === undefined || from <= month) && (until === undefined || until >= last);
    if (promised === undefined || !isWhole) continue;
    kept.months += 1;
    kept.promised += promised;
    kept.delivered += delivered.count;
    kept.below += below.count;
  }
  return kept.months > 0 && kept.promised > 0 ? kept : undefined;
}

/** The month that is not over, where something was promised for it and the filter ends in none of its days gone by. */
export function runningMonth(
  months: readonly DeliveryMonth[],
  { until }: Pick<ReportFilter, 'until'>,
  today: PlainDay,
): DeliveryMonth | undefined {
  if (until !== undefined && until < today) return undefined;
  return months.find(({ month, promised }) => month.slice(0, 7) === today.slice(0, 7) && promised !== undefined);
}

function lastDayOf(month: PlainDay): PlainDay {
  const first = Temporal.PlainDate.from(month);
  return first.with({ day: first.daysInMonth }).toString();
}
