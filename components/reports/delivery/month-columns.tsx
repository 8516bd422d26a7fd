/** The columns of the months of handovers. */
import type { DeliveryMonth, DeliveryReport } from '../../../lib/domain/report/delivery/delivery.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { number, percent, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Count } from '../behind/Count.tsx';
import type { Column } from '../table/column.ts';
import { goodShareColumn } from '../ui/good-share-column.tsx';

/** A month; without one, the whole period. */
export type MonthRow = Omit<DeliveryMonth, 'month'> & Partial<Pick<DeliveryMonth, 'month'>>;

/** Those that have something to say: no promise where there was none, nothing below where nothing is, no verdicts unheard. */
export function monthColumns(
  { months, judged }: DeliveryReport,
  question: ReportQuestion,
): readonly Column<MonthRow>[] {
  const isPromised = months.some(({ promised }) => promised !== undefined);
  const hasBelow = months.some(({ below }) => below.count > 0);
  const nameOf = ({ month }: MonthRow) => (month === undefined ? t('reports_delivery_period') : formatMonth(month));
  const count = (id: 'delivered' | 'below' | 'good' | 'bad' | 'won' | 'lost', head: string): Column<MonthRow> => ({
    id,
    head,
    isNumber: true,
    cell: (row) => <Count of={row[id]} in={question} title={t('reports_result_of', head, nameOf(row))} />,
    sortBy: (row) => row[id].count,
    csv: (row) => row[id].count,
  });
  return [
    {
      id: 'month',
      head: t('reports_month'),
      cell: nameOf,
      sortBy: ({ month = '' }) => month,
      csv: (row) => row.month?.slice(0, 7) ?? nameOf(row),
    },
    ...(isPromised ? [promisedColumn()] : []),
    count('delivered', t(hasBelow ? 'reports_delivery_delivered' : 'reports_delivery_handedOver')),
    ...(isPromised ? [keptColumn()] : []),
    ...(hasBelow ? [count('below', t('reports_delivery_below'))] : []),
    ...(judged.good.count + judged.bad.count > 0
      ? [count('good', t('reports_delivery_good')), count('bad', t('reports_delivery_bad')), goodShareColumn()]
      : []),
    count('won', t('reports_result_won')),
    count('lost', t('reports_result_lost')),
  ];
}

function promisedColumn(): Column<MonthRow> {
  return {
    id: 'promised',
    head: t('reports_delivery_promised'),
    hint: t('reports_delivery_promised_hint'),
    isNumber: true,
    cell: ({ promised }) => (promised === undefined ? t('reports_share_none') : number(promised)),
    sortBy: ({ promised }) => promised ?? Number.NaN,
    csv: ({ promised }) => promised ?? '',
  };
}

function keptColumn(): Column<MonthRow> {
  const shareOf = ({ promised, delivered }: MonthRow) => (promised ? delivered.count / promised : Number.NaN);
  return {
    id: 'kept',
    head: t('reports_delivery_kept'),
    hint: t('reports_delivery_kept_hint'),
    isNumber: true,
    cell: (row) => (Number.isNaN(shareOf(row)) ? t('reports_share_none') : percent(shareOf(row))),
    sortBy: shareOf,
    csv: shareOf,
  };
}
