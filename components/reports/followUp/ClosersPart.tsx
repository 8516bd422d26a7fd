import type { RepAgainstAll } from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { closeRateColumn, leadsColumn } from './close-rate-columns.tsx';
import { repName, standingText, usualText } from './closers-words.ts';
import type { PartOfReport } from './part-of-report.ts';

/** More rows than this are a list and no picture. */
const mostDrawn = 15;

/** What each rep won, against what all reps together win of leads alike. */
export function ClosersPart({ report: { closers, daysToRipen }, question }: PartOfReport) {
  if (!closers.some(({ owner }) => owner !== null)) {
    return (
      <Part title={t('reports_followUp_closers')} intro={t('reports_followUp_closers_intro')}>
        <p>{t('reports_followUp_kept_noReps')}</p>
      </Part>
    );
  }
  const known = closers.filter(({ expected }) => expected !== undefined);
  const told = known.filter(({ told }) => told !== undefined).length;
  const drawn = known.filter(({ usual }) => usual).slice(0, mostDrawn);
  return (
    <Part title={t('reports_followUp_closers')} intro={t('reports_followUp_closers_intro')} startsSheet>
      <p>{headText(known.length, told)}</p>
      {drawn.length > 1 && (
        <Chart
          kind="rows"
          title={t('reports_followUp_closers_chart')}
          labels={drawn.map(({ owner }) => repName(owner))}
          series={[
            { id: 'won', name: t('reports_followUp_won'), values: drawn.map(({ won }) => won.count) },
            {
              id: 'expected',
              name: t('reports_followUp_expected_with'),
              values: drawn.map(({ expected }) => expected ?? null),
              low: drawn.map(({ usual }) => usual?.low ?? null),
              high: drawn.map(({ usual }) => usual?.high ?? null),
            },
          ]}
          format={expectedText}
        />
      )}
      <ReportTable
        name="won-by-rep"
        caption={t('reports_followUp_closers_table')}
        columns={columnsOf(question)}
        rows={closers}
        keyOf={({ owner }) => `of ${owner}`}
      />
      <p class="quiet">{t('reports_followUp_closers_note', number(minimumSample))}</p>
      {daysToRipen !== undefined && <p class="quiet">{plural('reports_followUp_closers_ripe', daysToRipen)}</p>}
    </Part>
  );
}

function headText(compared: number, told: number): string {
  if (compared === 0) return t('reports_followUp_closers_head_few', number(minimumSample));
  if (told === 0) return plural('reports_followUp_closers_head_chance', compared);
  return plural('reports_followUp_closers_head_told', compared, number(told));
}

function expectedText(won: number): string {
  return number(won, { maximumFractionDigits: won < 100 ? 1 : 0 });
}

function columnsOf(question: ReportQuestion): Column<RepAgainstAll>[] {
  const nameOf = ({ owner }: RepAgainstAll) => repName(owner);
  return [
    {
      id: 'rep',
      head: t('reports_followUp_by_rep'),
      cell: (row) => <bdi>{nameOf(row)}</bdi>,
      sortBy: nameOf,
      csv: nameOf,
    },
    leadsColumn('leads', nameOf, question),
    leadsColumn('open', nameOf, question),
    leadsColumn('won', nameOf, question),
    {
      id: 'expected',
      head: t('reports_followUp_expected'),
      hint: t('reports_followUp_expected_hint'),
      isNumber: true,
      cell: ({ expected }) => (expected === undefined ? t('reports_share_none') : expectedText(expected)),
      sortBy: ({ expected }) => expected ?? Number.NaN,
      csv: ({ expected }) => (expected === undefined ? '' : Math.round(expected * 100) / 100),
    },
    {
      id: 'usual',
      head: t('reports_followUp_usual'),
      hint: t('reports_followUp_usual_hint'),
      isNumber: true,
      cell: usualText,
      csv: (row) => (row.usual ? usualText(row) : ''),
    },
    closeRateColumn(),
    {
      id: 'standing',
      head: t('reports_followUp_standing'),
      cell: standingText,
      sortBy: standingText,
      csv: standingText,
    },
  ];
}
