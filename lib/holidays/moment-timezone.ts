/**
 * Stands in for the package `moment-timezone` in the built extension, where it would be more than half of what the
 * holiday library weighs. The library asks it two things: on which day an equinox falls in a zone, and at which instant
 * a day begins there.
 */
interface DayOfMoment {
  /** From 0 for January. */
  month(): number;
  date(): number;
}

/** An instant as ISO text, to be read in a zone, or at an offset such as `+09:00`. */
export default function moment(iso: string): {
  tz(zone: string): DayOfMoment;
  utcOffset(offset: string): DayOfMoment;
} {
  const instant = Temporal.Instant.from(iso);
  const read = (zone: string): DayOfMoment => {
    const date = instant.toZonedDateTimeISO(known(zone));
    return { month: () => date.month - 1, date: () => date.day };
  };
  return { tz: read, utcOffset: read };
}

/** A wall clock's reading such as `2027-03-21 00:00:00` in a zone, as ISO text with its offset. */
moment.tz = (reading: string, zone: string): { format(): string } => {
  const at = Temporal.PlainDateTime.from(reading).toZonedDateTime(known(zone));
  return { format: () => at.toString({ timeZoneName: 'never', smallestUnit: 'second' }) };
};

/** The package takes a zone it does not know as UTC. */
function known(zone: string): string {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
