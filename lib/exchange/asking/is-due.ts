/** Whether a connection is to be asked again. */
import type { Reading } from '../../domain/exchange/reading.ts';
import { type Instant, minute, second } from '../../domain/time.ts';

/** A system that did not answer is not asked for the same person again before that. */
const restAfterFailure = minute;

/** What was read is new for at least that long, whatever a connector says: its answer alone makes pages ask again. */
const leastShelfLife = 10 * second;

/** How long what was read counts as new; milliseconds. */
export function shelfLifeOf({ shelfLife }: { readonly shelfLife: number }): number {
  return Math.max(shelfLife, leastShelfLife);
}

/** Whether what was read is new. A reading dated ahead was made before the clock was set back. */
export function isNew({ at }: Reading, shelfLife: number, now: Instant): boolean {
  return at !== undefined && at <= now && now - at < shelfLife;
}

/** Whether it is time to ask, nobody having pressed a button. */
export function isDue(reading: Reading | undefined, shelfLife: number, now: Instant): boolean {
  if (!reading) return true;
  const { failure, triedAt } = reading;
  if (!failure) return !isNew(reading, shelfLife, now);
  // A rest longer than two days was not meant: the clock was set back.
  const until = 'until' in failure ? Math.min(failure.until, triedAt + 48 * 60 * minute) : 0;
  return now < triedAt || now >= Math.max(triedAt + restAfterFailure, until);
}
