/** What each channel brought, and what it cost. Over the conversions of the period. */
import type { PlainDay } from '../../time.ts';
import type { ConversionGoal } from '../lead-pick.ts';
import type { LeadCount, Money } from '../tally.ts';

/**
 * How a conversion is shared out among the touches before it: all to the first, all to the last, alike to each; 40 % to the
 * first and the last and 20 % alike to those between (two share it alike, one has all); halved each week before it.
 */
export const attributionModels = ['first', 'last', 'linear', 'position', 'timeDecay'] as const;
export type AttributionModel = (typeof attributionModels)[number];

/** What is asked of the report beside the filter. */
export interface ChannelsQuestion {
  readonly goal: ConversionGoal;
  /** The model of the figures by month. All others are counted as well. */
  readonly model: AttributionModel;
  /** Touches longer than so many days before a conversion count for nothing. */
  readonly windowDays: number;
  readonly by: 'channel' | 'campaign';
}

/** By model. */
export type ByModel<Value> = Readonly<Record<AttributionModel, Value>>;

/** What was paid, against what came of it. Undefined where nothing was paid, or nothing came. */
export interface Return {
  readonly spend: Money;
  /** In the one currency of the cost. */
  readonly costPerConversion?: number;
  /** Attributed revenue for each unit of cost, where both are in one currency (or neither names one). */
  readonly roas?: number;
}

/** One channel, or campaign. */
export interface ChannelRow {
  /** As it was spelt first; case and space around it make no other channel. null: the campaign is not told. */
  readonly name: string | null;
  /** Leads whose first touch was it, of those that came in in the period; a lead without touches counts for its source. */
  readonly leads: LeadCount;
  /** Leads with a touch of it in the window before a conversion in the period, whatever its share. */
  readonly touched: LeadCount;
  readonly conversions: ByModel<number>;
  readonly value: ByModel<Money>;
  readonly spend: Money;
  readonly costPerLead?: number;
  readonly returns: ByModel<Return>;
  /** What the channel itself claims. */
  readonly claims?: {
    readonly impressions?: number;
    readonly clicks?: number;
    readonly leads?: number;
    readonly conversions?: number;
    readonly revenue?: number;
  };
}

/** A channel in a month, by the model asked for: by when leads converted and money was spent. */
export interface ChannelMonth extends Return {
  readonly month: PlainDay;
  readonly name: string | null;
  readonly conversions: number;
  readonly value: Money;
}

/** The report. */
export interface ChannelsReport {
  readonly question: ChannelsQuestion;
  /** Conversions of the period; those with a touch in the window; and all those touches. */
  readonly conversions: number;
  readonly attributed: number;
  readonly touches: number;
  /** The leads that converted; one that bought twice is one of them. Those of imported paths nobody can name. */
  readonly converted: LeadCount;
  readonly value: Money;
  readonly spend: Money;
  /** What was spent without a day: in no month, and in the rows only where the filter names no day. */
  readonly undatedSpend: Money;
  /** False where the filter tells leads apart by what costs are not told apart by: then no costs are given. */
  readonly hasCosts: boolean;
  /** Of the conversions, those from imported paths, which name nobody. */
  readonly fromPaths: number;
  readonly rows: readonly ChannelRow[];
  readonly months: readonly ChannelMonth[];
}
