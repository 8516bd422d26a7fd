/**
 * A lead as it is shown: everything the sidebar, the edge and the popup say about a contact, worked out once, by
 * the same functions, from the contact, the journey and the agreement.
 *
 * What changes by the clock alone is given as phases: the state and the instant from which it holds. Whoever shows
 * it asks `phaseAt(phases, now)`, so nothing is counted down and nothing is wrong after a sleep.
 */

import type { SlaMeasure } from './agreement/clock-schema.ts';
import type { Period } from './business-time/calendar.ts';
import type { ReasonToCall } from './call-list/call-list.ts';
import type { AnswerState, PauseKind, ResponseKind, Verdict } from './contact.ts';
import type { ActorRule } from './journey/machines.ts';
import type { CaseStudyView, NurtureView } from './lead-work.ts';
import type { Grade } from './qualification/grade.ts';
import { earliestInstant, type Instant, type PlainDay, type Zone } from './time.ts';
import type { Actor, Touchpoint, TouchpointKind } from './touchpoint.ts';

/** What holds from an instant on, until the next phase. */
export interface Phase<State extends string> {
  readonly from: Instant;
  readonly state: State;
}

/**
 * The states of an SLA clock. `notStarted`: what starts it has not happened. `notDue`: the lead was closed before the
 * clock ran out, so nothing is owed any more.
 */
export const slaStates = ['notStarted', 'running', 'atRisk', 'paused', 'overdue', 'met', 'metLate', 'notDue'] as const;
export type SlaState = (typeof slaStates)[number];

/** Where today lies against the call window. */
export const windowStates = ['unknown', 'tooEarly', 'now', 'late', 'past'] as const;
export type WindowState = (typeof windowStates)[number];

/** Open time since some instant: what was counted up to `countedTo`, and the open periods of the week after it. */
export interface OpenTime {
  readonly counted: number;
  readonly countedTo: Instant;
  readonly next: readonly Period[];
}

/** One clock: one rule of the agreement, running for one handover. */
export interface SlaClock {
  readonly ruleId: string;
  /** The agreement's words for the rule. */
  readonly rule: string;
  readonly measures: SlaMeasure;
  /** Absent while the clock has not started. */
  readonly startedAt?: Instant;
  /** The instant the agreement gives. While paused: as it would be if the clock ran on from now. */
  readonly dueAt?: Instant;
  /** What stopped it, and when. */
  readonly answeredAt?: Instant;
  readonly answeredBy?: ResponseKind | 'verdict' | 'stage' | 'outcome';
  /** The lead was won, lost or given back without an answer: nobody is owed any more, and no list names it. */
  readonly closedAt?: Instant;
  readonly closedBy?: 'outcome' | 'nurture';
  /** Ascending; never empty. */
  readonly phases: readonly Phase<SlaState>[];
  /** Open periods from the start to the deadline, pauses taken out: business time left is what lies after now. */
  readonly open: readonly Period[];
  /** Open time from the deadline on, up to the answer or the closing. Left out in lists, and where it was kept. */
  readonly late?: OpenTime;
  /** The zone the deadline is meant in. */
  readonly zone: Zone;
  /** Name of the calendar it is counted by at its end. */
  readonly calendar?: string;
  /** The id of the response that stopped the clock, where the rep may take it back. */
  readonly undoableResponse?: string;
  /** The revision of the agreement it runs under; `superseded` where another one is in force by now. */
  readonly terms: { readonly revision: number; readonly validFrom: PlainDay; readonly superseded: boolean };
}

/** How long the buyer waits, from when marketing had the lead; see `waitAt`. */
export interface BuyerWait {
  /** Absent where nothing says when marketing had the lead: the system's delay is then not known. */
  readonly capturedAt?: Instant;
  readonly handedOverAt: Instant;
  /** The first response, or the closing of the lead; absent while the buyer waits. */
  readonly until?: Instant;
  /** Open time from the handover on, pauses left out. */
  readonly open: OpenTime;
}

/** What cannot be right in a lead's times. Each has a sentence; the clock is counted nevertheless. */
export interface SlaDoubt {
  readonly code: /** A response is dated before anything else is known of the lead. */
    | 'responseBeforeLead'
    /** The buyer's deadline lies before the handover. */
    | 'deadlineBeforeHandover'
    /** Something was stored later than this computer's clock says it is now. */
    | 'clockBehind'
    /** This computer's clock is more than a year past the last time Baton ran. */
    | 'clockAhead'
    /** The owner's or rule's calendar is in a zone this browser does not know, so there is no deadline. */
    | 'unknownZone'
    /** The calendar does not open for ten years, so there is no deadline. */
    | 'neverDue';
  readonly at?: Instant;
  readonly zone?: Zone;
}

