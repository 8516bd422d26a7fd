/**
 * What the values of a column show, whatever it will be used for.
 */
import { parseEmail } from '../../domain/email.ts';
import { type DateOrder, numericDate } from './calendar-date.ts';
import { clockTimeIn, zoneIn } from './clock-time.ts';
import { parseInstant } from './dates.ts';
import { type DecimalMark, decimalMarkIn, parseMoney } from './numbers.ts';
import { cellText } from './text.ts';

export interface ColumnHints {
  /** Values in the sample that are not blank, and how many different ones among them. */
  readonly filled: number;
  readonly distinct: number;
  /** Shares of the filled ones, 0 to 1. */
  readonly emails: number;
  readonly dates: number;
  readonly links: number;
  readonly sums: number;
  /** Words for won or lost. */
  readonly endings: number;
  /** All filled ones are numbers that lose nothing when read as such: no leading zeros, no units. */
  readonly numeric: boolean;
  /** How `3/4/2021` is meant: told by a value such as `25/3/2021`, told both ways, or not told. */
  readonly order?: DateOrder | 'ambiguous';
  /** Times without a zone occur. */
  readonly zoneless: boolean;
  readonly decimal?: DecimalMark;
  /** The first different values, at most 20. */
  readonly examples: readonly string[];
}

const enough = 500;

/** Looks at one column of the sample rows. */
export function columnHints(rows: readonly (readonly string[])[], index: number): ColumnHints {
  const values: string[] = [];
  for (const row of rows) {
    const text = cellText(row[index] ?? '');
    if (text !== '') values.push(text);
    if (values.length === enough) break;
  }
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const distinct = new Set(values);
  const order = dateOrderIn(values);
  const reading = { order: order === 'mdy' ? 'mdy' : 'dmy', zone: 'UTC' } as const;
  const dates = share((value) => typeof parseInstant(value, reading) === 'number');
  const decimal = decimalMarkIn(values);
  return {
    filled: values.length,
    distinct: distinct.size,
    emails: share((value) => value.includes('@') && parseEmail(value) !== null),
    // With the order unknown, some of the dates may read as impossible ones.
    dates: order
      ? share((value) => numericDate.test(dateOf(value)) || typeof parseInstant(value, reading) === 'number')
      : dates,
    links: share((value) => /^(https?:\/\/|www\.)\S+$/i.test(value)),
    sums: share((value) => parseMoney(value, decimal) !== null),
    endings: share((value) => /\b(won|lost)\b/i.test(value)),
    numeric: values.length > 0 && values.every((value) => /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value)),
    ...(order && { order }),
    zoneless: dates > 0 && values.some((value) => isZoneless(value)),
    ...(decimal && { decimal }),
    examples: [...distinct].slice(0, 20),
  };
}

/** The order in which day and month stand, from values that can be meant one way only. */
function dateOrderIn(values: readonly string[]): DateOrder | 'ambiguous' | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  let unclear = 0;
  for (const value of values) {
    const found = numericDate.exec(dateOf(value));
    if (!found || found[2] === '.') continue;
    const [first, second] = [Number(found[1]), Number(found[3])];
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second) unclear++;
  }
  if (dayFirst + monthFirst + unclear === 0) return undefined;
  if (dayFirst > 0 && monthFirst === 0) return 'dmy';
  return monthFirst > 0 && dayFirst === 0 ? 'mdy' : 'ambiguous';
}

/** The date of a text that may have a time. */
function dateOf(value: string): string {
  return value.split(/[\sT]/, 1)[0] ?? '';
}

function isZoneless(value: string): boolean {
  if (/^\d{9,}(\.\d+)?$/.test(value)) return false;
  const time = clockTimeIn(value);
  return time === null || (time !== 'bad' && zoneIn(time.after) === 'none');
}
