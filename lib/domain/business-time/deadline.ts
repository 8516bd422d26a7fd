/**
 * The instant by which something agreed in business time is due, and the open time that leads up to it. Always worked
 * out, never stored: a late pause, an earlier response or a corrected calendar changes it.
 */
import type { SlaTerm } from '../agreement/clock-schema.ts';
import type { Instant } from '../time.ts';
import { hour } from '../time.ts';
import { addBusinessTime, businessTimeBetween, businessTimePaused } from './arithmetic.ts';
import { afterBusinessDays } from './business-days.ts';
import type { BusinessCalendar, Period } from './calendar.ts';
import { openPeriodsBetween } from './open-periods.ts';
import { inOrder, without } from './pauses.ts';
import { weekdayTermEnd } from './weekday-term.ts';

export interface Deadline {
  /** Absent where there is none: the calendar does not open for ten years, or the end lies beyond 2199. */
  readonly dueAt?: Instant;
  /** Open periods from the start to the deadline with pauses taken out, ascending. Empty where there is no deadline. */
  readonly open: readonly Period[];
}

/**
 * When a term agreed in business time or by the week, counted from `start`, is due.
 *
 * The pauses given all have an end. One that still lasts is ended at now first, by `standstills`, of a lead by
 * `standstillsOf`: the deadline is then as it would be if the clock ran on from now, and moves with `now` while the clock would be running. A pause with
 * a known end counts in full, also ahead.
 *
 * Business days and terms by the week are first counted without pauses, by their reading; the business time that pauses
 * took away up to there is then added behind, to the millisecond and in business hours, so that a minute's pause moves
 * the deadline by a minute and not by a day. Pauses outside hours leave a deadline by `sameTime` where it was, also
 * outside hours.
 *
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function deadlineAfter(
  calendar: BusinessCalendar,
  start: Instant,
  within: SlaTerm,
  pauses: readonly Period[] = [],
): Deadline {
  const still = inOrder(pauses);
  const dueAt =
    within.unit === 'businessHours'
      ? addBusinessTime(calendar, start, Math.round(within.value * hour), still)
      : dueByDay(calendar, start, within, still);
  if (dueAt === undefined) return { open: [] };
  return { dueAt, open: without(openPeriodsBetween(calendar, start, dueAt), still) };
}

/**
 * The business milliseconds a term allows when counted from `start`, pauses left out. For days and the week that is the
 * open time up to their end, which may be nothing: a day from Saturday morning to Monday before opening.
 * Undefined where there is no deadline.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function allowedTime(calendar: BusinessCalendar, start: Instant, within: SlaTerm): number | undefined {
  if (within.unit === 'businessHours') return Math.round(within.value * hour);
  const end = endByDay(calendar, start, within);
  return end === undefined ? undefined : businessTimeBetween(calendar, start, end);
}

type TermByDay = Exclude<SlaTerm, { unit: 'businessHours' }>;

function dueByDay(
  calendar: BusinessCalendar,
  start: Instant,
  within: TermByDay,
  still: readonly Period[],
): Instant | undefined {
  const unpaused = endByDay(calendar, start, within);
  if (unpaused === undefined || businessTimePaused(calendar, start, unpaused, still) === 0) return unpaused;
  return addBusinessTime(calendar, start, businessTimeBetween(calendar, start, unpaused), still);
}

function endByDay(calendar: BusinessCalendar, start: Instant, within: TermByDay): Instant | undefined {
  if (within.unit === 'weekday') return weekdayTermEnd(calendar, within, start);
  return afterBusinessDays(calendar, start, within.value, within.reading);
}
