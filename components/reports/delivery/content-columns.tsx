/** The columns of the table of content. */
import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { ContentRow } from '../../../lib/domain/report/delivery/delivery.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { moneyCell, moneyOrder, moneyText } from '../money-text.ts';
import type { Column } from '../table/column.ts';
import { ShareText } from '../ui/ShareText.tsx';

const counted = ['touched', 'handedOver', 'won'] as const;

/** Those that any row has something to say in: no revenue where no deal has a value, nothing sent where nothing was. */
export function contentColumns(rows: readonly ContentRow[], question: ReportQuestion): readonly Column<ContentRow>[] {
  const heads = {
    touched: t('reports_delivery_contents_touched'),
    handedOver: t('reports_delivery_handedOver'),
    won: t('reports_result_won'),
  };
  return [
    {
      id: 'title',
      head: t('reports_delivery_contents_title'),
      cell: ({ title }) => <bdi>{title}</bdi>,
      sortBy: ({ title }) => title,
      csv: ({ title }) => title,
    },
    ...counted.map(
      (id): Column<ContentRow> => ({
        id,
        head: heads[id],
        isNumber: true,
        cell: (row) => <Count of={row[id]} in={question} title={t('reports_result_of', heads[id], row.title)} />,
        sortBy: (row) => row[id].count,
        csv: (row) => row[id].count,
      }),
    ),
    {
      id: 'conversion',
      head: t('reports_delivery_contents_conversion'),
      hint: t('reports_delivery_contents_conversion_hint'),
      isNumber: true,
      cell: ({ conversion }) => <ShareText share={conversion} isShort />,
      sortBy: ({ conversion }) => conversion?.likely ?? Number.NaN,
      csv: ({ conversion }) => conversion?.likely ?? '',
    },
    ...(rows.some(({ revenue }) => Object.keys(revenue).length > 0) ? [revenueColumn()] : []),
    ...(rows.some(({ sent }) => sent > 0) ? sentColumns() : []),
  ];
}

function revenueColumn(): Column<ContentRow> {
  return {
    id: 'revenue',
    head: t('reports_revenue'),
    hint: t('reports_delivery_contents_revenue_hint'),
    isNumber: true,
    cell: ({ revenue }) => moneyText(revenue) || t('reports_share_none'),
    sortBy: ({ revenue }) => moneyOrder(revenue),
    csv: ({ revenue }) => moneyCell(revenue),
  };
}

function sentColumns(): Column<ContentRow>[] {
  const useOf = ({ useful: { part, whole } }: ContentRow) => measuredShare(part, whole);
  return [
    {
      id: 'sent',
      head: t('reports_delivery_contents_sent'),
      hint: t('reports_delivery_contents_sent_hint'),
      isNumber: true,
      cell: ({ sent }) => number(sent),
      sortBy: ({ sent }) => sent,
      csv: ({ sent }) => sent,
    },
    {
      id: 'useful',
      head: t('reports_delivery_contents_useful'),
      hint: t('reports_delivery_contents_useful_hint'),
      isNumber: true,
      cell: (row) => <ShareText share={useOf(row)} isShort />,
      sortBy: (row) => useOf(row)?.likely ?? Number.NaN,
      csv: (row) => useOf(row)?.likely ?? '',
    },
  ];
}
