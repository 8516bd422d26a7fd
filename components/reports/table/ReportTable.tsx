import { ArrowDown, ArrowUp, ChevronsUpDown, Download } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { datedName, download } from '../../ui/download.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type Column, nextSorting, type Sorting, sorted } from './column.ts';
import { csvOf } from './csv.ts';
import './table.css';

export interface ReportTableProps<Row> {
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The stem of the file's name, in letters any system takes: `funnel-by-source`. */
  readonly name: string;
  /** Rows that stay at the end whatever the order: all others, the sum. */
  readonly foot?: readonly Row[];
}

/** The figures of a report: sorted by any column, wider than the page in a scroller of its own, and out as a file. */
export function ReportTable<Row>({ caption, columns, rows, keyOf, name, foot = [] }: ReportTableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const title = useId();
  const shown = sorted(rows, columns, sorting);
  const save = (): void => {
    const cells = [...shown, ...foot].map((row) => columns.map(({ csv }) => csv(row)));
    const head = columns.map((column) => column.csvHead ?? column.head);
    download(new Blob([csvOf(head, cells)], { type: 'text/csv' }), datedName(`baton-${name}`, 'csv', new Date()));
  };
  const line = (row: Row) => (
    <tr key={keyOf(row)}>
      {columns.map(({ id, cell, isNumber }, place) =>
        place === 0 ? (
          <th key={id} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={id} class={isNumber ? 'number' : undefined}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <div class="report-table">
      <div class="report-table-head">
        <h3 id={title}>{caption}</h3>
        <Button look="quiet" icon={Download} aria-label={t('reports_csv_of', caption)} onClick={save}>
          {t('reports_csv')}
        </Button>
      </div>
      <div class="report-table-scroller">
        <table aria-labelledby={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  sorting={sorting}
                  onSort={() => setSorting(nextSorting(column, sorting))}
                />
              ))}
            </tr>
          </thead>
          <tbody>{shown.map(line)}</tbody>
          {foot.length > 0 && <tfoot>{foot.map(line)}</tfoot>}
        </table>
      </div>
    </div>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: () => void;
}

function Head<Row>({ column: { id, head, hint, isNumber, sortBy }, sorting, onSort }: HeadProps<Row>) {
  const isSorted = sorting?.column === id;
  return (
    <th
      scope="col"
      class={isNumber ? 'number' : undefined}
      aria-sort={isSorted ? (sorting.isFalling ? 'descending' : 'ascending') : undefined}
      title={hint}
    >
      {sortBy ? (
        <button type="button" class="report-sort" onClick={onSort}>
          <span>{head}</span>
          <Icon icon={isSorted ? (sorting.isFalling ? ArrowDown : ArrowUp) : ChevronsUpDown} size={12} />
        </button>
      ) : (
        <span class="report-head">{head}</span>
      )}
      {hint !== undefined && <span class="visually-hidden">{hint}</span>}
    </th>
  );
}
