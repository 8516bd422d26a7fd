import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { HandoverCount } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { number, percent, plural, t } from '../../../lib/platform/i18n.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ShareText } from '../ui/ShareText.tsx';
import { Handovers } from './Handovers.tsx';
import type { PartOfReport } from './part-of-report.ts';

interface Attempts {
  readonly times: number;
  readonly isMore: boolean;
  readonly of: HandoverCount;
}

/** How often a lead was contacted after it was handed over. */
export function AttemptsPart({ report: { all, attempts }, question }: PartOfReport) {
  const whole = all.handovers.count;
  const rows = attempts.map(
    (of, times): Attempts => ({ times, isMore: times > 0 && times === attempts.length - 1, of }),
  );
  const [never, once] = attempts;
  if (whole === 0 || !never || !once) return null;
  const columns: Column<Attempts>[] = [
    {
      id: 'times',
      head: t('reports_followUp_contacts'),
      cell: timesText,
      sortBy: ({ times }) => times,
      csv: ({ times, isMore }) => (isMore ? timesText({ times, isMore }) : times),
    },
    {
      id: 'handovers',
      head: t('reports_followUp_handovers'),
      isNumber: true,
      cell: (row) => <Handovers of={row.of} in={question} title={t('reports_followUp_attempts_of', timesText(row))} />,
      sortBy: ({ of }) => of.count,
      csv: ({ of }) => of.count,
    },
    {
      id: 'share',
      head: t('reports_followUp_attempts_share'),
      isNumber: true,
      cell: ({ of }) => <ShareText share={measuredShare(of.count, whole)} isShort />,
      sortBy: ({ of }) => of.count,
      csv: ({ of }) => Math.round((of.count / whole) * 10_000) / 10_000,
    },
  ];
  return (
    <Part title={t('reports_followUp_attempts')} intro={t('reports_followUp_attempts_intro')}>
      <p>
        {t(
          'reports_followUp_attempts_head',
          number(all.attempts, { maximumFractionDigits: 1 }),
          percent(never.count / whole),
          percent(once.count / whole),
        )}
      </p>
      <Chart
        kind="bars"
        title={t('reports_followUp_attempts_chart')}
        labels={rows.map(timesText)}
        series={[{ id: 'handovers', name: t('reports_followUp_handovers'), values: rows.map(({ of }) => of.count) }]}
        format={(count) => number(count)}
      />
      <ReportTable
        name="contacts"
        caption={t('reports_followUp_attempts_table')}
        columns={columns}
        rows={rows}
        keyOf={({ times }) => String(times)}
      />
      <p class="quiet">{t('reports_followUp_attempts_note')}</p>
    </Part>
  );
}

/** "never", "once", "3 times", "5 times or more". */
function timesText({ times, isMore }: Pick<Attempts, 'times' | 'isMore'>): string {
  if (times === 0) return t('reports_followUp_times_never');
  return isMore ? t('reports_followUp_times_more', number(times)) : plural('reports_followUp_times', times);
}
