/** The funnel: how far leads come, how long it takes them, and where they are lost. Over the leads that came in in the period. */
import type { MeasuredShare } from '../../planner/measured.ts';
import type { PlainDay } from '../../time.ts';
import type { Dimension } from '../report-filter.ts';
import type { LeadCount, LeadTally, TallyRow } from '../tally.ts';

/** One stage. */
export interface FunnelStage {
  readonly id: string;
  readonly name: string;
  /** Leads that came to it or past it. */
  readonly reached: LeadCount;
  /** Of those that reached the stage before; undefined for the first, and for none. */
  readonly fromBefore?: MeasuredShare;
  /** Reached it, and neither a later one nor an end: they stand here. */
  readonly stillIn: LeadCount;
  /** Reached it, came no further, and were lost. */
  readonly lostHere: LeadCount;
  /** ms between entering it and the next stage they entered, and of how many: see `Spread`. Undefined for none. */
  readonly time?: { readonly median: number; readonly ninth: number; readonly leads: number };
}

/** Leads that entered a stage in a month, whenever they came in. */
export interface FunnelMonth {
  /** Its first day. */
  readonly month: PlainDay;
  /** By the stage's place. A lead counts in each stage it entered itself, once. */
  readonly entered: readonly LeadCount[];
}

/** The MQLs of a span of months, and those of them that became SQL in time. */
export interface DriftSpan {
  /** First days of its first and its last month. */
  readonly from: PlainDay;
  readonly to: PlainDay;
  readonly mqls: LeadCount;
  readonly sqls: LeadCount;
}

/**
 * MQL and SQL drift apart: fewer MQLs become SQL than before, beyond what chance explains. Months are those in which leads
 * became MQL. The period of the report ends the comparison and does not begin it: who looks at one month is warned, too.
 */
export interface Drift {
  /** First day of the first of the recent months: since when it is so. */
  readonly since: PlainDay;
  /** Ids of the two stages: the agreement's own words for MQL and SQL are theirs. */
  readonly mql: string;
  readonly sql: string;
  /** Within so many days an MQL has to become SQL to be counted as one, in both spans. */
  readonly withinDays: number;
  readonly spans: { readonly before: DriftSpan; readonly recent: DriftSpan };
  readonly before: MeasuredShare;
  readonly recent: MeasuredShare;
  /** MQLs a month before and lately: more leads of less worth look like success. */
  readonly mqlsPerMonth: { readonly before: number; readonly recent: number };
  /** Reasons of rejection by the leads of each span, the one that grew most first; shares of the MQLs. */
  readonly reasons: readonly {
    /** Its id; '' where none was given. */
    readonly reason: string;
    /** The agreement's word, the last one it had. */
    readonly label: string;
    readonly before: number;
    readonly recent: number;
    /** The recent ones. */
    readonly pick: LeadCount['pick'];
  }[];
  /**
   * Values of the lead's source whose share of MQLs grew most while fewer of them become SQL than of all MQLs before. At
   * most 3.
   */
  readonly sources: readonly {
    readonly value: string | null;
    readonly before: number;
    readonly recent: number;
    /** The recent ones. */
    readonly pick: LeadCount['pick'];
  }[];
  /** Days in the compared months from which another definition of one of the stages applied, the first first. */
  readonly definitions: readonly { readonly from: PlainDay; readonly revision: number; readonly stage: string }[];
}

/** The report. */
export interface FunnelReport {
  readonly all: LeadTally;
  readonly stages: readonly FunnelStage[];
  /** Oldest first; whole months of the period, the current one last, at most 36. */
  readonly months: readonly FunnelMonth[];
  /** null: no sign of it. `tooFew`: not enough MQLs to say. */
  readonly drift: Drift | 'tooFew' | null;
  readonly by: Dimension;
  /** The most leads first; at most 500, then all others as one in `others`. */
  readonly rows: readonly TallyRow[];
  readonly others?: LeadTally & { readonly values: number };
}
