/** What the two teams think of the same leads, and what became of them. Over the leads handed over in the period. */
import type { MeasuredShare } from '../../planner/measured.ts';
import type { PlainDay } from '../../time.ts';
import type { LeadCount } from '../tally.ts';

/** What one side would call good. */
export interface Opinion {
  readonly good: LeadCount;
  readonly of: LeadCount;
  readonly share?: MeasuredShare;
}

/** Where the two opinions meet, and what became of those leads. */
export interface OpinionCell {
  /** Marketing handed it over as of the agreed quality. */
  readonly marketing: boolean;
  /** What sales said; `none`: nothing yet. */
  readonly sales: 'good' | 'bad' | 'none';
  readonly leads: LeadCount;
  readonly won: LeadCount;
  readonly lost: LeadCount;
  /** Won of won and lost. Undefined for none. */
  readonly winRate?: MeasuredShare;
}

/** By fit and engagement, as marketing saw the lead when handing it over. */
export interface OpinionOfCell {
  /** As `A1`; `none4`. */
  readonly cell: string;
  readonly leads: LeadCount;
  readonly good: LeadCount;
  readonly bad: LeadCount;
  readonly won: LeadCount;
}

/** The report. */
export interface OpinionsReport {
  /** Leads of the agreed quality, of all that were handed over. */
  readonly marketing: Opinion;
  /** Good verdicts, of all that were judged. */
  readonly sales: Opinion;
  /** Won, of won and lost: who was right. */
  readonly outcome: Opinion;
  /** Marketing's share minus sales', in parts of one; undefined where either has none. */
  readonly gap?: number;
  readonly cells: readonly OpinionCell[];
  readonly byFit: readonly OpinionOfCell[];
  /** The gap by month of handover. */
  readonly months: readonly {
    readonly month: PlainDay;
    readonly marketing: Opinion;
    readonly sales: Opinion;
  }[];
  /** Good leads of marketing's that sales rejected, by reason: what to talk about. The most first. */
  readonly disputed: readonly { readonly reason: string; readonly label: string; readonly leads: LeadCount }[];
}
