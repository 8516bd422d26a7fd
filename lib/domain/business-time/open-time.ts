/**
 * The running of the clock over a timetable, without pauses: how much open time lies between two instants, and where
 * an amount of it ends. Internal to business time; the rest of Baton asks `arithmetic.ts` and `opening.ts`.
 *
 * Where a search finds nothing within ten years, or leaves the years Baton knows, the answer is undefined.
 */

import type { Instant } from '../time.ts';
import { emptyPagesToGiveUp, firstPage, lastPage, openBefore, pageNumberAt, pageNumbered } from './open-page.ts';
import { countLeading, lastLeading } from './sorted-search.ts';
import type { OpenPage, Timetable } from './timetable.ts';

/** Pages from the one that covers an instant onwards, until the search should give up. */
export function* pagesFrom(timetable: Timetable, at: Instant): Generator<OpenPage> {
  let empty = 0;
  for (let number = pageNumberAt(timetable, at); number <= lastPage && empty < emptyPagesToGiveUp; number += 1) {
    const page = pageNumbered(timetable, number);
    empty = page.total === 0 ? empty + 1 : 0;
    yield page;
  }
}

/** Pages from the one that covers an instant backwards, until the search should give up. */
export function* pagesBackFrom(timetable: Timetable, at: Instant): Generator<OpenPage> {
  let empty = 0;
  for (let number = pageNumberAt(timetable, at); number >= firstPage && empty < emptyPagesToGiveUp; number -= 1) {
    const page = pageNumbered(timetable, number);
    empty = page.total === 0 ? empty + 1 : 0;
    yield page;
  }
}

/** Open milliseconds between two instants; 0 where the second is not after the first. */
export function openBetween(timetable: Timetable, from: Instant, to: Instant): number {
  if (!(from < to)) return 0;
  const first = pageNumberAt(timetable, from);
  const last = pageNumberAt(timetable, to);
  let open = openBefore(pageNumbered(timetable, last), to) - openBefore(pageNumbered(timetable, first), from);
  for (let number = first; number < last; number += 1) open += pageNumbered(timetable, number).total;
  return open;
}

/** The first open instant at or after an instant. */
export function firstOpenFrom(timetable: Timetable, at: Instant): Instant | undefined {
  if (!timetable.everOpens) return undefined;
  for (const page of pagesFrom(timetable, at)) {
    const period = page.periods[countLeading(page.periods, ({ to }) => to <= at)];
    if (period) return Math.max(period.from, at);
  }
  return undefined;
}

/** The last instant at or before an instant up to which the clock ran: the instant itself, or a closing. */
export function lastRunUntil(timetable: Timetable, at: Instant): Instant | undefined {
  if (!timetable.everOpens) return undefined;
  for (const page of pagesBackFrom(timetable, at)) {
    const period = lastLeading(page.periods, ({ from }) => from < at);
    if (period) return Math.min(period.to, at);
  }
  return undefined;
}

/** The instant by which more than 0 open milliseconds have passed since an instant: a closing, where they end at one. */
export function runForward(timetable: Timetable, from: Instant, milliseconds: number): Instant | undefined {
  if (!timetable.everOpens) return undefined;
  let goal: number | undefined;
  for (const page of pagesFrom(timetable, from)) {
    const sought = goal ?? openBefore(page, from) + milliseconds;
    const period = sought <= page.total && lastLeading(page.periods, ({ before }) => before < sought);
    if (period) return period.from + sought - period.before;
    goal = sought - page.total;
  }
  return undefined;
}

/** The instant from which more than 0 open milliseconds pass until an instant: an opening, where they begin at one. */
export function runBackward(timetable: Timetable, until: Instant, milliseconds: number): Instant | undefined {
  if (!timetable.everOpens) return undefined;
  let goal: number | undefined;
  for (const page of pagesBackFrom(timetable, until)) {
    const sought = goal === undefined ? openBefore(page, until) - milliseconds : goal + page.total;
    const period = sought >= 0 && lastLeading(page.periods, ({ before }) => before <= sought);
    if (period) return period.from + sought - period.before;
    goal = sought;
  }
  return undefined;
}
