/** Counts of leads that every report has in common. */
import type { MeasuredShare } from '../planner/measured.ts';
import type { LeadPick } from './lead-pick.ts';

/** Sums by currency (ISO 4217; '' where none is named). Different currencies are never added up. */
export type Money = Readonly<Record<string, number>>;

/** A number of leads that can be opened. */
export interface LeadCount {
  readonly count: number;
  readonly pick: LeadPick;
}

/** Leads, how they ended, and for how much. */
export interface LeadTally {
  readonly leads: LeadCount;
  readonly won: LeadCount;
  readonly lost: LeadCount;
  readonly open: LeadCount;
  /** Won of all leads. Undefined for none. */
  readonly conversion?: MeasuredShare;
  /** Won of those won or lost. Undefined for none. */
  readonly winRate?: MeasuredShare;
  /** Deals, of which a lead may have several. */
  readonly deals: { readonly won: number; readonly lost: number };
  /** Of the deals that were won. */
  readonly revenue: Money;
  /** Median of the days from the first handover, else from when the lead came in, to the day it was won. */
  readonly daysToWon?: number;
}

/** One value of what the leads are grouped by. */
export interface TallyRow extends LeadTally {
  /** null: nothing is known. */
  readonly value: string | null;
}

/** Shares are shown only of so many at least; below, "too few to say". */
export const minimumSample = 10;
