/**
 * CSV, piece by piece: Papa Parse's low-level parser on the text at hand, with our own loop around it, so that
 * every row has its line number, a row may lie across pieces, and a quote that never ends costs one row and not
 * the rest of the file.
 */
import Papa from 'papaparse';
import { addProblem, emptyBatch, type RowBatch } from './rows.ts';

/** A row longer than this many characters is no row: most likely a quote that never ends. */
export const longestRow = 1024 * 1024;

export interface CsvLayout {
  readonly delimiter: string;
  /** How many columns a row should have; unknown while the header is being read. */
  readonly columns?: number;
}

interface ParsedText {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** Reads the pieces of one file, in order. */
export class CsvReader {
  readonly #layout: CsvLayout;
  readonly #parser: Papa.Parser;
  #rest = '';
  #line = 1;
  #skipping = false;

  constructor(layout: CsvLayout) {
    this.#layout = layout;
    // A carriage return before the line feed is cut off afterwards, so that files of mixed line ends can be read.
    this.#parser = new Papa.Parser({ delimiter: layout.delimiter, newline: '\n' });
  }

  /** The rows that end in this piece of text. With `last` the remainder is a row as well. */
  read(text: string, last: boolean): RowBatch {
    const batch = emptyBatch();
    this.#rest += text;
    if (this.#skipping) this.#skipLine();
    if (this.#rest === '' || (!last && this.#rest.length < 65_536 && text !== '')) return batch;
    const parsed = this.#parse(this.#rest, !last);
    const consumed = last ? this.#rest.length : parsed.meta.cursor;
    this.#take(parsed, this.#rest.slice(0, consumed), batch, last);
    this.#rest = this.#rest.slice(consumed);
    if (!last && this.#rest.length > longestRow) this.#breakUp(batch);
    return batch;
  }

  #parse(text: string, ignoreLastRow: boolean): ParsedText {
    return this.#parser.parse(text, 0, ignoreLastRow) as ParsedText;
  }

  #take(parsed: ParsedText, text: string, batch: RowBatch, last: boolean): void {
    const broken = new Set(parsed.errors.filter((error) => error.row < parsed.data.length).map((error) => error.row));
    const spanning = text.includes('"') && occurrences(text, '\n') !== parsed.data.length - (last ? 1 : 0);
    // Where a row begins in the text is looked up only for broken rows, always forwards.
    let at = 0;
    let atLine = this.#line;
    const textOf = (line: number, lines: number): string => {
      for (; atLine < line; atLine++) at = text.indexOf('\n', at) + 1;
      let end = at;
      for (let n = 0; n < lines; n++) end = text.indexOf('\n', end) + 1 || text.length;
      return text.slice(at, end);
    };
    parsed.data.forEach((row, index) => {
      const lines = spanning ? 1 + row.reduce((sum, cell) => sum + occurrences(cell, '\n'), 0) : 1;
      const unended = broken.has(index) && (lines > 1 || last);
      const raw = unended ? textOf(this.#line, lines).replace(/\r?\n$/, '') : '';
      if (unended && this.#swallowed(raw)) this.#lineByLine(raw, batch);
      else {
        push(batch, row, this.#line);
        this.#line += lines;
      }
    });
  }

  /** Whether a row with a misplaced quote ran over lines that are rows themselves, or to the end of the file. */
  #swallowed(raw: string): boolean {
    if (this.#parse(raw, false).errors.some((error) => error.code === 'MissingQuotes')) return true;
    return raw
      .split('\n')
      .slice(1)
      .some((line) => this.#wholeRow(line) !== null);
  }

  #wholeRow(line: string): string[] | null {
    const { data, errors } = this.#parse(line.replace(/\r$/, ''), false);
    const row = data[0];
    // An odd quote is the beginning or the end of something that stands on other lines, too.
    if (errors.length > 0 || !row || occurrences(line, '"') % 2 === 1) return null;
    return this.#layout.columns === undefined || (row.length === this.#layout.columns && row.length > 1) ? row : null;
  }

  /** Each line on its own: those that are rows are taken, the others reported. */
  #lineByLine(text: string, batch: RowBatch): void {
    for (const line of text.split('\n')) {
      const row = this.#wholeRow(line);
      if (row) push(batch, row, this.#line);
      else if (line.trim() !== '') addProblem(batch, this.#line, 'unendedQuote', line);
      this.#line++;
    }
  }

  /** The remainder has grown beyond any row. */
  #breakUp(batch: RowBatch): void {
    const end = this.#rest.lastIndexOf('\n');
    if (end !== -1) {
      this.#lineByLine(this.#rest.slice(0, end), batch);
      this.#rest = this.#rest.slice(end + 1);
    } else {
      addProblem(batch, this.#line, 'rowTooLong', this.#rest);
      this.#rest = '';
      this.#skipping = true;
    }
  }

  #skipLine(): void {
    const end = this.#rest.indexOf('\n');
    this.#skipping = end === -1;
    if (end !== -1) this.#line++;
    this.#rest = end === -1 ? '' : this.#rest.slice(end + 1);
  }
}

function push(batch: RowBatch, row: string[], line: number): void {
  const end = row.length - 1;
  const cell = row[end];
  if (cell?.endsWith('\r')) row[end] = cell.slice(0, -1);
  batch.rows.push(row);
  batch.lines.push(line);
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++;
  return count;
}
