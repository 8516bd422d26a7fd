/** When a clock reaches a threshold, counted in the business time of its own open periods. */
import type { Period } from '../business-time/calendar.ts';
import { type Instant, minute } from '../time.ts';
import type { Threshold } from './settings.ts';

/** What a threshold is remembered by: the same words for the same threshold, whatever its place in the list. */
export function thresholdId(threshold: Threshold): string {
  return threshold.at === 'share' ? `share:${threshold.used}` : `left:${threshold.minutes}`;
}

/**
 * The instant at which a threshold is reached. One reached exactly at a closing is reached at that closing, as
 * deadlines are. `open` are the clock's open periods from start to deadline.
 *
 * Undefined where it would lie at the start or before it: sixty minutes before the end of an hour is no reminder.
 */
export function thresholdAt(open: readonly Period[], threshold: Threshold): Instant | undefined {
  const total = open.reduce((sum, { from, to }) => sum + to - from, 0);
  const used = threshold.at === 'share' ? total * threshold.used : total - threshold.minutes * minute;
  if (used <= 0) return undefined;
  let left = used;
  for (const { from, to } of open) {
    if (left <= to - from) return Math.round(from + left);
    left -= to - from;
  }
  return undefined;
}
