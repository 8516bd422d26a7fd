import { useId } from 'preact/hooks';
import type { GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import type { LikeLeads, RepOnLikeLeads } from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { cellSentence } from '../../ui/fit-grid/cell-words.ts';
import { Name } from '../../ui/Name.tsx';
import { useReportPlace } from '../report-place.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { closeRateColumn, leadsColumn } from './close-rate-columns.tsx';
import { repName } from './closers-words.ts';
import type { PartOfReport } from './part-of-report.ts';

/** Close rates on leads of one cell of fit and engagement: all cells, and the reps in one of them. */
export function LikeLeadsPart({ report: { likeLeads }, question }: PartOfReport) {
  const { choices, setChoice } = useReportPlace();
  const field = useId();
  const cells = likeLeads.filter(({ leads }) => leads.count > 0);
  const [largest] = cells.toSorted((a, b) => b.leads.count - a.leads.count);
  const chosen = cells.find(({ cell }) => cell === choices.cell) ?? largest;
  if (!chosen) return null;
  return (
    <Part title={t('reports_followUp_alike')} intro={t('reports_followUp_alike_intro')}>
      {cells.length > 1 && (
        <ReportTable
          name="won-by-cell"
          caption={t('reports_followUp_alike_cells')}
          columns={columnsOf<LikeLeads>(t('reports_by_cell'), ({ cell }) => cellText(cell), question)}
          rows={cells}
          keyOf={({ cell }) => cell}
        />
      )}
      <p class="report-field follow-up-cell">
        <label for={field}>{t('reports_by_cell')}</label>
        <select
          id={field}
          class="report-input"
          value={chosen.cell}
          onChange={({ currentTarget }) => setChoice('cell', currentTarget.value)}
        >
          {cells.map(({ cell, leads }) => (
            <option key={cell} value={cell}>
              {plural('reports_followUp_alike_cell', leads.count, cellText(cell))}
            </option>
          ))}
        </select>
      </p>
      <ReportTable
        name={`won-by-rep-${chosen.cell}`}
        caption={t('reports_followUp_alike_reps', cellText(chosen.cell))}
        columns={columnsOf<RepOnLikeLeads>(t('reports_followUp_by_rep'), ({ owner }) => repName(owner), question)}
        rows={chosen.reps}
        keyOf={({ owner }) => `of ${owner}`}
      />
    </Part>
  );
}

/** "B2: fits well, warm". */
function cellText(cell: string): string {
  return cellSentence({ grade: cell.slice(0, -1), level: Number(cell.slice(-1)) } as GridCell);
}

/** Leads, won ones, and the share of them, by whatever the rows are. */
function columnsOf<Row extends Pick<LikeLeads, 'leads' | 'won' | 'share'>>(
  head: string,
  nameOf: (row: Row) => string,
  question: ReportQuestion,
): Column<Row>[] {
  return [
    { id: 'name', head, cell: (row) => <Name of={nameOf(row)} />, sortBy: nameOf, csv: nameOf },
    leadsColumn('leads', nameOf, question),
    leadsColumn('won', nameOf, question),
    closeRateColumn(),
  ];
}
