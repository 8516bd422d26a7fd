import { comparedStages } from '../../../lib/domain/report/funnel/drift-cohorts.ts';
import type { FunnelMonth } from '../../../lib/domain/report/funnel/funnel.ts';
import { dayOf } from '../../../lib/domain/time.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import { useReportPlace } from '../report-place.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { FunnelPartProps } from './funnel-part.ts';

/** Month by month, how many leads entered each stage; the two stages that both teams speak of are drawn. */
export function MonthsPart({ report: { months, stages }, question }: FunnelPartProps) {
  const { agreement, state } = useReportPlace();
  const compared = comparedStages(agreement);
  const drawn = compared ? [compared.mql, compared.sql] : [0, stages.length - 1];
  // The month of the count is not over.
  const current = dayOf(state.at ?? 0, localZone()).slice(0, 7);
  const columns: readonly Column<FunnelMonth>[] = [
    {
      id: 'month',
      head: t('reports_month'),
      cell: ({ month }) =>
        month.slice(0, 7) === current ? t('reports_month_soFar', formatMonth(month)) : formatMonth(month),
      sortBy: ({ month }) => month,
      csv: ({ month }) => month.slice(0, 7),
    },
    ...stages.map(
      ({ id, name }, place): Column<FunnelMonth> => ({
        id,
        head: name,
        isNumber: true,
        cell: ({ month, entered }) => {
          const count = entered[place];
          return (
            count && <Count of={count} in={question} title={t('reports_funnel_entered_of', name, formatMonth(month))} />
          );
        },
        sortBy: ({ entered }) => entered[place]?.count ?? 0,
        csv: ({ entered }) => entered[place]?.count ?? 0,
      }),
    ),
  ];
  return (
    <Part title={t('reports_funnel_months')} intro={t('reports_funnel_months_intro')} startsSheet>
      {months.length === 0 ? (
        <p>{t('reports_funnel_months_none')}</p>
      ) : (
        <>
          {months.length > 1 && (
            <Chart
              kind="lines"
              title={t('reports_funnel_months_chart')}
              labels={months.map(({ month }) => formatMonth(month, 'short'))}
              series={drawn.flatMap((place) => {
                const stage = stages[place];
                if (!stage) return [];
                return [
                  { id: stage.id, name: stage.name, values: months.map(({ entered }) => entered[place]?.count ?? 0) },
                ];
              })}
              format={number}
            />
          )}
          <ReportTable
            caption={t('reports_funnel_months_table')}
            columns={columns}
            rows={months}
            keyOf={({ month }) => month}
            name="funnel-months"
          />
        </>
      )}
    </Part>
  );
}
