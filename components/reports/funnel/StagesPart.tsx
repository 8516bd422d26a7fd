import type { FunnelStage } from '../../../lib/domain/report/funnel/funnel.ts';
import { formatDuration } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import { useReportPlace } from '../report-place.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ShareText } from '../ui/ShareText.tsx';
import type { FunnelPartProps } from './funnel-part.ts';

/** How far leads came: each stage with how many reached it, went on from it, stand in it and were lost in it. */
export function StagesPart({ report: { stages, all }, question }: FunnelPartProps) {
  const { agreement } = useReportPlace();
  const columns: readonly Column<FunnelStage>[] = [
    {
      id: 'stage',
      head: t('reports_by_stage'),
      cell: ({ id, name }) => (
        <span title={agreement.stages.find((stage) => stage.id === id)?.definition}>
          <bdi>{name}</bdi>
        </span>
      ),
      csv: ({ name }) => name,
    },
    {
      id: 'reached',
      head: t('reports_funnel_reached'),
      hint: t('reports_funnel_reached_hint'),
      isNumber: true,
      cell: ({ reached, name }) => <Count of={reached} in={question} title={t('reports_funnel_reached_of', name)} />,
      csv: ({ reached }) => reached.count,
    },
    {
      id: 'fromBefore',
      head: t('reports_funnel_fromBefore'),
      hint: t('reports_funnel_fromBefore_hint'),
      isNumber: true,
      cell: ({ fromBefore }) => <ShareText share={fromBefore} isShort />,
      csv: ({ fromBefore }) => fromBefore?.likely ?? '',
    },
    {
      id: 'time',
      head: t('reports_funnel_time'),
      hint: t('reports_funnel_time_hint'),
      isNumber: true,
      cell: ({ time }) =>
        time ? (
          <span title={plural('reports_funnel_time_of', time.leads)}>
            {formatDuration(time.median, 'narrow')}
            <span class="quiet funnel-ninth">
              {t('reports_funnel_time_ninth', formatDuration(time.ninth, 'narrow'))}
            </span>
          </span>
        ) : (
          <span class="count-none">{t('reports_share_none')}</span>
        ),
      csv: ({ time }) => (time ? time.median / 86_400_000 : ''),
    },
    {
      id: 'stillIn',
      head: t('reports_funnel_stillIn'),
      isNumber: true,
      cell: ({ stillIn, name }) => <Count of={stillIn} in={question} title={t('reports_funnel_stillIn_of', name)} />,
      csv: ({ stillIn }) => stillIn.count,
    },
    {
      id: 'lostHere',
      head: t('reports_funnel_lostHere'),
      isNumber: true,
      cell: ({ lostHere, name }) => <Count of={lostHere} in={question} title={t('reports_funnel_lostHere_of', name)} />,
      csv: ({ lostHere }) => lostHere.count,
    },
  ];
  const reached = stages[0]?.reached.count ?? 0;
  // Who was won passed every stage: where nobody stands or was lost in one, nothing else is known.
  const knowsStages = stages.some(({ stillIn, lostHere }) => stillIn.count + lostHere.count > 0);
  const unknown = all.leads.count - reached;
  return (
    <Part title={t('reports_funnel_stages')} intro={t('reports_funnel_stages_intro')}>
      {!knowsStages ? (
        <p>
          {t('reports_funnel_stages_none')} <a href="options.html#import">{t('reports_import_link')}</a>
        </p>
      ) : (
        <>
          <Chart
            kind="rows"
            title={t('reports_funnel_stages_chart')}
            labels={stages.map(({ name }) => name)}
            series={[
              { id: 'reached', name: t('reports_funnel_reached'), values: stages.map(({ reached }) => reached.count) },
            ]}
            format={number}
          />
          <ReportTable
            caption={t('reports_funnel_stages_table')}
            columns={columns}
            rows={stages}
            keyOf={({ id }) => id}
            name="funnel-stages"
          />
          {unknown > 0 && <p class="quiet">{plural('reports_funnel_unknown', unknown)}</p>}
        </>
      )}
    </Part>
  );
}
