import type { FollowUpRow, Kept } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { percent, plural, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Series } from '../charts/series.ts';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { RadioRow } from '../ui/RadioRow.tsx';
import { keptColumns } from './kept-columns.tsx';
import type { PartOfReport } from './part-of-report.ts';

const measures = ['response', 'qualification'] as const;

/** The agreed times, kept or not: by month, and by rep. */
export function KeptPart({ report, question }: PartOfReport) {
  const { choices, setChoice } = useReportPlace();
  const hasBoth = report.all.qualification !== undefined;
  const measure = hasBoth && choices.clock === 'qualification' ? 'qualification' : 'response';
  const keptOf = (row: FollowUpRow): Kept | undefined => row[measure];
  const months = report.months.filter(({ handovers }) => handovers.count > 0);
  const hasReps = report.reps.some(({ value }) => value !== null);
  return (
    <Part title={t('reports_followUp_kept')} intro={t('reports_followUp_kept_intro')}>
      {hasBoth && (
        <RadioRow
          legend={t('reports_followUp_clock')}
          value={measure}
          choices={measures.map((value) => ({ value, name: t(`reports_followUp_clock_${value}`) }))}
          onChoose={(value) => setChoice('clock', value)}
        />
      )}
      <KeptChart months={spanned(report.months)} keptOf={keptOf} title={t(`reports_followUp_kept_chart_${measure}`)} />
      <ReportTable
        name={`${measure}-by-month`}
        caption={t(`reports_followUp_kept_months_${measure}`)}
        columns={keptColumns('month', question, keptOf, report.all)}
        rows={months}
        foot={[report.all]}
        keyOf={({ value }) => `of ${value}`}
      />
      {hasReps ? (
        <>
          <ReportTable
            name={`${measure}-by-rep`}
            caption={t(`reports_followUp_kept_reps_${measure}`)}
            columns={keptColumns('rep', question, keptOf, report.all)}
            rows={report.reps}
            keyOf={({ value }) => `of ${value}`}
          />
          {report.moreReps > 0 && <p class="quiet">{plural('reports_followUp_moreReps', report.moreReps)}</p>}
          <p class="quiet">{t('reports_followUp_kept_note')}</p>
        </>
      ) : (
        <p class="quiet">{t('reports_followUp_kept_noReps')}</p>
      )}
    </Part>
  );
}

/** From the first month with a handover to the last, with those between them. */
function spanned(months: readonly FollowUpRow[]): readonly FollowUpRow[] {
  const isAny = ({ handovers }: FollowUpRow): boolean => handovers.count > 0;
  return months.slice(Math.max(0, months.findIndex(isAny)), months.findLastIndex(isAny) + 1);
}

interface KeptChartProps {
  readonly months: readonly FollowUpRow[];
  readonly keptOf: (row: FollowUpRow) => Kept | undefined;
  readonly title: string;
}

/** The share that was kept, month by month, with what it may be in truth; a month with too few to say is left open. */
function KeptChart({ months, keptOf, title }: KeptChartProps) {
  const shares = months.map((row) => {
    const share = keptOf(row)?.share;
    return share && share.whole >= minimumSample ? share : undefined;
  });
  const told = shares.filter((share) => share !== undefined).length;
  if (told === 0) return null;
  const series: Series = {
    id: 'kept',
    name: t('reports_followUp_share'),
    values: shares.map((share) => share?.likely ?? null),
    low: shares.map((share) => share?.low ?? null),
    high: shares.map((share) => share?.high ?? null),
  };
  return (
    <>
      <Chart
        // Of a few months a line would tell of a course that nobody knows.
        kind={told > 3 ? 'lines' : 'bars'}
        title={title}
        labels={months.map(({ value }) => formatMonth(value ?? '', 'short'))}
        series={[series]}
        format={(share) => percent(share)}
      />
      <p class="quiet">{t('reports_followUp_kept_interval')}</p>
    </>
  );
}
