/**
 * The cells of a row by field, as texts, instants, days and sums; whatever cannot be read is noted with its line.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import type { Instant, PlainDay } from '../domain/time.ts';
import type { FieldId } from './fields.ts';
import { currencyInName } from './guess-field.ts';
import { columnsFor, type Mapping } from './mapping.ts';
import type { RowProblemCode } from './problems.ts';
import { type ImportReport, noteProblem, noteRepair } from './report.ts';
import { type ColumnHints, decimalMarks } from './values/column-hints.ts';
import { type DateReading, parseDay, parseInstant } from './values/dates.ts';
import { westernDigits } from './values/digits.ts';
import { type DecimalMark, type Money, parseMoney } from './values/numbers.ts';
import { type Period, parsePeriod } from './values/period.ts';
import { cellText, cleanText } from './values/text.ts';

/** What the reading of rows depends on besides the rows. */
export interface RowContext {
  readonly mapping: Mapping;
  readonly hints: readonly ColumnHints[];
  /** For the names of stages and reasons. */
  readonly agreement: Agreement;
  /** Where the file's facts come from: `file:contacts.csv`. */
  readonly source: string;
  /** Stages are kept in the file's words, for the agreement to know them again when they are read. */
  readonly ownStages?: boolean;
  /** For what has no time of its own: when the file was last changed. */
  readonly fileTime: Instant;
  readonly report: ImportReport;
}

/** Reads the cells of one row at a time. */
export class CellReader {
  readonly context: RowContext;
  readonly #columns = new Map<FieldId, readonly number[]>();
  readonly #dates: readonly DateReading[];
  readonly #currencies: readonly (string | undefined)[];
  readonly #marks: readonly (DecimalMark | undefined)[];
  #line = 0;
  #problems = 0;

  constructor(context: RowContext) {
    const { mapping, hints } = context;
    this.context = context;
    this.#currencies = mapping.columns.map(({ name }) => currencyInName(name));
    // One export writes its dates in one way: what one column shows holds for a column that does not show it.
    const shown = hints.map(({ order }) => order).find((order) => order === 'dmy' || order === 'mdy');
    this.#marks = decimalMarks(hints);
    this.#dates = hints.map(({ order }) => ({
      order: (order === 'ambiguous' ? (mapping.dateOrder ?? shown) : order) ?? mapping.dateOrder ?? shown ?? 'dmy',
      zone: mapping.zone,
    }));
  }

  set line(line: number) {
    this.#line = line;
    this.#problems = 0;
  }

  get line(): number {
    return this.#line;
  }

  get problemsOnLine(): number {
    return this.#problems;
  }

  columns(field: FieldId): readonly number[] {
    const known = this.#columns.get(field);
    if (known) return known;
    const found = columnsFor(this.context.mapping, field);
    this.#columns.set(field, found);
    return found;
  }

  nameOf(index: number): string {
    return this.context.mapping.columns[index]?.name ?? '';
  }

  text(row: readonly string[], index: number): string {
    return cellText(row[index] ?? '');
  }

  /** The text of the field's first column that has one. */
  first(row: readonly string[], field: FieldId): string {
    for (const index of this.columns(field)) {
      const text = this.text(row, index);
      if (text !== '') return text;
    }
    return '';
  }

  /** A text made fit to be stored; that it was cut is counted. */
  clean(text: string, limit: number): string {
    const { text: clean, cut } = cleanText(text, limit);
    if (cut) noteRepair(this.context.report, 'cutText');
    return clean;
  }

  instant(row: readonly string[], field: FieldId): Instant | undefined {
    return this.#parsed(row, field, (text, index) => parseInstant(text, this.#reading(index)), 'number');
  }

  day(row: readonly string[], field: FieldId): PlainDay | undefined {
    const day = this.#parsed(
      row,
      field,
      (text, index) => {
        const parsed = parseDay(text, this.#reading(index));
        return /^\d/.test(parsed) ? { day: parsed } : (parsed as 'badDate');
      },
      'object',
    );
    return day?.day;
  }

  /** The first and last day a cell names: of a month, all its days. A year and a month may stand in two columns. */
  period(row: readonly string[], field: FieldId): Period | undefined {
    const columns = this.columns(field);
    if (columns.length > 1) {
      const texts = columns.map((index) => westernDigits(this.text(row, index)));
      const year = texts.find((text) => /^\d{4}$/.test(text));
      const part = texts.find((text) => text !== '' && text !== year);
      const both = year && part && parsePeriod(`${year}-${part}`, this.#reading(columns[0] ?? -1));
      if (typeof both === 'object') return both;
    }
    return this.#parsed(row, field, (text, index) => parsePeriod(text, this.#reading(index)), 'object');
  }

  money(row: readonly string[], field: FieldId): Money | undefined {
    return this.#parsed(row, field, (text, index) => this.#sum(text, index), 'object');
  }

  /** The decimal mark of a column, as far as the table shows it. */
  decimalMark(index: number): DecimalMark | undefined {
    return this.#marks[index];
  }

  /** A sum without a currency of its own is in the one its column's name says. */
  #sum(text: string, index: number): Money | 'badNumber' {
    const sum = parseMoney(text, this.#marks[index]);
    if (!sum) return 'badNumber';
    const currency = sum.currency ?? this.#currencies[index];
    return { value: sum.value, ...(currency !== undefined && { currency }) };
  }

  #reading(index: number): DateReading {
    return this.#dates[index] ?? { order: 'dmy', zone: this.context.mapping.zone };
  }

  problem(code: RowProblemCode, index: number, value: string): void {
    this.#problems++;
    noteProblem(this.context.report, { line: this.#line, code, column: this.nameOf(index), value });
  }

  #parsed<Value extends number | object>(
    row: readonly string[],
    field: FieldId,
    parse: (text: string, index: number) => Value | RowProblemCode,
    wanted: 'number' | 'object',
  ): Value | undefined {
    for (const index of this.columns(field)) {
      const text = this.text(row, index);
      if (text === '') continue;
      const value = parse(text, index);
      if (typeof value === wanted) return value as Value;
      this.problem(value as RowProblemCode, index, text);
      return undefined;
    }
    return undefined;
  }
}
