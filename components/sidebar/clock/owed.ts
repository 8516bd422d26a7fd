import { phaseAt, type SlaClock, type SlaState, type SlaView } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';

const owed: readonly SlaState[] = ['running', 'atRisk', 'paused', 'overdue'];
const ticking: readonly SlaState[] = ['running', 'atRisk'];

/** Whether sales still owes what a clock measures. Nothing is owed on a lead that was won or lost. */
export function isOwed({ phases, closedAt }: SlaClock, now: Instant): boolean {
  return closedAt === undefined && owed.includes(phaseAt(phases, now));
}

/** Whether a clock has time left that a pause would keep. */
export function isTicking({ phases }: SlaClock, now: Instant): boolean {
  return ticking.includes(phaseAt(phases, now));
}

/** The pause that lasts at an instant: one with an end is over by itself. */
export function standingPause({ pause }: Pick<SlaView, 'pause'>, now: Instant): SlaView['pause'] {
  return pause?.until !== undefined && pause.until <= now ? undefined : pause;
}
