/** Days off of an owner, as stretches of time in which the clock stands still. */
import type { Owner } from '../agreement/clock-schema.ts';
import type { Period } from '../business-time/calendar.ts';
import { dayNumberOf } from '../business-time/local-day.ts';
import { zoneClock } from '../business-time/zone-clock.ts';
import type { Instant, PlainDay, Zone } from '../time.ts';

/** A leave, from the first instant of its first day to the last of its last. */
export interface LeavePeriod extends Period {
  readonly lastDay: PlainDay;
}

const none: readonly LeavePeriod[] = [];
const known = new WeakMap<Owner, { readonly zone: Zone; readonly periods: readonly LeavePeriod[] }>();

/**
 * The leave of an owner in a zone, ascending. One that ends before it begins, or on a day that does not exist, is none.
 * @throws RangeError where the browser does not know the zone.
 */
export function leaveOf(owner: Owner | undefined, zone: Zone): readonly LeavePeriod[] {
  if (!owner?.leave?.length) return none;
  const kept = known.get(owner);
  if (kept?.zone === zone) return kept.periods;
  const clock = zoneClock(zone);
  const periods = owner.leave
    .map(({ from, to }) => ({
      from: clock.startOfDay(dayNumberOf(from)),
      to: clock.startOfDay(dayNumberOf(to) + 1),
      lastDay: to,
    }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  known.set(owner, { zone, periods });
  return periods;
}

/** The last day of the leave an owner is on, through leaves that follow one another; undefined for one at work. */
export function onLeaveUntil(owner: Owner | undefined, zone: Zone, now: Instant): PlainDay | undefined {
  let [until, lastDay]: [Instant, PlainDay | undefined] = [now, undefined];
  for (const leave of leaveOf(owner, zone)) {
    if (leave.from <= until && until < leave.to) [until, lastDay] = [leave.to, leave.lastDay];
  }
  return lastDay;
}
