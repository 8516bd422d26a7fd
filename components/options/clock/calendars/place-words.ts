/** Days of a calendar in words. */
import { dayNumberOf, weekdayOf } from '../../../../lib/domain/business-time/local-day.ts';
import type { HoursPlace } from '../../../../lib/domain/business-time/overlapping-hours.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { formatDay } from '../../../../lib/platform/format.ts';
import { weekdayName } from '../../hours-words.ts';

/** "Monday", or the date. */
export function placeText(place: HoursPlace): string {
  return 'weekday' in place ? weekdayName(place.weekday, 'long') : dayText(place.date);
}

/** "24 Dec 2026". A text that is no day stands as it is. */
export function dayText(day: PlainDay): string {
  return Number.isNaN(dayNumberOf(day)) ? day : formatDay(day);
}

/** "Thu 24 Dec 2026". */
export function fullDayText(day: PlainDay): string {
  const dayNumber = dayNumberOf(day);
  return Number.isNaN(dayNumber) ? day : `${weekdayName(weekdayOf(dayNumber))} ${formatDay(day)}`;
}
