/** By how much business time a deadline is missed: nobody is blamed for the night after it. */
import { businessTimeBetween } from '../business-time/arithmetic.ts';
import type { OpenTime } from '../lead.ts';
import type { Instant } from '../time.ts';
import type { Course } from './course.ts';
import { weekAfter } from './week-after.ts';

/**
 * Open time from the deadline of a course on, by the calendar it ended on; undefined for one that has no deadline, or
 * was ended by it. `endedAt` is the answer or the closing. Pauses do not count here: what is late stays late.
 */
export function lateTime(
  { dueAt, segments }: Course,
  endedAt: Instant | undefined,
  now: Instant,
): OpenTime | undefined {
  const calendar = segments.at(-1)?.calendar;
  if (dueAt === undefined || !calendar || (endedAt !== undefined && endedAt <= dueAt)) return undefined;
  const countedTo = endedAt ?? Math.max(now, dueAt);
  return {
    counted: businessTimeBetween(calendar, dueAt, countedTo),
    countedTo,
    next: endedAt === undefined ? weekAfter(calendar, countedTo) : [],
  };
}
