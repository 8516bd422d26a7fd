import type { BuyerWait } from '../../../lib/domain/lead.ts';
import { waitAt } from '../../../lib/domain/sla/wait-at.ts';
import { hour, type Instant, minute, second } from '../../../lib/domain/time.ts';

/** The parts of a buyer's wait, in the order of whose they are. */
export const waitParts = ['system', 'open', 'closed'] as const;
export type WaitPart = (typeof waitParts)[number];

/** A wait as it is shown: in whole minutes, or seconds where it is over and was short. Milliseconds. */
export interface ShownWait {
  readonly parts: readonly { readonly part: WaitPart; readonly ms: number }[];
  readonly total: number;
}

/** The wait at an instant, each part rounded so that the parts add up to the rounded whole. */
export function shownWait(wait: BuyerWait, now: Instant): ShownWait {
  const exact = waitAt(wait, now);
  const unit = wait.until !== undefined && exact.total < hour ? second : minute;
  const whole = (ms: number): number => Math.floor(ms / unit) * unit;
  let sum = 0;
  const parts = waitParts.flatMap((part) => {
    const ms = exact[part];
    if (ms === undefined) return [];
    const before = whole(sum);
    sum += ms;
    return { part, ms: whole(sum) - before };
  });
  return { parts, total: whole(sum) };
}
