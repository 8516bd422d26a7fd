/**
 * What the values of a column show, whatever it will be used for.
 */
import { parseEmail } from '../../domain/email.ts';
import { type DateOrder, numericDate } from './calendar-date.ts';
import { clockTimeIn, zoneIn } from './clock-time.ts';
import { parseInstant } from './dates.ts';
import { type DecimalMark, decimalMarkIn, parseMoney, partsThousandsByStops } from './numbers.ts';
import { isEnding } from './outcome-words.ts';
import { separatorIn } from './path.ts';
import { parsePeriod } from './period.ts';
import { cellText } from './text.ts';

export interface ColumnHints {
  /** Values in the sample that are not blank, and how many different ones among them. */
  readonly filled: number;
  readonly distinct: number;
  /** Shares of the filled ones, 0 to 1. */
  readonly emails: number;
  readonly dates: number;
  /** Dates, and months, quarters and years. */
  readonly periods: number;
  readonly links: number;
  readonly sums: number;
  /** Paths: names between one and the same separator. */
  readonly paths: number;
  /** Words for won or lost. */
  readonly endings: number;
  /** All filled ones are numbers that lose nothing when read as such: no leading zeros, no units. */
  readonly numeric: boolean;
  /** How `3/4/2021` is meant: told by a value such as `25/3/2021`, told both ways, or not told. */
  readonly order?: DateOrder | 'ambiguous';
  /** Times without a zone occur. */
  readonly zoneless: boolean;
  readonly decimal?: DecimalMark;
  /** The values show no decimal mark, but full stops that can only part thousands, if they are sums. */
  readonly thousandsByStops?: true;
  /** What stands between the names of a path. */
  readonly separator?: string;
  /** The first different values, at most 20. */
  readonly examples: readonly string[];
}

const enough = 500;

/** Looks at one column of the sample rows. */
export function columnHints(rows: readonly (readonly string[])[], index: number): ColumnHints {
  const all = rows.map((row) => cellText(row[index] ?? '')).filter((text) => text !== '');
  const values = all.slice(0, enough);
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const distinct = new Set(values);
  // In a table in order of time the first hundreds of dates may be of one week: these two look at the whole sample.
  const order = dateOrderIn(all);
  const reading = { order: order === 'mdy' ? 'mdy' : 'dmy', zone: 'UTC' } as const;
  const dates = share((value) => typeof parseInstant(value, reading) === 'number');
  const decimal = decimalMarkIn(all);
  const separator = separatorIn(values);
  return {
    filled: values.length,
    distinct: distinct.size,
    emails: share((value) => value.includes('@') && parseEmail(value) !== null),
    // With the order unknown, some of the dates may read as impossible ones.
    dates: order
      ? share((value) => numericDate.test(dateOf(value)) || typeof parseInstant(value, reading) === 'number')
      : dates,
    periods: share((value) => typeof parsePeriod(value, reading) === 'object'),
    paths: separator === undefined ? 0 : share((value) => value.includes(separator)),
    links: share((value) => /^(https?:\/\/|www\.)\S+$/i.test(value)),
    sums: share((value) => parseMoney(value, decimal) !== null),
    endings: share(isEnding),
    numeric: values.length > 0 && values.every((value) => /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value)),
    ...(order && { order }),
    zoneless: dates > 0 && values.some((value) => isZoneless(value)),
    ...(decimal && { decimal }),
    ...(!decimal && partsThousandsByStops(all) && { thousandsByStops: true }),
    ...(separator !== undefined && { separator }),
    examples: [...distinct].slice(0, 20),
  };
}

/**
 * The decimal mark of each column. One export writes its numbers in one way, as it does its dates: what one column shows
 * holds for those that show nothing. Where none does, full stops before three digits each part thousands.
 */
export function decimalMarks(hints: readonly ColumnHints[]): readonly (DecimalMark | undefined)[] {
  // `01.2024` is a month.
  const isOfNumbers = ({ sums, periods }: ColumnHints): boolean => sums >= 0.8 && periods < 0.5;
  const shown = hints.find((column) => column.decimal !== undefined && isOfNumbers(column))?.decimal;
  return hints.map(({ decimal, thousandsByStops }) => decimal ?? shown ?? (thousandsByStops && ','));
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
  return value.split(/[\sT,]/, 1)[0] ?? '';
}

function isZoneless(value: string): boolean {
  if (/^\d{9,}(\.\d+)?$/.test(value)) return false;
  const time = clockTimeIn(value);
  return time === null || (time !== 'bad' && zoneIn(time.after) === 'none');
}