/** A lead's clocks, and what they go by. */
export interface SlaView {
  /** What is owed first, the strictest before the others; then what is settled. Empty where no rule holds. */
  readonly clocks: readonly SlaClock[];
  readonly handedOverAt?: Instant;
  /** Whose lead it is; `calendar` where the agreement gives this rep hours of their own. */
  readonly owner?: { readonly name: string; readonly calendar?: string; readonly onLeaveUntil?: PlainDay };
  /** The pause that lasts now. */
  readonly pause?: {
    readonly id: string;
    readonly since: Instant;
    readonly until?: Instant;
    readonly kind?: PauseKind;
    readonly reason: string;
    /** The rep's own, who may end it here. */
    readonly isOwn: boolean;
  };
  readonly wait?: BuyerWait;
  readonly doubts: readonly SlaDoubt[];
}

/** When the buyer must have bought, and from that when to call. */
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

/** Something that gives points or would. */
export interface Reason {
  readonly label: string;
  readonly points: number;
}

/** One thing the next stage asks for; `missing` also where no data says either way. */
export interface RequirementView {
  readonly need: 'fact' | 'fit' | 'engagement' | 'deadline' | 'handover' | 'response' | 'goodFeedback' | 'won';
  /** The fact's name, the grade or the level asked for. */
  readonly detail?: string;
  readonly state: 'met' | 'missing';
}

/** How far the lead is, how well it fits, and how engaged it is. */
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
    readonly grade: Grade | null;
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

/** A touchpoint with who it was that did it. */
export interface TouchpointView extends Omit<Touchpoint, 'actor' | 'externalId' | 'agent'> {
  readonly actor: Actor;
  /** The rule that says who it was; absent where nobody can say. */
  readonly rule?: ActorRule;
  /** The other systems that tell of it. */
  readonly alsoFrom?: readonly string[];
}

/** What the lead did, from the newest backwards. */
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

/** What sales said of the lead, and the reasons to choose from. */
export interface FeedbackView {
  readonly given?: {
    readonly id: string;
    readonly verdict: Verdict;
    readonly reason?: string;
    /** The word that the reason had last, where the agreement offers it no longer. */
    readonly reasonWord?: string;
    readonly at: Instant;
    /** By when marketing owes an answer to the reason, where the agreement says so. */
    readonly answerDueAt?: Instant;
    readonly answer?: {
      readonly at: Instant;
      readonly text: string;
      readonly state?: AnswerState;
      readonly source?: string;
    };
  };
  readonly reasons: readonly { readonly id: string; readonly label: string; readonly returnAfterDays?: number }[];
}

/** A shown fact with where it came from and when. */
export interface ShownFact {
  readonly value: string;
  readonly source: string;
  readonly at: Instant;
}

/** All that is shown of a lead. */
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
  /** The last time a person reached the buyer: what, when, and the rep's own word for it, which may be taken back. */
  readonly contacted?: { readonly at: Instant; readonly by: ResponseKind; readonly undoable?: string };
  /** What beside the clocks asks for a contact, as the call list has it. Absent: nothing does. */
  readonly asks?: readonly ReasonToCall[];
  /** How much of what was sent nobody has said was of use, or not. Absent: nothing. */
  readonly unratedSendings?: number;
  /** Where sales gave it back, and has not taken it up again. */
  readonly nurture?: NurtureView;
  readonly caseStudy?: CaseStudyView;
  readonly agreement: { readonly name: string; readonly revision: number; readonly validFrom: PlainDay };
}

/** The clock that a lead is known by: the one shown first. A lead without one has a clock that has not started. */
export function headline({ clocks }: Pick<SlaView, 'clocks'>): SlaClock {
  return clocks[0] ?? noClock;
}

const noClock: SlaClock = {
  ruleId: '',
  rule: '',
  measures: 'firstResponse',
  phases: [{ from: earliestInstant, state: 'notStarted' }],
  open: [],
  zone: 'UTC',
  terms: { revision: 0, validFrom: '1970-01-01', superseded: false },
};

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

/** Open milliseconds at an instant, from `countedTo` to a week after it. */
export function openTimeAt({ counted, countedTo, next }: OpenTime, at: Instant): number {
  return counted + businessTimeLeft(next, countedTo) - businessTimeLeft(next, Math.max(at, countedTo));
}

/** Milliseconds of business time left at `now`: what of the open periods lies after it. */
export function businessTimeLeft(open: readonly Period[], now: Instant): number {
  let left = 0;
  for (const period of open) if (period.to > now) left += period.to - Math.max(period.from, now);
  return left;
}
