import type { OpinionOfCell } from '../../../lib/domain/report/opinions/opinions.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { valueName } from '../dimension-words.ts';
import { useReportPlace } from '../report-place.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { goodShareColumn } from '../ui/good-share-column.tsx';
import { Part } from '../ui/Part.tsx';
import type { OpinionsPartProps } from './opinions-part.ts';

const counted = ['leads', 'good', 'bad', 'won'] as const;

/** What sales says of leads by the fit and engagement that marketing saw in them. */
export function CellsPart({ report: { byFit }, question }: OpinionsPartProps) {
  const { agreement } = useReportPlace();
  const nameOf = ({ cell }: OpinionOfCell) => valueName('@cell', cell, agreement);
  const heads = {
    leads: t('reports_leads'),
    good: t('reports_delivery_good'),
    bad: t('reports_delivery_bad'),
    won: t('reports_result_won'),
  };
  const columns: Column<OpinionOfCell>[] = [
    {
      id: 'cell',
      head: t('reports_by_cell'),
      cell: nameOf,
      sortBy: ({ cell }) => cell,
      csv: nameOf,
    },
    ...counted.map(
      (id): Column<OpinionOfCell> => ({
        id,
        head: heads[id],
        isNumber: true,
        cell: (row) => <Count of={row[id]} in={question} title={t('reports_result_of', nameOf(row), heads[id])} />,
        sortBy: (row) => row[id].count,
        csv: (row) => row[id].count,
      }),
    ),
    goodShareColumn(),
  ];
  return (
    <Part title={t('reports_opinions_cells')} intro={t('reports_opinions_cells_intro')} startsSheet>
      <ReportTable
        caption={t('reports_opinions_cells_table')}
        columns={columns}
        rows={byFit}
        keyOf={({ cell }) => cell}
        name="opinions-by-fit"
      />
    </Part>
  );
}
