/**
 * How long the buyer waits, in three parts: the system's delay before the handover, open time since, in which somebody
 * could have called, and closed time. Nobody is blamed for the first and the last. Apart from `wait.ts`, so that the
 * sidebar, which only reads the clock, carries no calendar.
 */
import { type BuyerWait, openTimeAt } from '../lead.ts';
import type { Instant } from '../time.ts';

/** The wait at an instant, in milliseconds. The parts add up to `total`, the time by the wall clock. */
export interface WaitParts {
  /** Absent where nothing says when marketing had the lead; the total is then from the handover on. */
  readonly system?: number;
  readonly open: number;
  /** Nights, weekends, holidays, leave and pauses. */
  readonly closed: number;
  readonly total: number;
}

/** The parts of a wait at `now`; of one that is over, the parts of the whole. Up to a week after it was worked out. */
export function waitAt(wait: BuyerWait, now: Instant): WaitParts {
  const { capturedAt, handedOverAt, until } = wait;
  const end = Math.max(until ?? now, handedOverAt);
  const sinceHandover = end - handedOverAt;
  const since = openTimeAt(wait.open, end);
  // A clock set back since the wait was worked out must not make the parts larger than the whole.
  const open = Math.min(since, sinceHandover);
  const closed = sinceHandover - open;
  if (capturedAt === undefined) return { open, closed, total: sinceHandover };
  const system = handedOverAt - capturedAt;
  return { system, open, closed, total: system + sinceHandover };
}
