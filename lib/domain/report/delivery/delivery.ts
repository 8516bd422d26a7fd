/** From marketing to sales: what was promised and delivered, and what became of it. Over the leads handed over in the period. */
import type { MeasuredShare } from '../../planner/measured.ts';
import type { PlainDay } from '../../time.ts';
import type { LeadCount, LeadTally, Money } from '../tally.ts';

/** One month of handovers. A lead counts in the month of its first one. */
export interface DeliveryMonth {
  readonly month: PlainDay;
  /** As the agreement that applied then promised for the whole month; undefined where it promised nothing. */
  readonly promised?: number;
  /** Of the agreed quality, and below it. */
  readonly delivered: LeadCount;
  readonly below: LeadCount;
  readonly good: LeadCount;
  readonly bad: LeadCount;
  readonly won: LeadCount;
  readonly lost: LeadCount;
}

/** A reason sales gave. */
export interface RejectionReason {
  /** '' where none was given. */
  readonly id: string;
  /** The agreement's word, the last one it had. */
  readonly label: string;
  readonly leads: LeadCount;
  /** By the months of the report, by when the verdict was given. */
  readonly months: readonly number[];
  /** Those marketing answered. */
  readonly answered: number;
}

/** What one piece of content did. A lead counts once for each content it touched. */
export interface ContentRow {
  /** Its title, as it was touched. */
  readonly title: string;
  /** Id in the agreement's content, where it stands there. */
  readonly content?: string;
  readonly touched: LeadCount;
  readonly handedOver: LeadCount;
  readonly won: LeadCount;
  /** Won of the leads that touched it; nothing is said of whether it was the cause. */
  readonly conversion?: MeasuredShare;
  readonly revenue: Money;
  /** How often reps sent it, and of those they judged, how many were of use. */
  readonly sent: number;
  readonly useful: { readonly part: number; readonly whole: number };
}

/** The report. */
export interface DeliveryReport {
  readonly all: LeadTally;
  readonly judged: { readonly good: LeadCount; readonly bad: LeadCount; readonly none: LeadCount };
  readonly quality: { readonly agreed: LeadTally; readonly below: LeadTally };
  readonly months: readonly DeliveryMonth[];
  readonly reasons: readonly RejectionReason[];
  /** What most leads touched first; at most 200. Of all leads that came in in the period, handed over or not. */
  readonly contents: readonly ContentRow[];
}
