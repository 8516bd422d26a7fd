/** The columns of the table of a channel's months. */
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { ratioOf, soleAmount } from '../../../lib/domain/report/money.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { amountText, moneyCell, moneyOrder, moneyText } from '../money-text.ts';
import type { Column } from '../table/column.ts';
import type { Month } from './channel-months.ts';
import { creditText, rounded, timesText } from './channel-words.ts';
import { knowsCosts } from './knows-costs.ts';

/** Those that have something to say, as in the table of channels. */
export function monthColumns(report: ChannelsReport): Column<Month>[] {
  const { goal } = report.question;
  const costOf = ({ spend, conversions }: Month) => {
    const paid = soleAmount(spend)?.amount;
    return paid !== undefined && conversions > 0 ? paid / conversions : undefined;
  };
  const none = t('reports_share_none');
  const columns: Column<Month>[] = [
    {
      id: 'month',
      head: t('reports_channels_month'),
      cell: ({ month }) => formatMonth(month),
      sortBy: ({ month }) => month,
      csv: ({ month }) => month.slice(0, 7),
    },
    {
      id: 'conversions',
      head: t(`reports_channels_conversions_${goal}`),
      isNumber: true,
      cell: ({ conversions }) => creditText(conversions),
      sortBy: ({ conversions }) => conversions,
      csv: ({ conversions }) => rounded(conversions),
    },
  ];
  if (goal === 'won' && (Object.keys(report.value).length > 0 || knowsCosts(report))) {
    columns.push({
      id: 'value',
      head: t('reports_channels_revenue'),
      isNumber: true,
      cell: ({ value }) => moneyText(value) || none,
      sortBy: ({ value }) => moneyOrder(value),
      csv: ({ value }) => moneyCell(value),
    });
  }
  if (!knowsCosts(report)) return columns;
  columns.push(
    {
      id: 'spend',
      head: t('reports_channels_spend'),
      isNumber: true,
      cell: ({ spend }) => moneyText(spend) || none,
      sortBy: ({ spend }) => moneyOrder(spend),
      csv: ({ spend }) => moneyCell(spend),
    },
    {
      id: 'costPerConversion',
      head: t(`reports_channels_cpa_${goal}`),
      isNumber: true,
      cell: (row) => {
        const cost = costOf(row);
        return cost === undefined ? none : amountText(cost, soleAmount(row.spend)?.currency ?? '');
      },
      sortBy: (row) => costOf(row) ?? Number.NaN,
      csv: (row) => {
        const cost = costOf(row);
        return cost === undefined ? '' : rounded(cost);
      },
    },
  );
  if (goal === 'won') {
    columns.push({
      id: 'roas',
      head: t('reports_channels_roas'),
      hint: t('reports_channels_roas_hint'),
      isNumber: true,
      cell: ({ value, spend }) => {
        const roas = ratioOf(value, spend);
        return roas === undefined ? none : timesText(roas);
      },
      sortBy: ({ value, spend }) => ratioOf(value, spend) ?? Number.NaN,
      csv: ({ value, spend }) => {
        const roas = ratioOf(value, spend);
        return roas === undefined ? '' : rounded(roas);
      },
    });
  }
  return columns;
}
