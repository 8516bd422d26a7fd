/** A report on channels, made by hand. */
import {
  type AttributionModel,
  attributionModels,
  type ByModel,
  type ChannelMonth,
  type ChannelRow,
  type ChannelsReport,
} from '../../../lib/domain/report/channels/channels.ts';
import type { Money } from '../../../lib/domain/report/tally.ts';

/** The same value, or one for each model in their order. */
function byModel<Value>(values: readonly Value[]): ByModel<Value> {
  return Object.fromEntries(attributionModels.map((model, place) => [model, values[place % values.length]])) as Record<
    AttributionModel,
    Value
  >;
}

/** What a channel has. Conversions and revenue by model: first, last, linear, position, time decay; or alike. */
export interface ChannelOfTests {
  readonly name: string | null;
  readonly leads: number;
  readonly touched: number;
  readonly conversions: readonly number[];
  readonly revenue: readonly number[];
  readonly cost?: number;
  readonly currency?: string;
  readonly claims?: ChannelRow['claims'];
}

/** A row, with what follows from it. */
export function aChannel({
  name,
  leads,
  touched,
  conversions,
  revenue,
  cost,
  currency = 'EUR',
  claims,
}: ChannelOfTests): ChannelRow {
  const spend: Money = cost === undefined ? {} : { [currency]: cost };
  const [counted, worth] = [byModel(conversions), byModel(revenue)];
  const returns = attributionModels.map((model) => ({
    spend,
    ...(cost !== undefined && counted[model] > 0 && { costPerConversion: cost / counted[model] }),
    ...(cost !== undefined && { roas: worth[model] / cost }),
  }));
  return {
    name,
    leads: { count: leads, pick: { date: 'created', where: [{ by: '@firstChannel', value: name }] } },
    touched: { count: touched, pick: { date: 'converted', goal: 'won', windowDays: 90, channel: name ?? '' } },
    conversions: counted,
    value: byModel(revenue.map((amount): Money => (amount === 0 ? {} : { [currency]: amount }))),
    spend,
    ...(cost !== undefined && leads > 0 && { costPerLead: cost / leads }),
    returns: byModel(returns),
    ...(claims && { claims }),
  };
}

/** A month of a channel. */
export function aChannelMonth(
  month: string,
  name: string,
  conversions: number,
  revenue: number,
  cost: number,
): ChannelMonth {
  return { month, name, conversions, value: revenue ? { EUR: revenue } : {}, spend: cost ? { EUR: cost } : {} };
}

/** 30 deals worth €60,000, 28 of them with a touch, for €9,000: webinars bring the most, adverts the least for their cost. */
export function aChannelsReport(changed: Partial<ChannelsReport> = {}): ChannelsReport {
  return {
    question: { goal: 'won', model: 'position', windowDays: 90, by: 'channel' },
    conversions: 30,
    attributed: 28,
    touches: 61,
    converted: { count: 26, pick: { date: 'converted', goal: 'won' } },
    value: { EUR: 60_000 },
    spend: { EUR: 9000 },
    undatedSpend: {},
    hasCosts: true,
    fromPaths: 0,
    rows: [
      aChannel({
        name: '@webinar',
        leads: 40,
        touched: 20,
        conversions: [10, 16, 14, 15, 15.5],
        revenue: [20_000, 32_000, 28_000, 30_000, 31_000],
        cost: 3000,
      }),
      aChannel({
        name: 'LinkedIn',
        leads: 50,
        touched: 18,
        conversions: [18, 12, 14, 13, 12.5],
        revenue: [36_000, 24_000, 28_000, 26_000, 25_000],
        cost: 6000,
      }),
    ],
    months: [
      aChannelMonth('2026-08-01', '@webinar', 6, 12_000, 1000),
      aChannelMonth('2026-08-01', 'LinkedIn', 5, 10_000, 3000),
      aChannelMonth('2026-10-01', '@webinar', 9, 18_000, 2000),
      aChannelMonth('2026-10-01', 'LinkedIn', 8, 16_000, 3000),
    ],
    ...changed,
  };
}
