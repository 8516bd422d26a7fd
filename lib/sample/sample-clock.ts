/**
 * The sample's sense of time: everything is told relative to now, in the user's zone and in office hours, so that
 * the same stories are true on a Sunday night, at new year and on the day the clocks change.
 */
import { defaultSla, officeHours } from '../domain/agreement/default.ts';
import { addBusinessTime, subtractBusinessTime } from '../domain/business-time/arithmetic.ts';
import { addDays, dayOf, hour, type Instant, minute, type PlainDay, type Zone } from '../domain/time.ts';

export interface SampleClock {
  readonly today: PlainDay;
  /** The instant some business hours before now. */
  hoursAgo(businessHours: number): Instant;
  /** The instant some business hours after another one. */
  hoursAfter(at: Instant, businessHours: number): Instant;
  /** A clock time some days before a day; with `workday`, a Saturday or Sunday becomes its Friday. */
  before(anchor: PlainDay, days: number, time: string, workday: boolean): Instant;
  /** The day on which an instant falls. */
  dayOf(at: Instant): PlainDay;
}

/** @throws RangeError where the zone is unknown, or now lies too near the ends of the years Baton knows. */
export function sampleClock(now: Instant, zone: Zone): SampleClock {
  const calendar = officeHours(zone, defaultSla.calendar);
  return {
    today: dayOf(now, zone),
    hoursAgo: (businessHours) => wholeMinute(subtractBusinessTime(calendar, now, businessHours * hour)),
    hoursAfter: (at, businessHours) => wholeMinute(addBusinessTime(calendar, at, businessHours * hour)),
    before(anchor, days, time, workday) {
      const told = Temporal.PlainDate.from(addDays(anchor, -days));
      const date = workday ? told.subtract({ days: Math.max(told.dayOfWeek - 5, 0) }) : told;
      return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
    },
    dayOf: (at) => dayOf(at, zone),
  };
}

function wholeMinute(at: Instant | undefined): Instant {
  if (at === undefined) throw new RangeError('no office hours there');
  return Math.floor(at / minute) * minute;
}
