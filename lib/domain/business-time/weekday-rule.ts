/**
 * Weekday rules: "delivered by Monday 09:00". They go by the wall clock alone; whether the day is a holiday is the
 * agreement's to say.
 */

import type { Instant, Zone } from '../time.ts';
import { day } from '../time.ts';
import { clockTimeOf, weekdayOf } from './local-day.ts';
import type { Weekday } from './weekday.ts';
import { zoneClock } from './zone-clock.ts';

export interface WeekdayRule {
  readonly weekdays: readonly Weekday[];
  /** `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. */
  readonly time: string;
}

/**
 * The first time strictly after an instant at which a rule falls due; undefined for a rule without weekdays or with an
 * unreadable time. A clock time the day skips moves later by the gap; one it repeats is its first occurrence; a day the
 * zone skips is passed over.
 * @throws RangeError where the browser does not know the zone.
 */
export function nextByWeekdayRule(rule: WeekdayRule, zone: Zone, after: Instant): Instant | undefined {
  const time = clockTimeOf(rule.time);
  if (time === undefined) return undefined;
  const clock = zoneClock(zone);
  // From the day before, whose 24:00 may still lie ahead; three weeks outlast any day a zone skips.
  const first = clock.dayNumberAt(after) - 1;
  for (let dayNumber = first; dayNumber < first + 22; dayNumber += 1) {
    if (!rule.weekdays.includes(weekdayOf(dayNumber)) || !clock.hasDay(dayNumber)) continue;
    const at = time === day ? clock.startOfDay(dayNumber + 1) : clock.instantOf(dayNumber * day + time);
    if (at > after) return at;
  }
  return undefined;
}
