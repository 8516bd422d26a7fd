/** A plan's leads, spread over its months by working days and seasons. */
import type { Plan } from '../agreement/plan-schema.ts';
import type { BusinessCalendar } from '../business-time/calendar.ts';
import { inKnownZone } from '../business-time/zone-clock.ts';
import { workingDaysBetween } from '../figures/working-days.ts';
import { addDays, type PlainDay } from '../time.ts';

/** One month of a plan. */
export interface PlanMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly workingDays: number;
  readonly leads: number;
}

/** The last day of a plan. A plan for twelve months from 1 January ends on 31 December. */
export function lastDayOf({ from, months }: Pick<Plan, 'from' | 'months'>): PlainDay {
  const after = Temporal.PlainDate.from(from).with({ day: 1 }).add({ months });
  return addDays(after.toString(), -1);
}

/**
 * The months of a plan, the first from the plan's first day on. Their leads add up to `leads` exactly: each month has a
 * part by its working days times its season's weight; where no month has any, by its season alone, and at last alike.
 * @throws RangeError for a plan without a readable day or number of months.
 */
export function planMonths(
  { from, months, seasons }: Pick<Plan, 'from' | 'months' | 'seasons'>,
  leads: number,
  calendar: BusinessCalendar,
): PlanMonth[] {
  const known = inKnownZone(calendar);
  const first = Temporal.PlainDate.from(from).with({ day: 1 });
  const spans = Array.from({ length: months }, (_, index) => {
    const start = first.add({ months: index });
    const begins = index === 0 ? from : start.toString();
    const ends = start.with({ day: start.daysInMonth }).toString();
    return {
      month: start.toString().slice(0, 7),
      workingDays: workingDaysBetween(known, begins, ends),
      season: seasons?.[start.month - 1] ?? 1,
    };
  });
  const byDays = spans.map(({ workingDays, season }) => workingDays * season);
  const weights = [byDays, spans.map(({ season }) => season)].find((list) => list.some((weight) => weight > 0));
  const shares = inShares(leads, weights ?? spans.map(() => 1));
  return spans.map(({ month, workingDays }, index) => ({ month, workingDays, leads: shares[index] ?? 0 }));
}

/**
 * A whole number in whole parts by weights (0 or more, one of them above), by the largest remainder: each part is
 * rounded down, and what is left goes one by one to those that lost most, the earlier first. The parts add up exactly.
 */
export function inShares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, lost: value - Math.floor(value) }))
    .toSorted((a, b) => b.lost - a.lost || a.index - b.index);
  let left = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
