/**
 * The popup's quick stats: what is owed now, and how this month goes.
 */

import type { SlaMeasure } from '../agreement/clock-schema.ts';
import type { SlaState } from '../lead.ts';
import type { Instant, PlainDay, Zone } from '../time.ts';

/** One lead that needs contact, as the popup lists it. */
export interface DueLead {
  readonly contactId: string;
  readonly name: string;
  readonly company?: string;
  readonly state: SlaState;
  readonly dueAt: Instant;
  readonly ruleId: string;
  /** The agreement's words for the rule. */
  readonly rule: string;
  readonly measures: SlaMeasure;
  /** Absent for a lead nobody owns. */
  readonly owner?: string;
  /** Address of the record in the CRM, where Baton has seen it. */
  readonly url?: string;
}

/** A share with what it is of: `part` of `whole`. With `whole` 0 there is no share to show. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What marketing promised for a period, and what it handed over in it. */
export interface PromiseFigures {
  readonly per: 'week' | 'month';
  /** First day of the period. */
  readonly from: PlainDay;
  readonly promised: number;
  /** Leads of the agreed quality handed over in the period so far. */
  readonly delivered: number;
  /** Handed over, and below the agreed quality. */
  readonly below: number;
  /** What an even pace over the working days would have delivered by the end of today, in whole leads. */
  readonly pace: number;
  readonly workingDaysLeft: number;
}

export interface Figures {
  readonly at: Instant;
  readonly zone: Zone;
  /** The next instant at which a list changes by the clock alone: a clock enters another state, or today ends. */
  readonly changesAt: Instant;
  /** First day of the month the figures are over. */
  readonly month: PlainDay;
  /** Leads whose clock runs out before the end of today, soonest first; counts are of all, lists of the first 20. */
  readonly dueToday: { readonly count: number; readonly leads: readonly DueLead[] };
  readonly overdue: { readonly count: number; readonly leads: readonly DueLead[] };
  /** Of the handovers this month whose clock for the first response has stopped or run out: those contacted in time. */
  readonly attainment: Share;
  /** The same for qualification. Absent where the agreement has no rule for it. */
  readonly qualified?: Share;
  /** From handover to first response, over the handovers of this month that had one; medians in milliseconds. */
  readonly speedToLead: { readonly responses: number; readonly business?: number; readonly wall?: number };
  /** Leads handed over and owed contact that nobody owns. */
  readonly unowned: number;
  /** Marketing's promise for the week or month that today lies in. */
  readonly promise: PromiseFigures;
  /** Reasons sales gave that marketing has not answered; `overdue` of them for longer than agreed. */
  readonly reasons: { readonly waiting: number; readonly overdue: number };
  /** Of the leads that became MQL this month: those that are SQL or further by now. */
  readonly mqlToSql: Share;
  /** Verdicts given this month: good ones of all. */
  readonly feedback: Share;
}
