/**
 * Rows as they came, brought to the table's shape: the header and blank rows left out, rows wrapped in quotes
 * unwrapped, short ones filled up, long ones refused.
 */
import { unwrapped } from './csv-layout.ts';
import { addProblem, addRepair, emptyBatch, isBlankRow, type RowBatch } from './rows.ts';

export interface TableShape {
  readonly format: 'csv' | 'ndjson' | 'json';
  /** Empty for JSON. */
  readonly delimiter: string;
  /** Whether the first row holds the names of the columns. */
  readonly header: boolean;
  readonly columns: readonly string[];
  /** Columns whose name had to be made distinct. */
  readonly renamed: number;
}

/** A batch in the table's shape. The header is the first row that is not blank; `sep=` lines are none. */
export function tidied(batch: RowBatch, shape: TableShape, state: TidyState = new TidyState()): RowBatch {
  const tidy = emptyBatch(batch.bytes);
  tidy.problems.push(...batch.problems);
  Object.assign(tidy.repairs, batch.repairs);
  batch.rows.forEach((row, index) => take(row, batch.lines[index]!, shape, state, tidy));
  return tidy;
}

/** What has to be remembered from one batch of a file to the next. */
export class TidyState {
  headerSeen = false;
}

function take(row: string[], line: number, shape: TableShape, state: TidyState, into: RowBatch): void {
  const width = shape.columns.length;
  if (row.length !== width) {
    if (isBlankRow(row)) return;
    const inner = row.length === 1 && width > 1 && shape.format === 'csv' ? unwrapped(row[0]!, shape.delimiter) : null;
    if (inner && state.headerSeen) addRepair(into, 'unwrappedRow');
    row = inner ?? row;
  }
  if (!state.headerSeen && shape.format === 'csv') {
    if (line === 1 && /^sep=.?$/i.test(row.join(''))) return;
    if (isBlankRow(row)) return;
    state.headerSeen = true;
    if (shape.header) {
      if (shape.renamed > 0) addRepair(into, 'renamedColumn', shape.renamed);
      return;
    }
  }
  if (row.length < width) {
    addRepair(into, 'shortRow');
    while (row.length < width) row.push('');
  } else if (row.length > width) {
    if (!isBlankRow(row.slice(width)))
      return addProblem(into, line, 'tooManyFields', row.slice(width).join(shape.delimiter));
    row.length = width;
  } else if (row[0]!.trim() === '' && isBlankRow(row)) return;
  into.rows.push(row);
  into.lines.push(line);
}
