/** The column of how many of the judged leads sales thought good. */
import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Column } from '../table/column.ts';
import { ShareText } from './ShareText.tsx';

/** Good of good and bad verdicts; nothing where sales said nothing. */
export function goodShareColumn<Row extends { readonly good: LeadCount; readonly bad: LeadCount }>(): Column<Row> {
  const shareOf = ({ good, bad }: Row) => measuredShare(good.count, good.count + bad.count);
  return {
    id: 'goodShare',
    head: t('reports_delivery_goodShare'),
    hint: t('reports_delivery_goodShare_hint'),
    isNumber: true,
    cell: (row) => <ShareText share={shareOf(row)} isShort />,
    sortBy: (row) => shareOf(row)?.likely ?? Number.NaN,
    csv: (row) => shareOf(row)?.likely ?? '',
  };
}
