/**
 * Pauses: stretches in which the clock stands still. They matter only where the clock would run; a pause outside
 * business hours adds nothing.
 */

import type { Instant } from '../time.ts';
import type { Period } from './calendar.ts';
import { joined } from './open-page.ts';

/** A pause as a contact holds it. Without `to` it still lasts. */
export interface PauseLike {
  readonly from: Instant;
  readonly to?: Instant;
}

/**
 * The periods in which the clock stands still, ascending and disjoint.
 *
 * A pause that still lasts ends at `now`, which gives the deadline as it would be if the clock ran on from now; one
 * that has yet to begin, without an end, counts for nothing so far. A pause whose end is known counts up to it, also
 * where that lies ahead ("on request until Monday"). One that ends before it begins is left out.
 */
export function standstills(pauses: readonly PauseLike[], now: Instant): Period[] {
  return inOrder(pauses.map(({ from, to }) => ({ from, to: to ?? now })));
}

/** Standstills in ascending order, overlapping ones joined, empty ones left out. */
export function inOrder(pauses: readonly Period[]): Period[] {
  // Most leads have no pause and are many.
  return pauses.length === 0 ? [] : joined(pauses.filter((pause) => pause.from < pause.to));
}

/** Ascending periods with standstills, ascending and disjoint, taken out. */
export function without(periods: readonly Period[], still: readonly Period[]): readonly Period[] {
  if (still.length === 0) return periods;
  const running: Period[] = [];
  for (const period of periods) {
    let from = period.from;
    for (const pause of still) {
      if (pause.to <= from || pause.from >= period.to) continue;
      if (pause.from > from) running.push({ from, to: pause.from });
      from = pause.to;
    }
    if (from < period.to) running.push({ from, to: period.to });
  }
  return running;
}
