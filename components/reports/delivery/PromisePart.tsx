import type { DeliveryMonth } from '../../../lib/domain/report/delivery/delivery.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Series } from '../charts/series.ts';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { DeliveryPartProps } from './delivery-part.ts';
import { type MonthRow, monthColumns } from './month-columns.tsx';

/** What was promised for each month beside what was delivered, of the agreed quality and below it. */
export function PromisePart({ report, question }: DeliveryPartProps) {
  const { agreement } = useReportPlace();
  const { months, all, judged, quality } = report;
  const fit = agreement.marketing?.fitAtLeast;
  const isPromised = months.some(({ promised }) => promised !== undefined);
  const isEveryPromised = months.every(({ promised }) => promised !== undefined);
  const period: MonthRow = {
    delivered: quality.agreed.leads,
    below: quality.below.leads,
    good: judged.good,
    bad: judged.bad,
    won: all.won,
    lost: all.lost,
    ...(isEveryPromised && { promised: months.reduce((sum, { promised = 0 }) => sum + promised, 0) }),
  };
  return (
    <Part
      title={t('reports_delivery_promise')}
      intro={fit === undefined ? t('reports_delivery_promise_intro') : t('reports_delivery_promise_intro_fit', fit)}
    >
      {!isPromised && (
        <p>
          {t('reports_delivery_noPromise')}{' '}
          <a href="options.html#agreement/edit/goals">{t('reports_delivery_noPromise_link')}</a>
        </p>
      )}
      {months.length > 1 && (
        <Chart
          kind="bars"
          title={t(isPromised ? 'reports_delivery_promise_chart' : 'reports_delivery_delivered_chart')}
          labels={months.map(({ month }) => formatMonth(month, 'short'))}
          format={number}
          {...promiseSeries(months)}
        />
      )}
      <ReportTable
        caption={t('reports_delivery_months')}
        columns={monthColumns(report, question)}
        rows={months}
        foot={months.length > 1 ? [period] : []}
        keyOf={({ month }) => month ?? ''}
        name="delivery-months"
      />
    </Part>
  );
}

/** One promise for every month is a line to be reached; promises that differ are bars of their own. */
function promiseSeries(months: readonly DeliveryMonth[]): {
  readonly series: readonly Series[];
  readonly target?: number;
} {
  const promises = months.map(({ promised }) => promised ?? null);
  const [first = null] = promises;
  const isOne = first !== null && promises.every((promised) => promised === first);
  const bars: Series[] = [
    { id: 'delivered', name: t('reports_delivery_delivered'), values: months.map((month) => month.delivered.count) },
  ];
  if (months.some(({ below }) => below.count > 0)) {
    bars.push({ id: 'below', name: t('reports_delivery_below'), values: months.map(({ below }) => below.count) });
  }
  if (isOne) return { series: bars, target: first };
  if (promises.every((promised) => promised === null)) return { series: bars };
  return { series: [{ id: 'promised', name: t('reports_delivery_promised'), values: promises }, ...bars] };
}
