/** The countdown of a clock: what it reads at an instant, and until when that is right. Nothing is counted down. */
import { businessTimeLeft, nextPhaseAt, openTimeAt, phaseAt, type SlaClock, type SlaState } from '../lead.ts';
import { type Instant, minute, second } from '../time.ts';

/** How long before the deadline, by the clock on the wall, seconds are shown. */
export const lastStretch = 5 * minute;

/** What a countdown reads. Durations in milliseconds, to be rounded down. */
export interface Countdown {
  readonly state: SlaState;
  /** Business time left while it is owed; of a clock that stands still, what was left when it stopped. */
  readonly left?: number;
  /** Business time over, up to the closing of the lead. */
  readonly over?: number;
  /** Whether the last minutes are counted in seconds. */
  readonly inSeconds: boolean;
  /** The next instant at which any of this reads differently; absent if the clock on the wall alone changes nothing. */
  readonly until?: Instant;
}

/** The countdown of a clock at an instant. */
export function countdownAt(
  clock: Pick<SlaClock, 'phases' | 'open' | 'dueAt' | 'late' | 'closedAt'>,
  now: Instant,
): Countdown {
  const { phases, open, dueAt, late, closedAt } = clock;
  const state = phaseAt(phases, now);
  const next = nextPhaseAt(phases, now) ?? Number.POSITIVE_INFINITY;
  const upTo = (until: number): Pick<Countdown, 'until'> => (Number.isFinite(until) ? { until } : {});
  if (dueAt === undefined) return { state, inSeconds: false, ...upTo(next) };
  if (state === 'overdue') {
    if (!late) return { state, inSeconds: false, ...upTo(next) };
    const over = openTimeAt(late, closedAt ?? now);
    const toNext = closedAt === undefined ? overChangesAt(late.next, over, now) : next;
    return { state, over, inSeconds: false, ...upTo(Math.min(next, toNext)) };
  }
  if (state === 'paused') {
    // What is open after now may have moved on with the pause; what was left when it began has not.
    const since = phases.findLast(({ from }) => from <= now)?.from ?? now;
    return { state, left: businessTimeLeft(open, since), inSeconds: false, ...upTo(next) };
  }
  if (state !== 'running' && state !== 'atRisk') return { state, inSeconds: false, ...upTo(next) };
  const left = businessTimeLeft(open, now);
  const inSeconds = now < dueAt && dueAt - now <= lastStretch;
  const seconds = inSeconds ? Number.POSITIVE_INFINITY : dueAt - lastStretch;
  return { state, left, inSeconds, ...upTo(Math.min(next, seconds, leftChangesAt(open, left, now, inSeconds))) };
}

/** When the business time over, rounded down, is more. */
function overChangesAt(open: SlaClock['open'], over: number, now: Instant): number {
  const isOpen = open.some(({ from, to }) => from <= now && now < to);
  const from = isOpen ? now : open.find((period) => period.from > now)?.from;
  return from === undefined ? Number.POSITIVE_INFINITY : from + minute - (over % minute);
}

/** When the business time left, rounded down, is less: at once past a whole step in open hours, else after the next opening. */
function leftChangesAt(open: SlaClock['open'], left: number, now: Instant, inSeconds: boolean): number {
  const isOpen = open.some(({ from, to }) => from <= now && now < to);
  if (isOpen) return now + (left % (inSeconds ? second : minute)) + 1;
  return open.find(({ from }) => from > now)?.from ?? Number.POSITIVE_INFINITY;
}
