/**
 * Open time in pages of 32 local days: each holds its open periods as sorted numbers with running sums, so that a
 * question over ten years adds up a hundred totals and a deadline is one binary search.
 *
 * Before 1900 and after 2199 every calendar is closed; this alone bounds every search.
 */
import type { Period } from './calendar.ts';
import type { Timetable } from './timetable.ts';
import { day, earliestInstant, latestInstant } from '../time.ts';
import type { Instant } from '../time.ts';

const daysOnPage = 32;

/** A search gives up after this many pages in a row without open time: ten years and a little. */
export const emptyPagesToGiveUp = Math.ceil(3653 / daysOnPage);

/** The pages on which the first and the last instant Baton knows can lie, in any zone. */
export const firstPage = Math.floor((earliestInstant / day - 1) / daysOnPage);
export const lastPage = Math.floor((latestInstant / day + 1) / daysOnPage);

export interface OpenPage {
  /** The instants the page covers, from inclusive to exclusive. */
  readonly start: Instant;
  readonly end: Instant;
  /** Openings and closings of the page's periods: ascending, disjoint, not touching, cut at the page's ends. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Open milliseconds on the page before each period. */
  readonly before: Float64Array;
  /** Open milliseconds on the whole page. */
  readonly total: number;
}

/** The page with a number; built when first asked for. */
export function pageNumbered(timetable: Timetable, number: number): OpenPage {
  let page = timetable.pages.get(number);
  if (!page) timetable.pages.set(number, (page = buildPage(timetable, number)));
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
  let number = Math.floor(known / day / daysOnPage);
  if (known < pageNumbered(timetable, number).start) number -= 1;
  else if (known >= pageNumbered(timetable, number).end) number += 1;
  return number;
}

/** How many of the page's periods open before an instant. */
export function opensBefore(page: OpenPage, at: Instant): number {
  return countBelow(page.from, at);
}

/** Open milliseconds on the page before an instant. */
export function openBefore(page: OpenPage, at: Instant): number {
  const index = opensBefore(page, at) - 1;
  return index < 0 ? 0 : page.before[index]! + Math.min(at, page.to[index]!) - page.from[index]!;
}

/** How many of an ascending array's numbers lie below a bound. */
export function countBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of an ascending array's numbers lie at or below a bound. */
export function countUpTo(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
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
  const periods = within(joined(found), Math.max(start, earliestInstant), Math.min(end, latestInstant + 1));
  const page = {
    start,
    end,
    from: new Float64Array(periods.length),
    to: new Float64Array(periods.length),
    before: new Float64Array(periods.length),
    total: 0,
  };
  for (const [index, { from, to }] of periods.entries()) {
    page.from[index] = from;
    page.to[index] = to;
    page.before[index] = page.total;
    page.total += to - from;
  }
  return page;
}

function within(periods: readonly Period[], from: Instant, to: Instant): Period[] {
  const cut: Period[] = [];
  for (const period of periods) {
    const [opens, closes] = [Math.max(period.from, from), Math.min(period.to, to)];
    if (opens < closes) cut.push({ from: opens, to: closes });
  }
  return cut;
}
