/**
 * Whether a team is at work, and when it next opens and last closed.
 *
 * The closing instant is not open. Pauses count as closed time. Answers are undefined where the calendar stays closed
 * for ten years, which a calendar that passed `calendarProblems` hardly does. Every function throws RangeError where
 * the browser does not know the calendar's zone.
 */

import type { Instant } from '../time.ts';
import type { BusinessCalendar, Period } from './calendar.ts';
import { openPeriods, searchLimit } from './open-periods.ts';
import { firstOpenFrom, lastRunUntil } from './open-time.ts';
import { inOrder } from './pauses.ts';
import { timetableOf } from './timetable.ts';

/** Whether an instant lies in business hours and in no pause. */
export function isOpen(calendar: BusinessCalendar, at: Instant, pauses: readonly Period[] = []): boolean {
  if (pauses.some((pause) => pause.from <= at && at < pause.to)) return false;
  return firstOpenFrom(timetableOf(calendar), at) === at;
}

/** The first open instant at or after an instant; the instant itself while open. */
export function nextOpening(
  calendar: BusinessCalendar,
  at: Instant,
  pauses: readonly Period[] = [],
): Instant | undefined {
  const timetable = timetableOf(calendar);
  let opening = firstOpenFrom(timetable, at);
  for (const pause of inOrder(pauses)) {
    if (opening === undefined || opening < pause.from) return opening;
    if (opening < pause.to) opening = firstOpenFrom(timetable, pause.to);
  }
  return opening;
}

/**
 * The last instant at or before an instant up to which the clock ran: a closing, or the instant itself where it is
 * open and was so just before. An opening is no such instant; its answer is the closing before it.
 */
export function previousClosing(
  calendar: BusinessCalendar,
  at: Instant,
  pauses: readonly Period[] = [],
): Instant | undefined {
  const timetable = timetableOf(calendar);
  let closing = lastRunUntil(timetable, at);
  for (const pause of inOrder(pauses).reverse()) {
    if (closing === undefined || closing > pause.to) return closing;
    if (closing > pause.from) closing = lastRunUntil(timetable, pause.from);
  }
  return closing;
}

/** The end of the open period that contains or follows an instant; undefined also where it does not end in ten years. */
export function nextClosing(calendar: BusinessCalendar, at: Instant): Instant | undefined {
  const opening = nextOpening(calendar, at);
  if (opening === undefined) return undefined;
  const [period] = openPeriods(calendar, opening, opening + searchLimit).take(1);
  return period && period.to < opening + searchLimit ? period.to : undefined;
}
