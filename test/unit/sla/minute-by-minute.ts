/**
 * A second reckoning of a clock, slow and obviously right: it walks from the start minute by minute, asks of each one
 * whose lead it is, whether they are at work, on leave or paused, and adds up the share of the allowance it used.
 */
import type { BusinessCalendar, Period } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { minute } from '../../../lib/domain/time.ts';

export interface Shift {
  readonly from: number;
  readonly calendar: BusinessCalendar;
  /** The first and the last day off. */
  readonly leave?: { readonly from: string; readonly to: string };
}

/** When so many hours are used up; undefined where that takes longer than the weeks it looks at. */
export function walk(start: number, hours: number, shifts: readonly Shift[], pauses: readonly Period[]) {
  let used = 0;
  for (let at = start; at < start + 60 * 24 * 60 * minute; at += minute) {
    const shift = shifts.findLast(({ from }) => from <= at) ?? shifts[0];
    if (!shift || !isAtWork(shift, at) || pauses.some(({ from, to }) => from <= at && at < to)) continue;
    used += 1;
    if (used === hours * 60) return at + minute;
  }
  return undefined;
}

function isAtWork({ calendar, leave }: Shift, at: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone);
  const date = local.toPlainDate().toString();
  if (leave && leave.from <= date && date <= leave.to) return false;
  if (calendar.holidays?.some(({ day }) => day === date)) return false;
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const spans = calendar.week[weekdays[local.dayOfWeek - 1] ?? 'mon'] ?? [];
  return spans.some(([opens, closes]) => opens <= time && time < closes);
}
