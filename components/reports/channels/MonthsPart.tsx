import { useId } from 'preact/hooks';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import type { ConversionGoal } from '../../../lib/domain/report/lead-pick.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Chart } from '../charts/Chart.tsx';
import { amountText } from '../money-text.ts';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { monthsOf } from './channel-months.ts';
import { creditText, modelName, rowName } from './channel-words.ts';
import { monthColumns } from './month-columns.ts';
import { amountIn, currencyOf } from './one-currency.ts';

/** All channels in an address; no channel is called so, as nothing stands before its equals sign. */
const all = '';

/** Revenue against cost month by month, of all channels or of one. */
export function MonthsPart({ report }: { readonly report: ChannelsReport }) {
  const { choices, setChoice } = useReportPlace();
  const field = useId();
  const { by, goal, model } = report.question;
  const wanted = choices.of ?? all;
  const names = [...new Set(report.months.map(({ name }) => keyOf(name)))];
  const chosen = names.includes(wanted) ? wanted : all;
  const months = monthsOf(chosen === all ? report.months : report.months.filter(({ name }) => keyOf(name) === chosen));
  if (months.length === 0) return null;
  const currency = currencyOf(months.flatMap(({ value, spend }) => [value, spend]));
  const hasMoney = currency !== '' || months.some(({ value, spend }) => amountIn(value, '') + amountIn(spend, '') > 0);
  const nameOf = (key: string) => rowName(key === all ? null : key.slice(1) || null, by);
  return (
    <Part title={t('reports_channels_months')} intro={t('reports_channels_months_intro', modelName(model))}>
      {names.length > 1 && (
        <p class="report-field channels-of">
          <label for={field}>{t(`reports_channels_per_${by}`)}</label>
          <select
            id={field}
            class="report-input"
            value={chosen}
            onChange={({ currentTarget }) => setChoice('of', currentTarget.value)}
          >
            <option value={all}>{t('reports_channels_all')}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </p>
      )}
      {months.length > 1 && (
        <Chart
          kind="bars"
          title={chartTitle(hasMoney, goal)}
          labels={months.map(({ month }) => formatMonth(month, 'short'))}
          series={
            hasMoney
              ? [
                  ...(goal === 'won'
                    ? [
                        {
                          id: 'revenue',
                          name: t('reports_channels_revenue'),
                          values: months.map(({ value }) => amountIn(value, currency)),
                        },
                      ]
                    : []),
                  {
                    id: 'spend',
                    name: t('reports_channels_spend'),
                    values: months.map(({ spend }) => amountIn(spend, currency)),
                  },
                ]
              : [
                  {
                    id: 'conversions',
                    name: t(`reports_channels_conversions_${goal}`),
                    values: months.map(({ conversions }) => conversions),
                  },
                ]
          }
          format={hasMoney ? (amount) => amountText(amount, currency) : creditText}
        />
      )}
      <ReportTable
        name="channels-by-month"
        caption={chosen === all ? t('reports_channels_months_all') : t('reports_channels_months_of', nameOf(chosen))}
        columns={monthColumns(report)}
        rows={months}
        keyOf={({ month }) => month}
      />
    </Part>
  );
}

function chartTitle(hasMoney: boolean, goal: ConversionGoal): string {
  if (!hasMoney) return t(`reports_channels_months_chart_${goal}`);
  return t(goal === 'won' ? 'reports_channels_months_chart' : 'reports_channels_months_chart_cost');
}

/** A name as the address and a list of choices have it, so that what nobody told has one too. */
function keyOf(name: string | null): string {
  return `=${name ?? ''}`;
}
