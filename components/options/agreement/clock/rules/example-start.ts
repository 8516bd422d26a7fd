import { addBusinessDays, hoursOfDay } from '../../../../../lib/domain/business-time/business-days.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { calendarProblems } from '../../../../../lib/domain/business-time/validate.ts';
import { type Instant, minute, type PlainDay } from '../../../../../lib/domain/time.ts';

/**
 * Half an hour after a team closes on its next business day: the moment at which the readings of "n business days" part.
 * Undefined for a calendar that cannot be used.
 */
export function exampleStart(calendar: BusinessCalendar, today: PlainDay): Instant | undefined {
  if (calendarProblems(calendar).length > 0) return undefined;
  const day = addBusinessDays(calendar, today, 0);
  const closing = day === undefined ? undefined : hoursOfDay(calendar, day).at(-1)?.to;
  return closing === undefined ? undefined : closing + 30 * minute;
}
