import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import { type LeadCount, minimumSample } from '../../../lib/domain/report/tally.ts';
import { percent, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import { type GroupRow, groupColumns } from '../funnel/group-columns.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { DeliveryPartProps } from './delivery-part.ts';

/** What sales said of these leads. */
interface VerdictRow {
  readonly id: 'good' | 'bad' | 'none';
  readonly name: string;
  readonly leads: LeadCount;
}

/** How good what was delivered was: by what sales said of it, and by how it ended. */
export function QualityPart({ report: { all, judged, quality, months }, question }: DeliveryPartProps) {
  const verdicts: readonly VerdictRow[] = (['good', 'bad', 'none'] as const).map((id) => ({
    id,
    name: t(`reports_delivery_verdict_${id}`),
    leads: judged[id],
  }));
  const shares = months.map(({ good, bad }) => {
    const share = measuredShare(good.count, good.count + bad.count);
    return share && share.whole >= minimumSample ? share : undefined;
  });
  const rows: GroupRow[] = [
    { key: 'agreed', name: t('reports_delivery_delivered'), tally: quality.agreed },
    { key: 'below', name: t('reports_delivery_below'), tally: quality.below },
  ].filter(({ tally }) => tally.leads.count > 0);
  const every: GroupRow = { key: 'all', name: t('reports_delivery_period'), tally: all };
  return (
    <Part title={t('reports_delivery_quality')} intro={t('reports_delivery_quality_intro')} startsSheet>
      {shares.filter((share) => share !== undefined).length > 1 && (
        <Chart
          kind="lines"
          title={t('reports_delivery_quality_chart')}
          labels={months.map(({ month }) => formatMonth(month, 'short'))}
          series={[
            {
              id: 'good',
              name: t('reports_delivery_goodShare'),
              values: shares.map((share) => share?.likely ?? null),
              low: shares.map((share) => share?.low ?? null),
              high: shares.map((share) => share?.high ?? null),
            },
          ]}
          format={percent}
        />
      )}
      {judged.good.count + judged.bad.count > 0 && (
        <ReportTable
          caption={t('reports_delivery_verdicts')}
          columns={verdictColumns(all.leads.count, question)}
          rows={verdicts}
          keyOf={({ id }) => id}
          name="delivery-verdicts"
        />
      )}
      <ReportTable
        caption={t('reports_delivery_outcomes')}
        columns={groupColumns([...rows, every], t('reports_delivery_leads'), question)}
        rows={rows.length > 1 ? rows : [every]}
        foot={rows.length > 1 ? [every] : []}
        keyOf={({ key }) => key}
        name="delivery-outcomes"
      />
    </Part>
  );
}

function verdictColumns(all: number, question: DeliveryPartProps['question']): readonly Column<VerdictRow>[] {
  return [
    { id: 'verdict', head: t('reports_delivery_verdict'), cell: ({ name }) => name, csv: ({ name }) => name },
    {
      id: 'leads',
      head: t('reports_leads'),
      isNumber: true,
      cell: ({ leads, name }) => <Count of={leads} in={question} title={name} />,
      csv: ({ leads }) => leads.count,
    },
    {
      id: 'share',
      head: t('reports_delivery_ofAll'),
      isNumber: true,
      cell: ({ leads }) => percent(leads.count / all),
      csv: ({ leads }) => leads.count / all,
    },
  ];
}
