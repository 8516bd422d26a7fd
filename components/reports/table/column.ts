/** A column of a report's table, and its order. */
import type { ComponentChildren } from 'preact';
import { formatter } from '../../../lib/platform/i18n.ts';

/** One column. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** What the head means, where the word alone does not say it. */
  readonly hint?: string;
  /** Numbers stand at the end of their column, and begin with the greatest when they are sorted. */
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
  /** Left out: the column is not sorted by. */
  readonly sortBy?: (row: Row) => number | string;
  /** The head in a file, where the cells there are in another unit than on the page. */
  readonly csvHead?: string;
  /** The cell in a file: a number as such, so that a spreadsheet can reckon with it. */
  readonly csv: (row: Row) => string | number;
}

/** What a table is sorted by; null: as the report has it. */
export interface Sorting {
  readonly column: string;
  readonly isFalling: boolean;
}

/** The rows in an order; those alike stay as they were. Numbers before texts, what is not a number last. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const by = sorting && columns.find(({ id }) => id === sorting.column)?.sortBy;
  if (!sorting || !by) return rows;
  const sign = sorting.isFalling ? -1 : 1;
  return rows
    .map((row) => ({ row, key: by(row) }))
    .sort((a, b) => compare(a.key, b.key, sign))
    .map(({ row }) => row);
}

function compare(a: number | string, b: number | string, sign: number): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return sign * formatter(Intl.Collator, { numeric: true }).compare(a, b);
  }
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  // Nothing to compare stays at the end, whichever way round.
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * ((a as number) - (b as number));
}

/** The next order when a column's head is pressed: the natural one, the other way round, as the report has it. */
export function nextSorting<Row>(column: Column<Row>, now: Sorting | null): Sorting | null {
  const first = column.isNumber === true;
  if (now?.column !== column.id) return { column: column.id, isFalling: first };
  return now.isFalling === first ? { column: column.id, isFalling: !first } : null;
}
