/**
 * Business time added, taken off and counted, in milliseconds.
 *
 * The conventions, agreed by most public SLA suites and where they part chosen for the rep:
 * - A duration that ends exactly at closing is due at that closing, not at the next opening. Backwards, one that
 *   begins exactly at opening begins at that opening.
 * - Nothing added in closed time is due at the next opening; at a closing instant, at that closing.
 * - A pause stops the clock only where it would run.
 * - Real time counts: a Sunday of 25 hours that is open all day has 25.
 * - An end before its start counts negative.
 * - Before 1900 and after 2199 every calendar is closed.
 *
 * Answers are undefined where the calendar stays closed for ten years or the end lies beyond 2199. Every function
 * throws RangeError where the browser does not know the calendar's zone.
 */

import type { Instant } from '../time.ts';
import type { BusinessCalendar, Period } from './calendar.ts';
import { openBetween, runBackward, runForward } from './open-time.ts';
import { nextOpening, previousClosing } from './opening.ts';
import { inOrder } from './pauses.ts';
import { timetableOf } from './timetable.ts';

/** The instant by which an amount of business time has passed since `start`. A negative amount is taken off. */
export function addBusinessTime(
  calendar: BusinessCalendar,
  start: Instant,
  milliseconds: number,
  pauses: readonly Period[] = [],
): Instant | undefined {
  if (milliseconds < 0) return subtractBusinessTime(calendar, start, -milliseconds, pauses);
  if (milliseconds === 0) {
    const ranUntilStart = previousClosing(calendar, start, pauses) === start;
    return ranUntilStart ? start : nextOpening(calendar, start, pauses);
  }
  const timetable = timetableOf(calendar);
  let [from, left] = [start, milliseconds];
  for (const pause of inOrder(pauses)) {
    if (pause.to <= from) continue;
    const room = openBetween(timetable, from, pause.from);
    if (left <= room) break;
    left -= room;
    from = pause.to;
  }
  return runForward(timetable, from, left);
}

/** The instant from which an amount of business time passes until `end`. A negative amount is added. */
export function subtractBusinessTime(
  calendar: BusinessCalendar,
  end: Instant,
  milliseconds: number,
  pauses: readonly Period[] = [],
): Instant | undefined {
  if (milliseconds < 0) return addBusinessTime(calendar, end, -milliseconds, pauses);
  if (milliseconds === 0) {
    const runsFromEnd = nextOpening(calendar, end, pauses) === end;
    return runsFromEnd ? end : previousClosing(calendar, end, pauses);
  }
  const timetable = timetableOf(calendar);
  let [until, left] = [end, milliseconds];
  for (const pause of inOrder(pauses).reverse()) {
    if (pause.from >= until) continue;
    const room = openBetween(timetable, pause.to, until);
    if (left <= room) break;
    left -= room;
    until = pause.from;
  }
  return runBackward(timetable, until, left);
}

/** Business milliseconds between two instants, pauses not counted; negative where `to` lies before `from`. */
export function businessTimeBetween(
  calendar: BusinessCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Period[] = [],
): number {
  // Taken from 0, because a negated 0 would be -0.
  if (to < from) return 0 - businessTimeBetween(calendar, to, from, pauses);
  return openBetween(timetableOf(calendar), from, to) - businessTimePaused(calendar, from, to, pauses);
}

/** Business milliseconds between two instants that pauses took away; 0 where `to` is not after `from`. */
export function businessTimePaused(
  calendar: BusinessCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Period[],
): number {
  const timetable = timetableOf(calendar);
  let paused = 0;
  for (const pause of inOrder(pauses)) {
    paused += openBetween(timetable, Math.max(from, pause.from), Math.min(to, pause.to));
  }
  return paused;
}
