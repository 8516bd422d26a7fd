import type { OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import { number, percent, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ShareText } from '../ui/ShareText.tsx';
import { sayable } from './opinion-words.ts';
import type { OpinionsPartProps } from './opinions-part.ts';

type Month = OpinionsReport['months'][number];
const sides = ['marketing', 'sales'] as const;

/** Both opinions month by month: whether the gap closes. */
export function OpinionMonthsPart({ report: { months }, question }: OpinionsPartProps) {
  if (months.length < 2) return null;
  const isDrawn = sides.every((side) => months.filter((month) => sayable(month[side].share)).length > 1);
  const columns: Column<Month>[] = [
    {
      id: 'month',
      head: t('reports_month'),
      cell: ({ month }) => formatMonth(month),
      sortBy: ({ month }) => month,
      csv: ({ month }) => month.slice(0, 7),
    },
    ...sides.flatMap((side): Column<Month>[] => [
      {
        id: `${side}-good`,
        head: t(`reports_opinions_side_${side}`),
        isNumber: true,
        cell: ({ month, [side]: { good } }) => (
          <Count
            of={good}
            in={question}
            title={t('reports_result_of', t(`reports_opinions_side_${side}`), formatMonth(month))}
          />
        ),
        sortBy: ({ [side]: { good } }) => good.count,
        csv: ({ [side]: { good } }) => good.count,
      },
      {
        id: `${side}-share`,
        head: t(`reports_opinions_share_${side}`),
        isNumber: true,
        cell: ({ [side]: { share } }) => <ShareText share={share} />,
        sortBy: ({ [side]: { share } }) => share?.likely ?? Number.NaN,
        csv: ({ [side]: { share } }) => share?.likely ?? '',
      },
    ]),
    {
      id: 'gap',
      head: t('reports_opinions_gap'),
      hint: t('reports_opinions_gap_hint'),
      isNumber: true,
      cell: (month) => (gapOf(month) === undefined ? t('reports_share_none') : number(gapOf(month) ?? 0)),
      sortBy: (month) => gapOf(month) ?? Number.NaN,
      csv: (month) => gapOf(month) ?? '',
    },
  ];
  return (
    <Part title={t('reports_opinions_months')} intro={t('reports_opinions_months_intro')} startsSheet>
      {isDrawn && (
        <Chart
          kind="lines"
          title={t('reports_opinions_months_chart')}
          labels={months.map(({ month }) => formatMonth(month, 'short'))}
          series={sides.map((side) => ({
            id: side,
            name: t(`reports_opinions_by_${side}`),
            values: months.map((month) => sayable(month[side].share)?.likely ?? null),
          }))}
          format={percent}
        />
      )}
      <ReportTable
        caption={t('reports_opinions_months_table')}
        columns={columns}
        rows={months}
        keyOf={({ month }) => month}
        name="opinions-months"
      />
    </Part>
  );
}

/** In hundredths, of shares that can be said. */
function gapOf({ marketing, sales }: Month): number | undefined {
  const [ours, theirs] = [sayable(marketing.share), sayable(sales.share)];
  return ours && theirs && Math.round(ours.likely * 100) - Math.round(theirs.likely * 100);
}
