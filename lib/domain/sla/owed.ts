/** Whether anything is still asked for by a clock: what lists, badges, reminders and buttons go by. */
import { phaseAt, type SlaClock, type SlaState } from '../lead.ts';
import type { Instant } from '../time.ts';

const owedStates: ReadonlySet<SlaState> = new Set<SlaState>(['running', 'atRisk', 'paused', 'overdue']);

/** Whether a clock still asks for something at `now`: running, at risk, paused or run out, and the lead not closed. */
export function isOwed({ phases, closedAt }: Pick<SlaClock, 'phases' | 'closedAt'>, now: Instant): boolean {
  if (closedAt !== undefined && closedAt <= now) return false;
  return owedStates.has(phaseAt(phases, now));
}

/** Whether a clock has time left that runs out: what a countdown counts, and a pause would keep. */
export function isTicking({ phases }: Pick<SlaClock, 'phases'>, now: Instant): boolean {
  const state = phaseAt(phases, now);
  return state === 'running' || state === 'atRisk';
}
