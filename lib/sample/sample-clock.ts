/**
 * The sample's sense of time: everything is told relative to now, in the user's zone and in office hours, so that
 * the same stories are true on a Sunday night, at new year and on the day the clocks change.
 */
import { defaultSla, officeHours } from '../domain/agreement/default.ts';
import { addBusinessTime, subtractBusinessTime } from '../domain/business-time/arithmetic.ts';
import { addDays, dayOf, hour, type Instant, minute, type PlainDay, type Zone } from '../domain/time.ts';

/** Instants and days relative to one now. */
export interface SampleClock {
  readonly today: PlainDay;
  /** The instant some business hours before now. */
  hoursAgo(businessHours: number): Instant;
  /** The instant some business hours after another one. */
  hoursAfter(at: Instant, businessHours: number): Instant;
  /** A clock time some days before a day; for those who read at work, some working days. */
  before(anchor: PlainDay, days: number, time: string, atWork: boolean): Instant;
  /** A clock time some days ago, on the Friday before where that was a weekend. */
  daysAgo(days: number, time: string): Instant;
  /** The day on which an instant falls. */
  dayOf(at: Instant): PlainDay;
}

/**
 * The clock of a now.
 * @throws RangeError where the zone is unknown, or now lies too near the ends of the years Baton knows.
 */
export function sampleClock(now: Instant, zone: Zone): SampleClock {
  const calendar = officeHours(zone, defaultSla.calendar);
  const today = dayOf(now, zone);
  const atTime = (date: Temporal.PlainDate, time: string): Instant =>
    date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  return {
    today,
    hoursAgo: (businessHours) => wholeMinute(subtractBusinessTime(calendar, now, businessHours * hour)),
    hoursAfter: (at, businessHours) => wholeMinute(addBusinessTime(calendar, at, businessHours * hour)),
    before: (anchor, days, time, atWork) =>
      atTime(atWork ? workdaysBefore(anchor, days) : Temporal.PlainDate.from(anchor).subtract({ days }), time),
    daysAgo: (days, time) => atTime(workdaysBefore(addDays(today, -days), 0), time),
    dayOf: (at) => dayOf(at, zone),
  };
}

/** Some days from Monday to Friday back; a Saturday or Sunday counts as its Friday. */
function workdaysBefore(plainDay: PlainDay, workdays: number): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(plainDay);
  const place = Math.min(date.dayOfWeek, 5) - 1 - workdays;
  const weeks = Math.floor(place / 5);
  return date.add({ days: 1 - date.dayOfWeek + weeks * 7 + (place - weeks * 5) });
}

function wholeMinute(at: Instant | undefined): Instant {
  if (at === undefined) throw new RangeError('no office hours there');
  return Math.floor(at / minute) * minute;
}
