/** Working days: the business days of a calendar, as marketing's promise counts them. */
import { isBusinessDay } from '../business-time/business-days.ts';
import type { BusinessCalendar } from '../business-time/calendar.ts';
import { addDays, type PlainDay } from '../time.ts';

/**
 * The business days from one day to another, both included; 0 where the second lies before the first.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function workingDaysBetween(calendar: BusinessCalendar, from: PlainDay, to: PlainDay): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isBusinessDay(calendar, day)) days += 1;
  return days;
}

/**
 * What an even pace over the working days would have delivered by the end of today, in whole leads, rounded down:
 * nobody owes half a lead. `done` working days of `all` have come, today's included. A period without working days
 * asks for nothing while it lasts.
 */
export function paceOf(promised: number, done: number, all: number): number {
  return all === 0 ? 0 : Math.floor((promised * done) / all);
}
