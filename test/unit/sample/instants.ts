/** Instants at which a sample must hold: the awkward ones by name, and as many others as asked for, always the same. */
import type { Instant, Zone } from '../../../lib/domain/time.ts';
import { seededRandom } from '../../../lib/sample/seeded-random.ts';

export const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kolkata'] as const;

const awkward: readonly (readonly [what: string, local: string])[] = [
  ['a Sunday night', '2026-11-22T23:59:30'],
  ['a Saturday noon', '2027-02-06T12:00'],
  ['the first minute of a year', '2027-01-01T00:00'],
  ['the last minute of a year', '2028-12-31T23:59'],
  ['Christmas Day', '2026-12-25T10:00'],
  ['Easter Monday', '2027-03-29T11:00'],
  ['the hour Europe skips', '2027-03-28T02:30'],
  ['the hour Europe repeats', '2027-10-31T02:30'],
  ['the Monday after Europe’s clocks change', '2027-03-29T09:00'],
  ['the hour America skips', '2027-03-14T02:30'],
  ['the hour America repeats', '2027-11-07T01:30'],
  ['a leap day', '2028-02-29T16:59:59'],
  ['the opening of an office', '2027-05-03T09:00'],
  ['the closing of an office', '2027-05-07T17:00'],
  ['lunch on a Wednesday', '2027-06-16T12:20:17.123'],
];

export interface SampleMoment {
  readonly what: string;
  readonly now: Instant;
  readonly zone: Zone;
}

/** Each awkward instant in each zone, then random ones of the years 2025 to 2034 in turn over the zones. */
export function sampleMoments(count: number): SampleMoment[] {
  const random = seededRandom(2026);
  const first = Date.UTC(2025, 0, 1);
  const moments: SampleMoment[] = awkward.flatMap(([what, local]) =>
    zones.map((zone) => ({
      what: `${what} in ${zone}`,
      now: Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds,
      zone,
    })),
  );
  while (moments.length < count) {
    const now = Math.floor(first + random() * (Date.UTC(2035, 0, 1) - first));
    const zone = zones[moments.length % zones.length] ?? zones[0];
    moments.push({ what: `${new Date(now).toISOString()} in ${zone}`, now, zone });
  }
  return moments;
}
