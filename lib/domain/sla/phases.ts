/** Which state of a clock holds from when. */
import type { Period } from '../business-time/calendar.ts';
import type { Phase, SlaState } from '../lead.ts';
import { hour, type Instant } from '../time.ts';
import type { Course } from './course.ts';
import type { Standstill } from './standstills.ts';

/**
 * The instant from which at most so many business hours are left: the start of the open time where no more are allowed,
 * and the deadline where nothing is to be at risk.
 */
export function atRiskFrom(open: readonly Period[], dueAt: Instant, hoursLeft: number): Instant {
  if (hoursLeft <= 0) return dueAt;
  let rest = hoursLeft * hour;
  for (let place = open.length - 1; place >= 0; place -= 1) {
    const { from, to } = open[place] as Period;
    if (to - from >= rest) return to - rest;
    rest -= to - from;
  }
  return open[0]?.from ?? Number.NEGATIVE_INFINITY;
}

/** How a clock ended: at an instant, and with which state. */
export interface Ending {
  readonly at: Instant;
  readonly state: Extract<SlaState, 'met' | 'metLate' | 'notDue'>;
}

/**
 * The states of a clock from the handover on, ascending, up to and with its ending. A clock whose course is null has
 * not started.
 *
 * A pause that lasts freezes the clock for good, or no view would hold after the instant it was worked out for; only a
 * deadline with no open time left before it, which such a pause cannot move, still runs out.
 */
export function phasesOf(handedOverAt: Instant, course: Course | null, ending: Ending | undefined): Phase<SlaState>[] {
  const phases: Phase<SlaState>[] = [];
  const add = (from: Instant, state: SlaState) => {
    if (phases.at(-1)?.state !== state) phases.push({ from, state });
  };
  const startedAt = course?.startedAt ?? Number.POSITIVE_INFINITY;
  const endedAt = ending?.at ?? Number.POSITIVE_INFINITY;
  if (startedAt > handedOverAt && endedAt > handedOverAt) add(handedOverAt, 'notStarted');
  if (course && startedAt < endedAt) {
    for (const { from, state } of runningPhases(course)) {
      if (from >= endedAt) break;
      add(from, state);
    }
  }
  if (ending) add(ending.at, ending.state);
  return phases;
}

/** The states of a clock that nothing stops; neighbours may be the same. */
function runningPhases({ startedAt, dueAt = Number.POSITIVE_INFINITY, open, still, rule }: Course): Phase<SlaState>[] {
  const atRiskAt = dueAt === Number.POSITIVE_INFINITY ? dueAt : atRiskFrom(open, dueAt, rule.atRiskHours);
  // Without a deadline nothing ever runs out.
  const runsUntil = dueAt === Number.POSITIVE_INFINITY ? dueAt : (open.at(-1)?.to ?? startedAt);
  const endOf = ({ lasting, from, to }: Standstill) =>
    lasting ? (from < runsUntil ? Number.POSITIVE_INFINITY : dueAt) : to;
  const stops = still.map((one) => ({ from: one.from, to: endOf(one) }));
  const isStopped = (at: Instant) => stops.some(({ from, to }) => from <= at && at < to);
  const isFrozenAt = (at: Instant) => stops.some(({ from, to }) => from <= at && to === Number.POSITIVE_INFINITY);
  const stateAt = (at: Instant): SlaState => {
    if (at >= dueAt && !isFrozenAt(at)) return 'overdue';
    if (isStopped(at)) return 'paused';
    return at >= atRiskAt ? 'atRisk' : 'running';
  };
  const turns = [startedAt, atRiskAt, dueAt];
  for (const { from, to } of stops) turns.push(from, to);
  if (stops.length > 0) turns.sort((a, b) => a - b);
  const phases: Phase<SlaState>[] = [];
  for (const from of turns) {
    if (from >= startedAt && from < Number.POSITIVE_INFINITY) phases.push({ from, state: stateAt(from) });
  }
  return phases;
}
