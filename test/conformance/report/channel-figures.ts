/** Attribution and return by channel, as plain numbers, from the report on channels. */
import { attributionModels, type ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import type { Money } from '../../../lib/domain/report/tally.ts';
import { blank, type MoneyFigure, moneyFigure } from './figures.ts';

/** What each model gives each channel. */
export function attributionFigures({ question, conversions, attributed, touches, value, rows }: ChannelsReport) {
  return {
    goal: question.goal,
    windowDays: question.windowDays,
    conversions,
    withTouch: attributed,
    touches,
    revenue: moneyFigure(value),
    models: Object.fromEntries(
      attributionModels.map((model) => [
        model,
        Object.fromEntries(
          rows.map((row) => [
            row.name ?? blank,
            { conversions: row.conversions[model], value: moneyFigure(row.value[model]) },
          ]),
        ),
      ]),
    ),
  };
}

/** What each channel cost and brought: in all, and by month, by the model asked for. */
export function channelFigures({ question: { model }, rows, months }: ChannelsReport) {
  return rows.map((row) => ({
    channel: row.name ?? blank,
    leads: row.leads.count,
    spend: spent(row.spend),
    conversions: row.conversions[model],
    revenue: moneyFigure(row.value[model]),
    costPerLead: row.costPerLead ?? null,
    costPerConversion: row.returns[model].costPerConversion ?? null,
    roas: row.returns[model].roas ?? null,
    ...(row.claims && { claims: row.claims }),
    months: months
      .filter(({ name }) => name === row.name)
      .map(({ month, spend, conversions, value, costPerConversion = null, roas = null }) => ({
        month: month.slice(0, 7),
        spend: spent(spend),
        conversions,
        revenue: moneyFigure(value),
        costPerConversion,
        roas,
      })),
  }));
}

/** null where nobody said what it cost. */
function spent(spend: Money): MoneyFigure | null {
  return Object.keys(spend).length === 0 ? null : moneyFigure(spend);
}
