/** Whom to contact next, and why. */
import type { SlaMeasure } from '../agreement/clock-schema.ts';
import type { CallReason } from '../agreement/schema.ts';
import type { ReturnSign } from '../contact.ts';
import type { Grade } from '../qualification/grade.ts';
import type { Instant, PlainDay } from '../time.ts';

/** Why a lead is on the list. */
export interface ReasonToCall {
  readonly code: CallReason;
  /** The deadline of the clock, the return from nurturing, or the latest thing a hot lead did. */
  readonly at?: Instant;
  /** The last day of the call window, or where that is over the buyer's deadline. */
  readonly day?: PlainDay;
  /** Of a clock: what it asks for, and the agreement's words for its rule. */
  readonly measures?: SlaMeasure;
  readonly rule?: string;
  /** What brought the lead back from nurturing. */
  readonly sign?: 'day' | ReturnSign;
}

/** One lead to contact. */
export interface CallEntry {
  readonly contactId: string;
  /** Empty where nothing says who it is. */
  readonly name: string;
  readonly company?: string;
  readonly owner?: string;
  /** The agreement's word for it. */
  readonly stage?: string;
  readonly grade: Grade | null;
  readonly level: 1 | 2 | 3 | 4;
  /** Everything that holds, the first in the agreement's order first; never empty. */
  readonly reasons: readonly ReasonToCall[];
  /** Address of the record in the CRM, where Baton has seen it. */
  readonly url?: string;
}

/** The list. */
export interface CallList {
  readonly at: Instant;
  /** The next instant at which it changes by the clock alone. */
  readonly changesAt: Instant;
  /** How many there are; `entries` are the first of those that were asked for. */
  readonly count: number;
  readonly entries: readonly CallEntry[];
  /** Whether these are the reader's own leads; `false`: everybody's. */
  readonly mine: boolean;
  /** Whether the reader has said which leads are theirs. */
  readonly hasOwn: boolean;
  /** The agreement's order. */
  readonly order: readonly CallReason[];
}
