import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import type { LeadTally } from '../../../lib/domain/report/tally.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Name } from '../../ui/Name.tsx';
import { Count } from '../behind/Count.tsx';
import { moneyCell, moneyOrder, moneyText } from '../money-text.ts';
import type { Column } from '../table/column.ts';
import { ShareText } from '../ui/ShareText.tsx';

/** A row of leads with how they ended. */
export interface GroupRow {
  readonly key: string;
  readonly name: string;
  readonly tally: LeadTally;
  /** Makes the name a button. */
  readonly onChoose?: () => void;
}

const results = ['won', 'lost', 'open'] as const;

/** The columns; those of money and days only where any row knows of them. */
export function groupColumns(
  rows: readonly GroupRow[],
  head: string,
  question: ReportQuestion,
): readonly Column<GroupRow>[] {
  // Where nobody says who was lost, a win rate says nothing.
  const knowsLost = rows.some(({ tally }) => tally.lost.count > 0);
  const knowsMoney = rows.some(({ tally }) => Object.keys(tally.revenue).length > 0);
  const knowsDays = rows.some(({ tally }) => tally.daysToWon !== undefined);
  return [
    {
      id: 'name',
      head,
      cell: ({ name, onChoose }) =>
        onChoose ? (
          <button type="button" class="funnel-choose" title={t('reports_only_this', name)} onClick={onChoose}>
            <Name of={name} />
          </button>
        ) : (
          <Name of={name} />
        ),
      sortBy: ({ name }) => name,
      csv: ({ name }) => name,
    },
    {
      id: 'leads',
      head: t('reports_leads'),
      isNumber: true,
      cell: ({ tally, name }) => <Count of={tally.leads} in={question} title={name} />,
      sortBy: ({ tally }) => tally.leads.count,
      csv: ({ tally }) => tally.leads.count,
    },
    ...results.map(
      (result): Column<GroupRow> => ({
        id: result,
        head: t(`reports_result_${result}`),
        isNumber: true,
        cell: ({ tally, name }) => (
          <Count of={tally[result]} in={question} title={t('reports_result_of', name, t(`reports_result_${result}`))} />
        ),
        sortBy: ({ tally }) => tally[result].count,
        csv: ({ tally }) => tally[result].count,
      }),
    ),
    {
      id: 'conversion',
      head: t('reports_funnel_conversion'),
      hint: t('reports_funnel_conversion_hint'),
      isNumber: true,
      cell: ({ tally }) => <ShareText share={tally.conversion} isShort />,
      sortBy: ({ tally }) => tally.conversion?.likely ?? Number.NaN,
      csv: ({ tally }) => tally.conversion?.likely ?? '',
    },
    ...(knowsLost ? [winRate] : []),
    ...(knowsMoney ? [revenue] : []),
    ...(knowsDays ? [days] : []),
  ];
}

const winRate: Column<GroupRow> = {
  id: 'winRate',
  get head() {
    return t('reports_winRate');
  },
  get hint() {
    return t('reports_winRate_hint');
  },
  isNumber: true,
  cell: ({ tally }) => <ShareText share={tally.winRate} isShort />,
  sortBy: ({ tally }) => tally.winRate?.likely ?? Number.NaN,
  csv: ({ tally }) => tally.winRate?.likely ?? '',
};

const revenue: Column<GroupRow> = {
  id: 'revenue',
  get head() {
    return t('reports_revenue');
  },
  isNumber: true,
  cell: ({ tally }) => moneyText(tally.revenue),
  sortBy: ({ tally }) => moneyOrder(tally.revenue),
  csv: ({ tally }) => moneyCell(tally.revenue),
};

const days: Column<GroupRow> = {
  id: 'days',
  get head() {
    return t('reports_days');
  },
  get hint() {
    return t('reports_days_hint');
  },
  isNumber: true,
  cell: ({ tally: { daysToWon } }) => daysToWon !== undefined && plural('reports_days_count', Math.round(daysToWon)),
  sortBy: ({ tally }) => tally.daysToWon ?? Number.NaN,
  csv: ({ tally }) => tally.daysToWon ?? '',
};
