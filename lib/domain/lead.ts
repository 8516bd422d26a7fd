/**
 * A lead as it is shown: everything the sidebar, the edge and the popup say about a contact, worked out once, by
 * the same functions, from the contact, the journey and the agreement.
 *
 * What changes by the clock alone is given as phases: the state and the instant from which it holds. Whoever shows
 * it asks `phaseAt(phases, now)`, so nothing is counted down and nothing is wrong after a sleep.
 */

import type { Period } from './business-time/calendar.ts';
import type { Verdict } from './contact.ts';
import type { Instant, PlainDay, Zone } from './time.ts';
import type { Actor, Touchpoint, TouchpointKind } from './touchpoint.ts';

export interface Phase<State extends string> {
  readonly from: Instant;
  readonly state: State;
}

/** The states of the SLA clock. `none`: nothing was handed over, so nothing is owed. */
export const slaStates = ['none', 'running', 'atRisk', 'paused', 'overdue', 'met', 'metLate'] as const;
export type SlaState = (typeof slaStates)[number];

/** Where today lies against the call window. */
export const windowStates = ['unknown', 'tooEarly', 'now', 'late', 'past'] as const;
export type WindowState = (typeof windowStates)[number];

export interface SlaView {
  /** The agreement's words for the rule; absent with no handover or no rule. */
  readonly rule?: string;
  readonly startedAt?: Instant;
  /** The instant the agreement gives. While paused: as it would be if the clock ran on from now. */
  readonly dueAt?: Instant;
  readonly answeredAt?: Instant;
  /** Ascending; never empty. */
  readonly phases: readonly Phase<SlaState>[];
  /** Open periods from the start to the deadline, pauses taken out: business time left is what lies after now. */
  readonly open: readonly Period[];
  readonly paused?: { readonly since: Instant; readonly reason: string };
  readonly zone: Zone;
  /** The id of the response that stopped the clock, where the rep may take it back. */
  readonly undoableResponse?: string;
}

export interface TimingView {
  readonly deadline?: {
    readonly id: string;
    readonly day: PlainDay;
    readonly what?: string;
    readonly source: string;
    readonly at: Instant;
  };
  readonly rule?: string;
  /** First and last day of the window, both included. */
  readonly opens?: PlainDay;
  readonly closes?: PlainDay;
  readonly phases: readonly Phase<WindowState>[];
}

export interface Reason {
  readonly label: string;
  readonly points: number;
}

/** One thing the next stage asks for. `unknown` where no data says either way. */
export interface RequirementView {
  readonly need: 'fact' | 'fit' | 'engagement' | 'deadline' | 'handover' | 'response' | 'goodFeedback' | 'won';
  /** The fact's name, the grade or the level asked for. */
  readonly detail?: string;
  readonly state: 'met' | 'missing';
}

export interface QualificationView {
  readonly stage?: {
    readonly id: string;
    readonly name: string;
    readonly definition: string;
    readonly since: Instant;
    readonly source: string;
  };
  /** All stages in order, for the track. */
  readonly stages: readonly { readonly id: string; readonly name: string; readonly definition: string }[];
  readonly fit: {
    readonly grade: 'A' | 'B' | 'C' | 'D' | null;
    readonly share: number;
    readonly reasons: readonly Reason[];
    readonly unknown: readonly string[];
  };
  readonly engagement: {
    readonly level: 1 | 2 | 3 | 4;
    readonly points: number;
    readonly reasons: readonly (Reason & { readonly kind: TouchpointKind; readonly times: number })[];
    readonly machine: number;
  };
  readonly next?: { readonly name: string; readonly requirements: readonly RequirementView[] };
}

export interface TouchpointView extends Omit<Touchpoint, 'actor' | 'externalId'> {
  readonly actor: Actor;
}

export interface JourneyView {
  readonly count: number;
  readonly first?: Instant;
  readonly last?: Instant;
  readonly byKind: Partial<Record<TouchpointKind, number>>;
  /** The newest ones; more are asked for by `before`. */
  readonly newest: readonly TouchpointView[];
  /** For the picture of the whole journey: how many touchpoints in each of the equal slices from first to last. */
  readonly slices: readonly number[];
}

export interface FeedbackView {
  readonly given?: { readonly id: string; readonly verdict: Verdict; readonly reason?: string; readonly at: Instant };
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
}

/** A shown fact with where it came from and when. */
export interface ShownFact {
  readonly value: string;
  readonly source: string;
  readonly at: Instant;
}

export interface Lead {
  readonly contactId: string;
  readonly emails: readonly string[];
  readonly records: readonly string[];
  readonly name?: ShownFact;
  readonly company?: ShownFact;
  readonly jobTitle?: ShownFact;
  readonly owner?: ShownFact;
  readonly updatedAt: Instant;
  readonly sla: SlaView;
  readonly timing: TimingView;
  readonly qualification: QualificationView;
  readonly journey: JourneyView;
  readonly feedback: FeedbackView;
  readonly agreement: { readonly name: string; readonly revision: number; readonly validFrom: PlainDay };
}

/** The state that holds at an instant: the last phase that has begun. */
export function phaseAt<State extends string>(phases: readonly Phase<State>[], now: Instant): State {
  let state = phases[0]?.state;
  for (const phase of phases) if (phase.from <= now) state = phase.state;
  if (state === undefined) throw new RangeError('a lead without phases');
  return state;
}

/** The instant at which the next phase begins, if one is to come. */
export function nextPhaseAt<State extends string>(phases: readonly Phase<State>[], now: Instant): Instant | undefined {
  return phases.find((phase) => phase.from > now)?.from;
}

/** Milliseconds of business time left at `now`: what of the open periods lies after it. */
export function businessTimeLeft(open: readonly Period[], now: Instant): number {
  let left = 0;
  for (const period of open) if (period.to > now) left += period.to - Math.max(period.from, now);
  return left;
}
