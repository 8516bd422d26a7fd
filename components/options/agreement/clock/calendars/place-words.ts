/** Days of a calendar in words. */
import { dayNumberOf } from '../../../../../lib/domain/business-time/local-day.ts';
import type { HoursPlace } from '../../../../../lib/domain/business-time/overlapping-hours.ts';
import { day as dayMs, type PlainDay } from '../../../../../lib/domain/time.ts';
import { formatDay, formatWeekday } from '../../../../../lib/platform/format.ts';
import { formatter } from '../../../../../lib/platform/i18n.ts';

/** "Monday", or the date. */
export function placeText(place: HoursPlace): string {
  return 'weekday' in place ? formatWeekday(place.weekday) : dayText(place.date);
}

/** "24 Dec 2026". A text that is no day stands as it is. */
export function dayText(day: PlainDay): string {
  return Number.isNaN(dayNumberOf(day)) ? day : formatDay(day);
}

/** "Thu, 24 Dec 2026". */
export function fullDayText(day: PlainDay): string {
  const at = dayNumberOf(day) * dayMs;
  const style = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return Number.isNaN(at) ? day : formatter(Intl.DateTimeFormat, style).format(at);
}
