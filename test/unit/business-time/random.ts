/** Random schedules, instants, durations and pauses for the property tests, which shrink to small ones. */
import fc from 'fast-check';
import type { SlaTerm } from '../../../lib/domain/agreement/clock-schema.ts';
import type { BusinessCalendar, Period, Span } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { day, hour, minute } from '../../../lib/domain/time.ts';

/**
 * Zones with half-hour and midnight changes, skipped dates, two changes a month, southern summers, offsets with
 * seconds, and none of these.
 */
export const zones = {
  europeAndAfrica: [
    'UTC',
    'Europe/Oslo',
    'Europe/Dublin',
    'Europe/London',
    'Europe/Istanbul',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Africa/Monrovia',
  ],
  americas: [
    'America/New_York',
    'America/St_Johns',
    'America/Havana',
    'America/Sao_Paulo',
    'America/Asuncion',
    'America/Santiago',
    'America/Los_Angeles',
    'America/Caracas',
  ],
  asia: [
    'Asia/Beirut',
    'Asia/Tehran',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Asia/Bangkok',
    'Asia/Pyongyang',
    'Asia/Amman',
    'Antarctica/Troll',
  ],
  pacific: [
    'Australia/Lord_Howe',
    'Australia/Sydney',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    'Pacific/Kwajalein',
    'Pacific/Norfolk',
    'Pacific/Auckland',
  ],
} as const;

/** One question: a schedule, an instant, a duration and pauses. */
export interface RandomCase {
  readonly calendar: BusinessCalendar;
  readonly around: number;
  /** Where the question starts: an instant, or an edge of the schedule with milliseconds beside it. */
  readonly start: { readonly at: number } | { readonly edge: number; readonly beside: number };
  /** How much: milliseconds, or up to an edge exactly. */
  readonly amount: { readonly milliseconds: number } | { readonly toEdge: number };
  readonly days: number;
  readonly term: SlaTerm;
  readonly pauses: readonly Period[];
}

/** Instants of the years 1970 to 2100, every other one within five days of a change of the zone's clock. */
export function randomInstants(zone: string): fc.Arbitrary<number> {
  const minutes = fc.integer({ min: 15 * 24 * 60, max: Date.UTC(2100, 0, 1) / minute });
  return fc
    .tuple(minutes, fc.boolean(), nearby(5 * day))
    .map(([count, nearChange, beside]) => (nearChange ? changeAfter(count * minute, zone) + beside : count * minute));
}

/** Random cases in some zones. */
export function randomCases(inZones: readonly string[]): fc.Arbitrary<RandomCase> {
  return fc
    .constantFrom(...inZones)
    .chain((zone) => fc.tuple(fc.constant(zone), randomInstants(zone)))
    .chain(([zone, around]) =>
      fc.record({
        calendar: calendars(zone, around),
        around: fc.constant(around),
        start: fc.oneof(
          nearby(3 * day).map((offset) => ({ at: around + offset })),
          fc.record({ edge: fc.nat(200), beside: fc.constantFrom(0, 0, -1, 1) }),
        ),
        amount: fc.oneof(
          fc.constantFrom(0, 1, hour, 8 * hour).map((milliseconds) => ({ milliseconds })),
          fc.nat(40 * hour).map((milliseconds) => ({ milliseconds })),
          fc.record({ toEdge: fc.nat(200) }),
        ),
        days: fc.integer({ min: -5, max: 5 }),
        term: fc.record({ unit: fc.constant('weekday'), deliveredBy: timesOfWeek, dueBy: timesOfWeek }),
        pauses: fc.array(pausesNear(around), { maxLength: 3 }),
      }),
    );
}

/** Milliseconds up to so many either way; mostly whole minutes, where the edges of schedules lie. */
function nearby(most: number): fc.Arbitrary<number> {
  const minutes = most / minute;
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -minutes, max: minutes }).map((count) => count * minute) },
    { weight: 1, arbitrary: fc.integer({ min: -most, max: most }) },
  );
}

function changeAfter(at: number, zone: string): number {
  const change = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  return change && change.epochMilliseconds < Date.UTC(2100, 0, 1) ? change.epochMilliseconds : at;
}

/** Any hours, night shifts, overlaps, dates with hours of their own, closed days. */
function calendars(zone: string, around: number): fc.Arbitrary<BusinessCalendar> {
  const hours = fc.array(spans, { maxLength: 3 });
  const middle = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone).toPlainDate();
  const nearbyDay = fc.integer({ min: -8, max: 8 }).map((days) => middle.add({ days }).toString());
  const week = fc
    .tuple(...weekdays.map(() => fc.option(hours, { freq: 3 })))
    .map((all) =>
      Object.fromEntries(weekdays.flatMap((weekday, index) => (all[index] ? [[weekday, all[index]]] : []))),
    );
  return fc.record({
    id: fc.constant('random'),
    name: fc.constant('Random'),
    zone: fc.constant(zone),
    week,
    dates: fc.array(fc.tuple(nearbyDay, hours), { maxLength: 3 }).map((all) => Object.fromEntries(all)),
    holidays: fc.array(
      nearbyDay.map((closed) => ({ day: closed, name: 'Holiday' })),
      { maxLength: 3 },
    ),
  });
}

const spans: fc.Arbitrary<Span> = fc
  .tuple(
    fc.nat(24 * 12 - 1),
    fc.oneof({ weight: 6, arbitrary: fc.nat(24 * 12 - 1) }, { weight: 1, arbitrary: fc.constant(24 * 12) }),
    fc.boolean(),
  )
  .map(([from, to, overnight]) => {
    const [first, second] = overnight || from <= to ? [from, to] : [to, from];
    return [clock(first * 5), clock(second * 5)];
  });

const timesOfWeek = fc.record({
  weekday: fc.constantFrom(...weekdays),
  time: fc.oneof(
    fc.nat(24 * 12).map((fives) => clock(fives * 5)),
    fc.constantFrom('00:00', '09:00', '17:00', '24:00'),
  ),
});

function pausesNear(around: number): fc.Arbitrary<Period> {
  return fc.tuple(nearby(5 * day), nearby(3 * day)).map(([from, length]) => ({
    from: around + from,
    // Some have no length.
    to: around + from + Math.max(length, 0),
  }));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
