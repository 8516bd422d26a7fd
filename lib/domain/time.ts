/**
 * Time as the whole of Baton writes it down.
 *
 * Instants are numbers, because they travel through messages, IndexedDB keys and typed arrays; days are strings,
 * because a purchase deadline has no hour and no zone. Everything that needs a zone or "now" is given it.
 */

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar day without a zone, `YYYY-MM-DD` in the ISO calendar. */
export type PlainDay = string;

/** An IANA time zone, such as `Europe/Oslo`. */
export type Zone = string;

/** Milliseconds of a second. */
export const second = 1000;

/** Milliseconds of a minute. */
export const minute = 60 * second;

/** Milliseconds of an hour. */
export const hour = 60 * minute;

/** Milliseconds of 24 hours, which is not every local day. */
export const day = 24 * hour;

/** The earliest and latest instants Baton takes from outside: the years 1900 to 2199, where every zone has rules. */
export const earliestInstant: Instant = Date.UTC(1900, 0, 1);
export const latestInstant: Instant = Date.UTC(2200, 0, 1) - 1;

/** The day on which an instant falls in a zone. */
export function dayOf(at: Instant, zone: Zone): PlainDay {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant at which a day begins in a zone (not always midnight: some zones skip it when clocks change). */
export function startOfDay(plainDay: PlainDay, zone: Zone): Instant {
  return Temporal.PlainDate.from(plainDay).toZonedDateTime(zone).epochMilliseconds;
}

/** A day some days later, or earlier for a negative number. */
export function addDays(plainDay: PlainDay, days: number): PlainDay {
  return Temporal.PlainDate.from(plainDay).add({ days }).toString();
}

/** Whole days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: PlainDay, to: PlainDay): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}
