/**
 * From sales to marketing: what sales promised and did. Over the handovers of the period, first or not; close rates alone
 * are over the leads that were handed over for the first time in it.
 */
import type { MeasuredShare } from '../../planner/measured.ts';
import type { LeadEnd } from '../lead-end.ts';
import type { LeadCount, Money } from '../tally.ts';

/** A number of handovers. A lead that was handed over twice counts twice in `count`, and once among the leads behind it. */
export interface HandoverCount {
  readonly count: number;
  readonly leads: LeadCount;
}

/** How long something took, over so many; ms. */
export interface Spread {
  readonly count: number;
  /** Of an even count the mean of the two in the middle. */
  readonly median: number;
  readonly mean: number;
  /** 90 of 100 took no longer, by the nearest rank: one that was really measured. */
  readonly ninth: number;
  readonly most: number;
}

/** How the clocks of some handovers were kept. A handover without such a clock is in none of them. */
export interface Kept {
  readonly met: HandoverCount;
  /** Answered late, or overdue. */
  readonly missed: HandoverCount;
  /** Not due yet: running, at risk or paused. */
  readonly running: HandoverCount;
  /** Closed before it was due, or its clock never began. */
  readonly notOwed: HandoverCount;
  /** Met of met and missed, over handovers. Undefined for none. */
  readonly share?: MeasuredShare;
}

/** From handover to first response. */
export interface Speed {
  readonly answered: HandoverCount;
  readonly waiting: HandoverCount;
  /** By the clock on the wall, and in business time, where the hours are known. Undefined for none. */
  readonly wall?: Spread;
  readonly business?: Spread;
  /** Answered within so many ms or at once, of all handovers of the period. */
  readonly within: readonly {
    readonly ms: number;
    readonly wall: HandoverCount;
    readonly business: HandoverCount;
  }[];
}

/** The bounds of `Speed.within`, in minutes. */
export const speedBounds = [0, 5, 15, 60, 240, 480, 960, 1440, 2880] as const;

/** Clocks and speed of a month, or of a rep. */
export interface FollowUpRow {
  /** First day of the month; or the rep who answered, else had the lead, null for nobody; null for all together. */
  readonly value: string | null;
  readonly handovers: HandoverCount;
  readonly response: Kept;
  /** Undefined where neither the agreement in force asks for it, nor one that a handover of the period is under did. */
  readonly qualification?: Kept;
  readonly speed: Speed;
  /** Contacts by a person for each handover, mean; handovers whose lead was never contacted. 0 for none. */
  readonly attempts: number;
  readonly never: HandoverCount;
}

/** A rep's close rate on leads alike. */
export interface RepOnLikeLeads {
  /** Who has them now. null: nobody. */
  readonly owner: string | null;
  readonly leads: LeadCount;
  readonly won: LeadCount;
  /** Won of all of them. Undefined below the minimum sample. */
  readonly share?: MeasuredShare;
}

/** Leads alike: of the same fit and engagement when they were handed over. */
export interface LikeLeads {
  /** As `A1`; `none4` where fit is not known. */
  readonly cell: string;
  /** Of all reps together; leads that nobody has are not among them. */
  readonly leads: LeadCount;
  readonly won: LeadCount;
  /** Won of all of them. Undefined below the minimum sample. */
  readonly share?: MeasuredShare;
  /** The most leads first, at most `mostReps`; then what nobody has. */
  readonly reps: readonly RepOnLikeLeads[];
}

/** All of a rep's leads against what all reps together close of leads alike: see `closersOf`. */
export interface RepAgainstAll extends RepOnLikeLeads {
  /** Neither won nor lost so far. */
  readonly open: LeadCount;
  /** Won leads to be expected of anybody on these leads. Undefined below the minimum sample, and for nobody. */
  readonly expected?: number;
  /**
   * As many won, both ends included, chance alone may leave a rep with who closes just as all do. Undefined where nothing
   * is expected, and where nobody else has leads alike.
   */
  readonly usual?: { readonly low: number; readonly high: number };
  /** Only where it can be told from chance: won is above or below what is usual. */
  readonly told?: 'more' | 'fewer';
}

/** Where the reps' contacts went. */
export interface TimeSpent {
  readonly on: LeadEnd;
  /** Leads with a handover in the period, each in one row alone. */
  readonly leads: LeadCount;
  /** Calls, meetings, mails and what reps marked, after the handovers of the period. */
  readonly contacts: number;
  /** Median of the days from a handover to its last contact. Undefined where nobody was contacted. */
  readonly days?: number;
  /** Of the deals of these leads that were won, whenever that was. */
  readonly revenue: Money;
}

/** The buyer's wait in its three parts: medians over the answered handovers whose hours are known; ms. */
export interface WaitInParts {
  /** From when marketing's systems had the lead to the handover, where that is known. */
  readonly delay?: number;
  /** From the handover to the response: in opening hours, and outside them or paused. */
  readonly open?: number;
  readonly closed?: number;
  /** Answered, and the hours are known: what `open` and `closed` are over. */
  readonly answered: HandoverCount;
  /** Those of them of which the delay is known. */
  readonly captured: HandoverCount;
}

/** The report. */
export interface FollowUpReport {
  readonly all: FollowUpRow;
  /** By month of the handover, oldest first, none left out; at most `mostMonths`, the last ones. */
  readonly months: readonly FollowUpRow[];
  /** The most handovers first, at most `mostReps`; then nobody. `moreReps`: so many others had handovers as well. */
  readonly reps: readonly FollowUpRow[];
  readonly moreReps: number;
  readonly wait: WaitInParts;
  /** Handovers by how often the lead was contacted: 0, 1, 2 … and the last for as many or more. */
  readonly attempts: readonly HandoverCount[];
  /** The best fit and engagement first. */
  readonly likeLeads: readonly LikeLeads[];
  /** The most leads first, at most `mostReps`; then nobody. All reps are among whom they are held against. */
  readonly closers: readonly RepAgainstAll[];
  /**
   * Nine of ten leads that were won were won within so many days of their first handover. Leads handed over since then are
   * held against those of the same month alone, as they had no more time. Undefined where fewer than the minimum sample tell.
   */
  readonly daysToRipen?: number;
  readonly timeSpent: readonly TimeSpent[];
}

/** Months shown at most. */
export const mostMonths = 36;

/** Reps shown at most: a column that names no reps, taken for one, may name everybody. */
export const mostReps = 200;

/** The attempts that are told apart; as many or more count together. */
export const mostAttempts = 5;
