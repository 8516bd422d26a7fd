import { nextPhaseAt, type SlaClock } from '../../lib/domain/lead.ts';
import { type Instant, minute, second } from '../../lib/domain/time.ts';

/** How long before the deadline the countdown shows seconds. */
export const lastStretch = 5 * minute;

/** When the countdown next reads differently: by the minute, by the second in the last five minutes, at each phase. */
export function nextTick(now: Instant, { dueAt, phases }: Pick<SlaClock, 'dueAt' | 'phases'>): Instant {
  const left = (dueAt ?? now) - now;
  const step = left > 0 && left <= lastStretch ? second : minute;
  // Rounded down, so it changes where what is left is a whole number of steps; after the deadline it counts up.
  const toNext = left > 0 ? left % step || step : step - (-left % step);
  return now + Math.min(toNext, (nextPhaseAt(phases, now) ?? Number.POSITIVE_INFINITY) - now);
}
