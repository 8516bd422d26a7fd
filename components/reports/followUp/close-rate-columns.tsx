/** Columns of tables of close rates: leads of each kind, and the share that was won. */
import type { RepOnLikeLeads } from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import type { Column } from '../table/column.ts';
import { ShareText } from '../ui/ShareText.tsx';

/** How many leads of a kind a row has, each number opening them. */
export function leadsColumn<Kind extends 'leads' | 'won' | 'open', Row extends Readonly<Record<Kind, LeadCount>>>(
  kind: Kind,
  nameOf: (row: Row) => string,
  question: ReportQuestion,
): Column<Row> {
  const head = t(`reports_followUp_${kind}`);
  return {
    id: kind,
    head,
    isNumber: true,
    cell: (row) => <Count of={row[kind]} in={question} title={t('reports_followUp_of', head, nameOf(row))} />,
    sortBy: (row) => row[kind].count,
    csv: (row) => row[kind].count,
  };
}

/** The share that was won; words where there are too few to say. */
export function closeRateColumn<Row extends Pick<RepOnLikeLeads, 'share'>>(): Column<Row> {
  return {
    id: 'share',
    head: t('reports_followUp_closeRate'),
    isNumber: true,
    cell: ({ share }) => (share ? <ShareText share={share} isShort /> : t('reports_followUp_closers_few')),
    sortBy: ({ share }) => share?.likely ?? Number.NaN,
    csv: ({ share }) => (share ? Math.round(share.likely * 10_000) / 10_000 : ''),
  };
}
