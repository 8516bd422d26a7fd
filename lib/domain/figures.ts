/**
 * The popup's quick stats: what is owed now, and how this month goes.
 */

import type { SlaState } from './lead.ts';
import type { Instant, PlainDay, Zone } from './time.ts';

/** One lead that needs contact, as the popup lists it. */
export interface DueLead {
  readonly contactId: string;
  readonly name: string;
  readonly company?: string;
  readonly state: SlaState;
  readonly dueAt: Instant;
  /** Address of the record in the CRM, where Baton has seen it. */
  readonly url?: string;
}

/** A share with what it is of: `part` of `whole`. With `whole` 0 there is no share to show. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface Figures {
  readonly at: Instant;
  readonly zone: Zone;
  /** First day of the month the figures are over. */
  readonly month: PlainDay;
  /** Leads whose clock runs out before the end of today, soonest first; counts are of all, lists of the first 20. */
  readonly dueToday: { readonly count: number; readonly leads: readonly DueLead[] };
  readonly overdue: { readonly count: number; readonly leads: readonly DueLead[] };
  /** Of the handovers this month whose clock has stopped or run out: those contacted in time. */
  readonly attainment: Share;
  /** Of the leads that became MQL this month: those that are SQL or further by now. */
  readonly mqlToSql: Share;
  /** Leads handed over this month, of what marketing promised for the month. */
  readonly delivered: Share;
  /** Verdicts given this month: good ones of all. */
  readonly feedback: Share;
}
