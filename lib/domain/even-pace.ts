/** How much of a month's promise would be kept by now at an even pace. */
import { dayOf, type Instant, type Zone } from './time.ts';

/**
 * The share of a promise for the month that an even pace would have kept by the end of today, in whole leads, rounded
 * down: nobody owes half a lead. Calendar days count alike, because leads come on Sundays too.
 */
export function evenPace(promised: number, now: Instant, zone: Zone): number {
  const today = Temporal.PlainDate.from(dayOf(now, zone));
  return Math.floor((promised * today.day) / today.daysInMonth);
}
