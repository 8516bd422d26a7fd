/**
 * Open time in pages of 32 local days: each holds its open periods with a running sum, so that a question over ten
 * years adds up a hundred totals and a deadline is one binary search.
 *
 * Before 1900 and after 2199 every calendar is closed; this alone bounds every search.
 */
import type { Instant } from '../time.ts';
import { day, earliestInstant, latestInstant } from '../time.ts';
import type { Period } from './calendar.ts';
import { lastLeading } from './sorted-search.ts';
import type { CountedPeriod, OpenPage, Timetable } from './timetable.ts';

const daysOnPage = 32;

/** A search gives up after this many pages in a row without open time: ten years and a little. */
export const emptyPagesToGiveUp = Math.ceil(3653 / daysOnPage);

/** The pages on which the first and the last instant Baton knows can lie, in any zone. */
export const firstPage = Math.floor((earliestInstant / day - 1) / daysOnPage);
export const lastPage = Math.floor((latestInstant / day + 1) / daysOnPage);

/** The page with a number; built when first asked for. */
export function pageNumbered(timetable: Timetable, number: number): OpenPage {
  const known = timetable.pages.get(number);
  if (known) return known;
  const page = buildPage(timetable, number);
  timetable.pages.set(number, page);
  return page;
}

/**
 * The number of the page that covers an instant; instants outside the known years count as their first and last.
 * @throws RangeError for NaN.
 */
export function pageNumberAt(timetable: Timetable, at: Instant): number {
  if (Number.isNaN(at)) throw new RangeError('not an instant: NaN');
  const known = Math.min(Math.max(at, earliestInstant), latestInstant);
  // By UTC first; the zone's own midnight moves it by one page at most.
  const number = Math.floor(known / day / daysOnPage);
  const page = pageNumbered(timetable, number);
  if (known < page.start) return number - 1;
  return known < page.end ? number : number + 1;
}

/** Open milliseconds on the page before an instant. */
export function openBefore(page: OpenPage, at: Instant): number {
  const last = lastLeading(page.periods, (period) => period.from < at);
  return last ? last.before + Math.min(at, last.to) - last.from : 0;
}

/** The union of periods: ascending, with those that touch or overlap made one. */
export function joined(periods: readonly Period[]): Period[] {
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of periods.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

function buildPage(timetable: Timetable, number: number): OpenPage {
  const firstDay = number * daysOnPage;
  const start = timetable.clock.startOfDay(firstDay);
  const end = timetable.clock.startOfDay(firstDay + daysOnPage);
  const found: Period[] = [];
  // The day before the page may reach into it with a night shift.
  for (let dayNumber = firstDay - 1; dayNumber < firstDay + daysOnPage; dayNumber += 1) {
    for (const period of timetable.periodsOf(dayNumber)) found.push(period);
  }
  const periods: CountedPeriod[] = [];
  let total = 0;
  for (const period of joined(found)) {
    const from = Math.max(period.from, start, earliestInstant);
    const to = Math.min(period.to, end, latestInstant + 1);
    if (from >= to) continue;
    periods.push({ from, to, before: total });
    total += to - from;
  }
  return { start, end, periods, total };
}
