import type { ChannelRow, ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Series } from '../charts/series.ts';
import { amountText } from '../money-text.ts';
import { creditText, modelName, rowName } from './channel-words.ts';
import { amountIn, currencyOf, hasOthers } from './one-currency.ts';

/** More rows than this are a list and no picture. */
const mostDrawn = 12;

/** Revenue against cost by channel; where neither is known, conversions. Nothing where there is nothing to draw. */
export function ChannelChart({ report }: { readonly report: ChannelsReport }) {
  const { model, goal, by } = report.question;
  const sums = report.rows.flatMap(({ value, spend }) => [value[model], spend]);
  const currency = currencyOf(sums);
  const revenue = (row: ChannelRow) => (goal === 'won' ? amountIn(row.value[model], currency) : 0);
  const spend = (row: ChannelRow) => amountIn(row.spend, currency);
  const hasMoney = report.rows.some((row) => revenue(row) > 0);
  const size = (row: ChannelRow) => (hasMoney ? Math.max(revenue(row), spend(row)) : row.conversions[model]);
  const worth = report.rows.filter((row) => size(row) > 0).sort((a, b) => size(b) - size(a));
  const drawn = worth.slice(0, mostDrawn);
  if (drawn.length === 0) return null;
  const hasSpend = hasMoney && drawn.some((row) => spend(row) > 0);
  const series: Series[] = hasMoney
    ? [{ id: 'revenue', name: t('reports_channels_revenue'), values: drawn.map(revenue) }]
    : [
        {
          id: 'conversions',
          name: t(`reports_channels_conversions_${goal}`),
          values: drawn.map((row) => row.conversions[model]),
        },
      ];
  if (hasSpend)
    series.push({ id: 'spend', name: t('reports_channels_spend'), values: drawn.map((row) => spend(row) || null) });
  const title = hasSpend
    ? t(`reports_channels_chart_both_${by}`, modelName(model))
    : hasMoney
      ? t(`reports_channels_chart_revenue_${by}`, modelName(model))
      : t(`reports_channels_chart_conversions_${by}`, modelName(model));
  return (
    <>
      <Chart
        kind="rows"
        title={title}
        labels={drawn.map(({ name }) => rowName(name, by))}
        series={series}
        format={hasMoney ? (amount) => amountText(amount, currency) : creditText}
      />
      {worth.length > drawn.length && (
        <p class="quiet">{plural('reports_channels_drawn', worth.length - drawn.length, number(drawn.length))}</p>
      )}
      {hasMoney && hasOthers(sums, currency) && <p class="quiet">{t('reports_channels_oneCurrency', currency)}</p>}
    </>
  );
}
