/** Months of a zone. */
import { dayNumberOf } from '../business-time/local-day.ts';
import { isKnownZone, zoneClock } from '../business-time/zone-clock.ts';
import { day, earliestInstant, type Instant, latestInstant, type PlainDay, type Zone } from '../time.ts';
import type { ReportFilter } from './report-filter.ts';

/** The month in which an instant falls in a zone: `2026-11`. Quick enough to be asked for every lead. */
export function monthOf(at: Instant, zone: Zone): string {
  const number = monthNumberAt(at, zone);
  names[number] ??= monthOfDay(firstDayOfMonth(number));
  return names[number];
}

/** The number of the month in which an instant falls in a zone, see `monthNumber`. Quicker than its name. */
export function monthNumberAt(at: Instant, zone: Zone): number {
  const starts = startsIn(zone);
  // Months differ by three days: the guess is never far off.
  let place = Math.max(0, Math.min(starts.length - 1, Math.floor((at - (starts[0] ?? 0)) / meanMonth)));
  while (place > 0 && (starts[place] ?? 0) > at) place -= 1;
  while (place + 1 < starts.length && (starts[place + 1] ?? 0) <= at) place += 1;
  return firstKnown + place;
}

/** Months since the year 0 of a month, `2026-11`, or of a day. */
export function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

/** The first day of the month with such a number. */
export function firstDayOfMonth(number: number): PlainDay {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** By the number of the month. */
const names: string[] = [];

/** The months Baton reckons with, and one at either end: a zone is ahead of UTC or behind it. */
const firstKnown = monthNumber(new Date(earliestInstant).toISOString()) - 1;
const lastKnown = monthNumber(new Date(latestInstant).toISOString()) + 1;

/** ms, over the 400 years after which the calendar repeats itself. */
const meanMonth = (146_097 / 4800) * day;

/** By zone: the first instants of the known months. A handful of zones, of a few thousand months. */
const known = new Map<Zone, Float64Array>();

function startsIn(zone: Zone): Float64Array {
  let starts = known.get(zone);
  if (!starts) {
    const clock = zoneClock(isKnownZone(zone) ? zone : 'UTC');
    starts = new Float64Array(lastKnown - firstKnown + 1).map((_, place) =>
      clock.startOfDay(dayNumberOf(firstDayOfMonth(firstKnown + place))),
    );
    known.set(zone, starts);
  }
  return starts;
}

/** The month a first day belongs to, as `monthOf` writes it. */
export function monthOfDay(firstDay: string): string {
  return firstDay.slice(0, 7);
}

/** The instants between which a period of days lies in a zone: `from` is in it, `until` is the first that is not. */
export function periodOf({ from, until }: Pick<ReportFilter, 'from' | 'until'>, zone: Zone) {
  const clock = zoneClock(isKnownZone(zone) ? zone : 'UTC');
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : clock.startOfDay(dayNumberOf(from)),
    until: until === undefined ? Number.POSITIVE_INFINITY : clock.startOfDay(dayNumberOf(until) + 1),
  };
}
