/**
 * Business days: the days that have hours of their own. A day into which only last evening's night shift reaches is
 * not one, and neither is one whose hours a gap in the clock swallowed whole, or one the zone skipped.
 *
 * Days are counted from the start's own day in the calendar's zone, open or not: two business days from a Saturday
 * are Tuesday. Answers are undefined where no business day comes for ten years. Every function throws RangeError
 * where the browser does not know the calendar's zone.
 */
import type { BusinessDuration } from '../agreement/clock-schema.ts';
import type { Instant, PlainDay } from '../time.ts';
import { day, earliestInstant, latestInstant } from '../time.ts';
import { addBusinessTime, subtractBusinessTime } from './arithmetic.ts';
import type { BusinessCalendar, Period } from './calendar.ts';
import { dayNumberOf, plainDayOf } from './local-day.ts';
import { joined } from './open-page.ts';
import type { Timetable } from './timetable.ts';
import { timetableOf } from './timetable.ts';

/**
 * How "n business days" is read, for a start on Monday 17:30 with hours until 17:00 and n = 1:
 * `sameTime` is Tuesday 17:30; `sameTimeInHours` is Wednesday at opening; `endOfDay` is Tuesday 17:00.
 */
export type DayReading = Extract<BusinessDuration, { unit: 'businessDays' }>['reading'];

const daysToGiveUp = 3653;

/** Whether a day has business hours of its own. */
export function isBusinessDay(calendar: BusinessCalendar, plainDay: PlainDay): boolean {
  return hasHours(timetableOf(calendar), dayNumberOf(plainDay));
}

/** The open periods that belong to a day, night shifts that start on it up to their end. Empty for a closed day. */
export function hoursOfDay(calendar: BusinessCalendar, plainDay: PlainDay): Period[] {
  return joined(timetableOf(calendar).periodsOf(dayNumberOf(plainDay)));
}

/**
 * The n-th business day after a day, or before it for a negative n. For 0 the day itself, or the next business day
 * where it is none.
 */
export function addBusinessDays(calendar: BusinessCalendar, plainDay: PlainDay, days: number): PlainDay | undefined {
  const found = nthBusinessDay(timetableOf(calendar), dayNumberOf(plainDay), days);
  return found === undefined ? undefined : plainDayOf(found);
}

/**
 * The instant n business days after a start (before it, for a negative n) by one of the three readings.
 *
 * `sameTimeInHours` moves a time outside hours to the next opening, backwards to the last closing; a time exactly at
 * closing stays. A clock time that the target day skips or repeats is taken as `ZoneClock` says.
 */
export function afterBusinessDays(
  calendar: BusinessCalendar,
  start: Instant,
  days: number,
  reading: DayReading,
): Instant | undefined {
  const timetable = timetableOf(calendar);
  const startDay = timetable.clock.dayNumberAt(start);
  const target = nthBusinessDay(timetable, startDay, days);
  if (target === undefined) return undefined;
  if (reading === 'endOfDay') return Math.max(...timetable.periodsOf(target).map((period) => period.to));
  const timeOfDay = timetable.clock.localOf(start) - startDay * day;
  // On the start's own day the start is kept as it is: its clock time may come twice that day.
  const same = target === startDay ? start : timetable.clock.instantOf(target * day + timeOfDay);
  if (reading === 'sameTime') return same;
  return days < 0 ? subtractBusinessTime(calendar, same, 0) : addBusinessTime(calendar, same, 0);
}

function hasHours(timetable: Timetable, dayNumber: number): boolean {
  return timetable.periodsOf(dayNumber).length > 0;
}

function nthBusinessDay(timetable: Timetable, from: number, days: number): number | undefined {
  if (!timetable.everOpens || Number.isNaN(from)) return undefined;
  if (days === 0 && hasHours(timetable, from)) return from;
  const step = days < 0 ? -1 : 1;
  let left = Math.max(Math.abs(days), 1);
  let closed = 0;
  let dayNumber = from;
  while (closed < daysToGiveUp && dayNumber * day >= earliestInstant && dayNumber * day <= latestInstant) {
    dayNumber += step;
    if (hasHours(timetable, dayNumber)) {
      closed = 0;
      left -= 1;
      if (left <= 0) return dayNumber;
    } else closed += 1;
  }
  return undefined;
}
