/**
 * The instant by which something agreed in business time is due, and the open time that leads up to it. Always worked
 * out, never stored: a late pause, an earlier response or a corrected calendar changes it.
 */
import type { BusinessDuration } from '../agreement/clock-schema.ts';
import type { Instant } from '../time.ts';
import { hour } from '../time.ts';
import { addBusinessTime, businessTimeBetween, businessTimePaused } from './arithmetic.ts';
import { afterBusinessDays } from './business-days.ts';
import type { BusinessCalendar, Period } from './calendar.ts';
import { openPeriods } from './open-periods.ts';
import { inOrder, without } from './pauses.ts';

export interface Deadline {
  /** Absent where there is none: the calendar does not open for ten years, or the end lies beyond 2199. */
  readonly dueAt?: Instant;
  /** Open periods from the start to the deadline with pauses taken out, ascending. Empty where there is no deadline. */
  readonly open: readonly Period[];
}

/**
 * When a duration agreed in business time, counted from `start`, is due.
 *
 * The pauses given all have an end. One that still lasts is ended first, by `standstills(pauses, now)`: the deadline is
 * then as it would be if the clock ran on from now, and moves with `now` while the clock would be running. A pause with
 * a known end counts in full, also ahead.
 *
 * Business days are first counted without pauses, by their reading; the business time that pauses took away up to there
 * is then added behind, to the millisecond and in business hours, so that a minute's pause moves the deadline by a
 * minute and not by a day. Pauses outside hours leave a deadline by `sameTime` where it was, also outside hours.
 *
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function deadlineAfter(
  calendar: BusinessCalendar,
  start: Instant,
  within: BusinessDuration,
  pauses: readonly Period[] = [],
): Deadline {
  const still = inOrder(pauses);
  const dueAt =
    within.unit === 'businessHours'
      ? addBusinessTime(calendar, start, Math.round(within.value * hour), still)
      : dueByDays(calendar, start, within, still);
  if (dueAt === undefined) return { open: [] };
  return { dueAt, open: without(openPeriods(calendar, start, dueAt), still) };
}

function dueByDays(
  calendar: BusinessCalendar,
  start: Instant,
  within: Extract<BusinessDuration, { unit: 'businessDays' }>,
  still: readonly Period[],
): Instant | undefined {
  const unpaused = afterBusinessDays(calendar, start, within.value, within.reading);
  if (unpaused === undefined || businessTimePaused(calendar, start, unpaused, still) === 0) return unpaused;
  return addBusinessTime(calendar, start, businessTimeBetween(calendar, start, unpaused), still);
}
