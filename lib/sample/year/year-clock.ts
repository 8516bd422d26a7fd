/** The days of the sample year: a year back from today, quiet at weekends, in summer and around Christmas. */
import { defaultSla, officeHours } from '../../domain/agreement/default.ts';
import { addBusinessTime } from '../../domain/business-time/arithmetic.ts';
import { hour, type Instant, minute, type PlainDay, type Zone } from '../../domain/time.ts';

/** Days told of, today included. */
export const yearDays = 365;

/** January to December, against an ordinary month. */
const seasons = [1, 1.05, 1.1, 1, 1, 0.85, 0.45, 0.75, 1.15, 1.2, 1.15, 0.6];

/** See above. */
export interface YearClock {
  readonly today: PlainDay;
  /** How many leads come in so many days ago, against an ordinary working day. */
  readonly tide: (daysAgo: number) => number;
  /** An hour of a day so many days ago, on the wall. */
  readonly at: (daysAgo: number, hourOfDay: number) => Instant;
  /** So many hours of office time later. */
  readonly afterOffice: (from: Instant, hours: number) => Instant;
  /** So many days after, at an hour of office time; of a weekend on its Monday. */
  readonly daysAfter: (from: Instant, days: number, hourOfDay: number) => Instant;
}

/** The clock of a now. @throws RangeError where the zone is unknown, or now lies too near the ends of the years Baton knows. */
export function yearClock(now: Instant, zone: Zone): YearClock {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const calendar = officeHours(zone, defaultSla.calendar);
  const wall = (date: Temporal.PlainDate, hourOfDay: number): Instant => {
    const minutes = Math.floor(hourOfDay * 60);
    const plainTime = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
    return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
  };
  return {
    today: today.toString(),
    tide: (daysAgo) => {
      const date = today.subtract({ days: daysAgo });
      return (seasons[date.month - 1] ?? 1) * (date.dayOfWeek > 5 ? 0.25 : 1);
    },
    at: (daysAgo, hourOfDay) => wall(today.subtract({ days: daysAgo }), hourOfDay),
    afterOffice: (from, hours) => {
      const at = addBusinessTime(calendar, from, hours * hour);
      if (at === undefined) throw new RangeError('no office hours there');
      return Math.floor(at / minute) * minute;
    },
    daysAfter: (from, days, hourOfDay) => {
      const date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate().add({ days });
      const weekend = date.dayOfWeek > 5 ? 8 - date.dayOfWeek : 0;
      return wall(date.add({ days: weekend }), hourOfDay);
    },
  };
}
