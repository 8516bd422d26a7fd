import type { RejectionReason } from '../../../lib/domain/report/delivery/delivery.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { number, percent, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Name } from '../../ui/Name.tsx';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import type { Series } from '../charts/series.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { DeliveryPartProps } from './delivery-part.ts';

/** Series that a chart can tell apart in grey. */
const mostDrawn = 6;

/** Why sales said no, month by month, and how often marketing answered. */
export function ReasonsPart({ report: { reasons, months, judged }, question }: DeliveryPartProps) {
  const answered = reasons.reduce((sum, reason) => sum + reason.answered, 0);
  const labels = months.map(({ month }) => month);
  return (
    <Part
      title={t('reports_delivery_reasons')}
      {...(reasons.length > 0 && {
        intro: t('reports_delivery_reasons_intro', number(answered), number(judged.bad.count)),
      })}
      startsSheet
    >
      {reasons.length === 0 ? (
        <p>{t(judged.good.count > 0 ? 'reports_delivery_reasons_none' : 'reports_delivery_reasons_unjudged')}</p>
      ) : (
        <>
          {months.length > 1 && (
            <Chart
              kind="stacked"
              title={t('reports_delivery_reasons_chart')}
              labels={labels.map((month) => formatMonth(month, 'short'))}
              series={reasonSeries(reasons)}
              format={number}
            />
          )}
          <ReportTable
            caption={t('reports_delivery_reasons_table')}
            columns={reasonColumns(labels, question)}
            rows={reasons}
            keyOf={({ id }) => id}
            name="delivery-reasons"
          />
        </>
      )}
    </Part>
  );
}

/** The words of a reason; no label where sales gave none. */
function reasonName({ label }: Pick<RejectionReason, 'label'>): string {
  return label === '' ? t('reports_reason_none') : label;
}

/** Those of most leads, and all others as one. */
function reasonSeries(reasons: readonly RejectionReason[]): Series[] {
  const named = reasons.length > mostDrawn ? reasons.slice(0, mostDrawn - 1) : reasons;
  const others = reasons.slice(named.length);
  const series: Series[] = named.map((reason) => ({
    id: `=${reason.id}`,
    name: reasonName(reason),
    values: reason.months,
  }));
  const [first] = others;
  if (!first) return series;
  const sums = first.months.map((_, place) => others.reduce((sum, { months }) => sum + (months[place] ?? 0), 0));
  return [...series, { id: 'others', name: t('reports_delivery_reasons_others'), values: sums }];
}

function reasonColumns(
  months: readonly PlainDay[],
  question: DeliveryPartProps['question'],
): readonly Column<RejectionReason>[] {
  return [
    {
      id: 'reason',
      head: t('reports_delivery_reason'),
      cell: (reason) => <Name of={reasonName(reason)} />,
      sortBy: reasonName,
      csv: reasonName,
    },
    {
      id: 'leads',
      head: t('reports_leads'),
      isNumber: true,
      cell: (reason) => <Count of={reason.leads} in={question} title={reasonName(reason)} />,
      sortBy: ({ leads }) => leads.count,
      csv: ({ leads }) => leads.count,
    },
    {
      id: 'answered',
      head: t('reports_delivery_answered'),
      hint: t('reports_delivery_answered_hint'),
      isNumber: true,
      cell: (reason) => (
        <>
          <Count
            of={{ count: reason.answered, pick: { ...reason.leads.pick, isAnswered: true } }}
            in={question}
            title={t('reports_result_of', t('reports_delivery_answered'), reasonName(reason))}
          />{' '}
          <span class="quiet">{percent(reason.answered / reason.leads.count)}</span>
        </>
      ),
      sortBy: ({ answered, leads }) => answered / leads.count,
      csv: ({ answered }) => answered,
    },
    ...months.map(
      (month, place): Column<RejectionReason> => ({
        id: month,
        head: formatMonth(month, 'short'),
        isNumber: true,
        cell: ({ months: counts }) => monthCount(counts[place] ?? 0),
        sortBy: ({ months: counts }) => counts[place] ?? 0,
        csv: ({ months: counts }) => counts[place] ?? 0,
      }),
    ),
  ];
}

function monthCount(count: number) {
  return count === 0 ? <span class="count-none">{number(0)}</span> : number(count);
}
