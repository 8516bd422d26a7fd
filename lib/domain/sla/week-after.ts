/** What an open time goes on with: see `OpenTime`. */
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { openPeriodsBetween } from '../business-time/open-periods.ts';
import { day, type Instant } from '../time.ts';

/** The open periods of the week after an instant: as long as what was worked out then may stay on show. */
export function weekAfter(calendar: BusinessCalendar, from: Instant): readonly Period[] {
  return openPeriodsBetween(calendar, from, from + 7 * day);
}
