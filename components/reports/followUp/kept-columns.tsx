/** The columns of the tables on agreed times, by month and by rep. */

import type { FollowUpRow, HandoverCount, Kept } from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Name } from '../../ui/Name.tsx';
import type { Column } from '../table/column.ts';
import { ShareText } from '../ui/ShareText.tsx';
import { Handovers } from './Handovers.tsx';
import { clocks, inHours, waitText } from './wait-text.ts';

/** What the rows are. */
export type KeptRows = 'month' | 'rep';

/** The row's name. What has none is the sum of all months, or what no rep had. */
function keptRowName({ value }: FollowUpRow, rows: KeptRows): string {
  if (value !== null) return rows === 'month' ? formatMonth(value) : value;
  return t(rows === 'month' ? 'reports_followUp_all' : 'reports_followUp_nobody');
}

/** Handovers, how the clock was kept, and how fast the answers were. `all`: the sum of the rows. */
export function keptColumns(
  rows: KeptRows,
  question: ReportQuestion,
  keptOf: (row: FollowUpRow) => Kept | undefined,
  all: FollowUpRow,
): Column<FollowUpRow>[] {
  const counted = (
    id: 'handovers' | 'met' | 'missed' | 'running' | 'notOwed' | 'never',
    of: (row: FollowUpRow) => HandoverCount | undefined,
  ): Column<FollowUpRow> => ({
    id,
    head: t(`reports_followUp_${id}`),
    ...(id !== 'handovers' && { hint: t(`reports_followUp_${id}_hint`) }),
    isNumber: true,
    cell: (row) => {
      const count = of(row);
      const title = t('reports_followUp_of', t(`reports_followUp_${id}`), keptRowName(row, rows));
      return count && <Handovers of={count} in={question} title={title} />;
    },
    sortBy: (row) => of(row)?.count ?? Number.NaN,
    csv: (row) => of(row)?.count ?? '',
  });
  return [
    {
      id: 'name',
      head: t(`reports_followUp_by_${rows}`),
      cell: (row) => <Name of={keptRowName(row, rows)} />,
      sortBy: (row) => (rows === 'month' ? (row.value ?? '') : keptRowName(row, rows)),
      csv: (row) => (rows === 'month' && row.value !== null ? row.value.slice(0, 7) : keptRowName(row, rows)),
    },
    counted('handovers', ({ handovers }) => handovers),
    counted('met', (row) => keptOf(row)?.met),
    counted('missed', (row) => keptOf(row)?.missed),
    {
      id: 'share',
      head: t('reports_followUp_share'),
      hint: t('reports_followUp_share_hint'),
      isNumber: true,
      cell: (row) => <ShareText share={keptOf(row)?.share} isShort />,
      // Too few to say stands behind all of which something can be said.
      sortBy: (row) => {
        const share = keptOf(row)?.share;
        return share && share.whole >= minimumSample ? share.likely : Number.NaN;
      },
      csv: (row) => {
        const share = keptOf(row)?.share;
        return share ? Math.round(share.likely * 10_000) / 10_000 : '';
      },
    },
    ...(['running', 'notOwed'] as const)
      // Most periods are over, and have nothing of the kind.
      .filter((id) => (keptOf(all)?.[id].count ?? 0) > 0)
      .map((id) => counted(id, (row) => keptOf(row)?.[id])),
    ...clocks.map(
      (clock): Column<FollowUpRow> => ({
        id: `median-${clock}`,
        head: t(`reports_followUp_median_${clock}`),
        csvHead: t(`reports_followUp_median_${clock}_hours`),
        isNumber: true,
        cell: ({ speed }) => waitText(speed[clock]?.median, clock),
        sortBy: ({ speed }) => speed[clock]?.median ?? Number.NaN,
        csv: ({ speed }) => inHours(speed[clock]?.median),
      }),
    ),
    {
      id: 'attempts',
      head: t('reports_followUp_contacts_each'),
      hint: t('reports_followUp_contacts_each_hint'),
      isNumber: true,
      cell: ({ attempts, handovers }) =>
        handovers.count === 0 ? t('reports_share_none') : number(attempts, { maximumFractionDigits: 1 }),
      sortBy: ({ attempts }) => attempts,
      csv: ({ attempts }) => Math.round(attempts * 100) / 100,
    },
    counted('never', ({ never }) => never),
  ];
}
