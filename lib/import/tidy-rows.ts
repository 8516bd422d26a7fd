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
  /** Rows above the names of the columns, blank ones not counted: the title of a report, its period. Left out: none. */
  readonly above?: number;
  /** Columns whose name had to be made distinct. */
  readonly renamed: number;
}

/** Brings the batches of one file to the table's shape, in order. */
export class RowTidier {
  readonly #shape: TableShape;
  #headerSeen: boolean;
  /** Rows that are still to come before the header. */
  #above: number;

  constructor(shape: TableShape) {
    this.#shape = shape;
    this.#above = shape.above ?? 0;
    this.#headerSeen = shape.format !== 'csv';
  }

  /** The header is the first row that is neither blank nor above the table; a `sep=` line is none. */
  tidy(batch: RowBatch): RowBatch {
    const tidy = { ...emptyBatch(batch.bytes), problems: [...batch.problems], repairs: { ...batch.repairs } };
    for (const [index, row] of batch.rows.entries()) this.#take(row, batch.lines[index] ?? 0, tidy);
    return tidy;
  }

  #take(given: string[], line: number, into: RowBatch): void {
    const width = this.#shape.columns.length;
    // Most rows are neither blank nor of another length; those cost no more than this.
    if ((given.length !== width || given[0]?.trim() === '') && isBlankRow(given)) return;
    const row = given.length === width ? given : this.#unwrapped(given, into);
    if (!this.#headerSeen) {
      if (line === 1 && isSeparatorLine(row)) return;
      if (this.#above > 0) {
        this.#above--;
        addRepair(into, 'linesAbove');
        return;
      }
      this.#headerSeen = true;
      if (this.#shape.renamed > 0) addRepair(into, 'renamedColumn', this.#shape.renamed);
      if (this.#shape.header) return;
    }
    if (row.length > width && !isBlankRow(row.slice(width))) {
      addProblem(into, line, 'tooManyFields', row.slice(width).join(this.#shape.delimiter));
      return;
    }
    if (row.length < width) addRepair(into, 'shortRow');
    while (row.length < width) row.push('');
    row.length = width;
    into.rows.push(row);
    into.lines.push(line);
  }

  #unwrapped(row: string[], into: RowBatch): string[] {
    const { format, columns, delimiter } = this.#shape;
    const [field = ''] = row;
    const found = row.length === 1 && columns.length > 1 && format === 'csv' ? unwrapped(field, delimiter) : null;
    // A remark beneath a table may have a comma in it.
    const inner = found && found.length * 2 > columns.length ? found : null;
    if (inner && this.#headerSeen) addRepair(into, 'unwrappedRow');
    return inner ?? row;
  }
}

/** `sep=;`, which Excel writes and reads, cut by its own delimiter. */
export function isSeparatorLine(row: readonly string[]): boolean {
  return /^sep=.?$/i.test(row.join(''));
}
