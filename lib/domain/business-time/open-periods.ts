/**
 * The open periods of a calendar, made one by one as they are asked for.
 *
 * A period is a longest stretch of open time: hours that meet at midnight are one period, and a team that never
 * closes has one period without an end in reach. Holidays, hours of single dates, night shifts and changes of the
 * clock are all in it; real time counts on the days on which the clock changes.
 */

import type { Instant } from '../time.ts';
import { day } from '../time.ts';
import type { BusinessCalendar, Period } from './calendar.ts';
import { pageNumberAt, pageNumbered } from './open-page.ts';
import { pagesBackFrom, pagesFrom } from './open-time.ts';
import { countLeading } from './sorted-search.ts';
import { timetableOf } from './timetable.ts';

/** How far a search goes before it gives up: ten years. A period that is longer is cut here. */
export const searchLimit = 3653 * day;

/**
 * Open periods from an instant onwards, ascending, the first and last cut at `from` and `until`.
 * Ends early where the calendar stays closed for ten years.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function* openPeriods(
  calendar: BusinessCalendar,
  from: Instant,
  until: Instant = from + searchLimit,
): Generator<Period> {
  const timetable = timetableOf(calendar);
  if (!timetable.everOpens || !(from < until)) return;
  let pending: Period | undefined;
  for (const page of pagesFrom(timetable, from)) {
    for (const period of page.periods) {
      if (period.to <= from) continue;
      if (period.from >= until) break;
      const opens = Math.max(period.from, from);
      const closes = Math.min(period.to, until);
      // Pages cut periods at their ends; what touches belongs together.
      if (pending?.to === opens) pending = { from: pending.from, to: closes };
      else {
        if (pending) yield pending;
        pending = { from: opens, to: closes };
      }
    }
    if (page.end >= until) break;
  }
  if (pending) yield pending;
}

/**
 * All open periods between two instants, ascending, the first and last cut at them. The same as `openPeriods`, at once:
 * for the few days of a deadline a generator costs more than the periods do.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function openPeriodsBetween(calendar: BusinessCalendar, from: Instant, until: Instant): Period[] {
  const timetable = timetableOf(calendar);
  const found: Period[] = [];
  if (!timetable.everOpens || !(from < until)) return found;
  const last = pageNumberAt(timetable, until);
  for (let number = pageNumberAt(timetable, from); number <= last; number += 1) {
    const { periods } = pageNumbered(timetable, number);
    for (let place = countLeading(periods, ({ to }) => to <= from); place < periods.length; place += 1) {
      const period = periods[place] as Period;
      if (period.from >= until) break;
      const opens = Math.max(period.from, from);
      const closes = Math.min(period.to, until);
      const before = found.at(-1);
      if (before?.to === opens) found[found.length - 1] = { from: before.from, to: closes };
      else found.push({ from: opens, to: closes });
    }
  }
  return found;
}

/**
 * Open periods from an instant backwards, the latest first, the first and last cut at `until` and `from`.
 * Ends early where the calendar was closed for ten years.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function* openPeriodsBefore(
  calendar: BusinessCalendar,
  until: Instant,
  from: Instant = until - searchLimit,
): Generator<Period> {
  const timetable = timetableOf(calendar);
  if (!timetable.everOpens || !(from < until)) return;
  let pending: Period | undefined;
  for (const page of pagesBackFrom(timetable, until)) {
    for (const period of page.periods.toReversed()) {
      if (period.from >= until) continue;
      if (period.to <= from) break;
      const opens = Math.max(period.from, from);
      const closes = Math.min(period.to, until);
      if (pending?.from === closes) pending = { from: opens, to: pending.to };
      else {
        if (pending) yield pending;
        pending = { from: opens, to: closes };
      }
    }
    if (page.start <= from) break;
  }
  if (pending) yield pending;
}
