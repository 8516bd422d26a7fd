/**
 * Terms by the week: "delivered by Monday 09:00, qualified by Wednesday 17:00". By the wall clock of a calendar's zone;
 * its hours only say which days are business days.
 */
import type { SlaTerm, WeekTime } from '../agreement/clock-schema.ts';
import type { Instant } from '../time.ts';
import { day } from '../time.ts';
import { addBusinessDays, isBusinessDay } from './business-days.ts';
import type { BusinessCalendar } from './calendar.ts';
import { clockTimeOf, dayNumberOf, plainDayOf, weekdayOf } from './local-day.ts';
import { nextByWeekdayRule } from './weekday-rule.ts';
import { zoneClock } from './zone-clock.ts';

export type WeekdayTerm = Extract<SlaTerm, { unit: 'weekday' }>;

/**
 * When what started at an instant is due: the first `dueBy` after the first `deliveredBy` at or after the start, so a
 * start exactly at `deliveredBy` is in time. Where that day is no business day, the same clock time on the next one.
 * Undefined where no business day comes for ten years.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function weekdayTermEnd(calendar: BusinessCalendar, term: WeekdayTerm, start: Instant): Instant | undefined {
  // "Strictly after the millisecond before" is "at or after"; instants from outside may have fractions of one.
  const delivered = nextTime(calendar, term.deliveredBy, Math.ceil(start) - 1);
  const due = delivered === undefined ? undefined : nextTime(calendar, term.dueBy, delivered);
  const time = clockTimeOf(term.dueBy.time);
  if (due === undefined || time === undefined) return undefined;
  const clock = zoneClock(calendar.zone);
  // 24:00 is the first instant of the next day, or of the one after a day that the zone skips.
  let dueDayNumber = clock.dayNumberAt(due);
  while (weekdayOf(dueDayNumber) !== term.dueBy.weekday) dueDayNumber -= 1;
  const dueDay = plainDayOf(dueDayNumber);
  if (isBusinessDay(calendar, dueDay)) return due;
  const next = addBusinessDays(calendar, dueDay, 1);
  if (next === undefined) return undefined;
  const dayNumber = dayNumberOf(next);
  return time === day ? clock.startOfDay(dayNumber + 1) : clock.instantOf(dayNumber * day + time);
}

function nextTime({ zone }: BusinessCalendar, { weekday, time }: WeekTime, after: Instant): Instant | undefined {
  return nextByWeekdayRule({ weekdays: [weekday], time }, zone, after);
}
