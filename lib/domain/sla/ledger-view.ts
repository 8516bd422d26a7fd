/**
 * "Why this deadline?": every stretch that counted and every one that did not, in order, with the sum.
 */
import type { SlaTerm } from '../agreement/clock-schema.ts';
import type { PauseKind } from '../contact.ts';
import type { SlaClock } from '../lead.ts';
import type { Instant, PlainDay, Zone } from '../time.ts';

/** Why a stretch was closed. `day` and `name` where one day of the calendar is the reason. */
export interface ClosedReason {
  readonly kind: 'night' | 'break' | 'weekend' | 'holiday' | 'closedDate' | 'closedDay';
  readonly day?: PlainDay;
  readonly name?: string;
}

/** One line. Durations in milliseconds. */
export type LedgerLine =
  | {
      readonly line: 'start';
      readonly at: Instant;
      readonly event: 'handover' | 'firstResponse';
      readonly owner?: string;
    }
  /** Open time that counted, and the sum up to its end. */
  | {
      readonly line: 'open';
      readonly from: Instant;
      readonly to: Instant;
      readonly counted: number;
      readonly total: number;
    }
  | {
      readonly line: 'closed';
      readonly from: Instant;
      readonly to: Instant;
      readonly reasons: readonly ClosedReason[];
    }
  /** A pause; `openTime` is the open time that it took away, nothing for one outside hours. */
  | {
      readonly line: 'pause';
      readonly from: Instant;
      readonly to: Instant;
      readonly lasting: boolean;
      readonly kind?: PauseKind;
      readonly reason: string;
      readonly openTime: number;
    }
  | {
      readonly line: 'leave';
      readonly from: Instant;
      readonly to: Instant;
      readonly owner: string;
      readonly openTime: number;
    }
  /** From here the hours of another owner count. `share` of what was allowed was used up by then, from 0 to 1. */
  | {
      readonly line: 'owner';
      readonly at: Instant;
      readonly owner?: string;
      readonly calendar: string;
      readonly zone: Zone;
      readonly share: number;
    }
  | { readonly line: 'due'; readonly at: Instant; readonly total: number };

/** The whole reckoning of one clock. */
export interface DeadlineLedger {
  readonly ruleId: string;
  readonly rule: string;
  readonly measures: SlaClock['measures'];
  /** What was agreed. */
  readonly within: SlaTerm;
  /** In the order of time. At most `longestLedger` lines; what is left out in the middle is counted in `omitted`. */
  readonly lines: readonly LedgerLine[];
  readonly omitted: number;
  /** Open time from start to deadline, in milliseconds: the sum of the open lines. */
  readonly total: number;
  readonly dueAt: Instant;
  readonly zone: Zone;
  readonly calendar: string;
  /** The hours that counted at first, where an owner on the way brought others; absent where they stay the same. */
  readonly firstHours?: { readonly calendar: string; readonly zone: Zone };
  readonly terms: SlaClock['terms'];
}

/** More lines than this nobody reads. */
export const longestLedger = 400;
