/** Random schedules and instants from a seed: the same seed gives the same ones everywhere. */
import type { BusinessCalendar, Period, Span } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/calendar.ts';
import { day, minute } from '../../../lib/domain/time.ts';

/** Zones with half-hour and midnight changes, skipped dates, two changes a month, southern summers, and none of these. */
export const zones = [
  'UTC',
  'Europe/Oslo',
  'Europe/Dublin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Asuncion',
  'America/Santiago',
  'America/Los_Angeles',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Bangkok',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Auckland',
];

export type Random = () => number;

/** Numbers from 0 to below 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function below(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

/** A whole minute between 1970 and 2100, every other time within five days of a change of the zone's clock. */
export function randomInstant(random: Random, zone: string): number {
  const any = Date.UTC(1970, 0, 15) + below(random, 130 * 365.25 * 24 * 60) * minute;
  const change = Temporal.Instant.fromEpochMilliseconds(any).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  if (random() < 0.5 || !change || change.epochMilliseconds > Date.UTC(2100, 0, 1)) return any;
  return Math.floor(change.epochMilliseconds / minute) * minute + (below(random, 10 * 24 * 60) - 5 * 24 * 60) * minute;
}

/** A calendar around an instant: any hours, night shifts, overlaps, dates with hours of their own, closed days. */
export function randomCalendar(random: Random, zone: string, around: number): BusinessCalendar {
  const nearbyDay = () =>
    Temporal.Instant.fromEpochMilliseconds(around + (below(random, 16) - 8) * day)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
  const week = Object.fromEntries(
    weekdays.filter(() => random() < 0.7).map((weekday) => [weekday, randomSpans(random)]),
  );
  const dates = Object.fromEntries(Array.from({ length: below(random, 4) }, () => [nearbyDay(), randomSpans(random)]));
  const holidays = Array.from({ length: below(random, 4) }, () => ({ day: nearbyDay(), name: 'Holiday' }));
  return { id: 'random', name: 'Random', zone, week, dates, holidays };
}

/** Up to three pauses within a few days of an instant. */
export function randomPauses(random: Random, around: number): Period[] {
  return Array.from({ length: below(random, 4) }, () => {
    const from = around + (below(random, 10 * 24 * 60) - 5 * 24 * 60) * minute;
    return { from, to: from + below(random, 3 * 24 * 60) * minute };
  });
}

function randomSpans(random: Random): Span[] {
  return Array.from({ length: below(random, 4) }, () => {
    const from = below(random, 24 * 12) * 5;
    const to = random() < 0.15 ? 24 * 60 : below(random, 24 * 12) * 5;
    return [clock(from), clock(to)];
  });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
