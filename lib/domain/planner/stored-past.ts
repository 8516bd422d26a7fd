/** What happened in the months before, as far as it is stored: what a plan is held against. */
import type { PlainDay } from '../time.ts';

/** Leads that entered a stage in a month, and to which of the later stages they have come by now. */
export interface StagePast {
  readonly entered: number;
  /** By the later stage's id: those that came to it or past it. A customer has passed every stage. */
  readonly cameTo: Readonly<Record<string, number>>;
}

/** One month. A lead belongs to the month in which it first entered the stage asked about; see `StoredPast`. */
export interface PastMonth {
  /** Its first day. */
  readonly month: PlainDay;
  /** Leads handed over to sales for the first time in this month. */
  readonly handedOver: number;
  /** Of those, customers by now, and what they brought, by currency (ISO 4217; '' where none is named). */
  readonly won: number;
  readonly revenue: Readonly<Record<string, number>>;
  /** Of those, lost by now. The rest is open: a month with many open ones says little of its close rate. */
  readonly lost: number;
  /** By the stage's id. Stages that nobody entered are left out. */
  readonly stages: Readonly<Record<string, StagePast>>;
}

/** Sales in one currency, those with a value above 0. */
export interface PastSales {
  readonly count: number;
  readonly sum: number;
  /** Half of the sales lie between these two, of which one is the median of the smaller half, one of the greater. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** The sample's standard deviation; 0 for a single sale. */
  readonly deviation: number;
}

/** Whole months up to, but not including, the one that lasts. Oldest month first. */
export interface StoredPast {
  readonly months: readonly PastMonth[];
  /** Sales that were won in these months, whenever their lead was handed over, by currency as above. */
  readonly sales: Readonly<Record<string, PastSales>>;
  /** Customers won in these months without a value. */
  readonly salesWithoutValue: number;
  /** Days from the handover within which nine of ten of these months' customers were won; absent where there are none. */
  readonly daysToWin?: number;
}
