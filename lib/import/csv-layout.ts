/**
 * How a CSV file is laid out, guessed from its beginning.
 */

import { parseEmail } from '../domain/email.ts';
import { CsvReader } from './csv-rows.ts';
import { isBlankRow } from './rows.ts';

/** What may stand between fields. */
export const delimiters = [',', ';', '\t', '|'] as const;
/** One of them. */
export type Delimiter = (typeof delimiters)[number];

/** A first line such as `sep=;`, which Excel writes and reads. */
const separatorLine = /^sep=([,;\t|])\r?$/i;

/** The delimiter a `sep=` line names. */
export function namedDelimiter(head: string): Delimiter | null {
  const first = head.slice(0, 10).split('\n')[0] ?? '';
  return (separatorLine.exec(first)?.[1] as Delimiter | undefined) ?? null;
}

/**
 * The delimiter by which the first rows have the same number of fields, the more the better. A text without any is
 * a table of one column, for which the comma does.
 */
export function guessDelimiter(head: string, whole: boolean): Delimiter {
  const named = namedDelimiter(head);
  if (named) return named;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = consistency(firstRows(head, whole, delimiter, 50), delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The first rows that are not blank. */
export function firstRows(head: string, whole: boolean, delimiter: string, limit: number): string[][] {
  const reader = new CsvReader({ delimiter });
  const rows = reader.read(head.slice(0, 65_536), whole && head.length <= 65_536).rows;
  if (rows.length === 0) rows.push(...reader.read('', whole).rows);
  return rows.filter((row) => !isBlankRow(row)).slice(0, limit);
}

function consistency(rows: readonly string[][], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const fields = row.length === 1 ? (unwrapped(row[0] ?? '', delimiter)?.length ?? 1) : row.length;
    counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  const [fields, times] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  if (fields < 2) return 0;
  const share = times / rows.length;
  return share * share * Math.log2(fields + 1);
}

/**
 * The fields of a row that was put between quotes as a whole, an accident of spreadsheets; `null` for a field that
 * is no such row.
 */
export function unwrapped(field: string, delimiter: string): string[] | null {
  if (!field.includes(delimiter)) return null;
  const { rows, problems } = new CsvReader({ delimiter }).read(field, true);
  const [row = []] = rows;
  return rows.length === 1 && problems.length === 0 && row.length > 1 ? row : null;
}

/** A report says no more above its table than this many lines. */
const mostLinesAbove = 25;
/** `Period` and what it is: a line above a table fills no more fields. */
const mostFilledAbove = 2;

/**
 * How many rows stand above the one with the columns' names: what the report is called, its period, remarks with `#`. They
 * fill hardly any of the fields that the rows of the table have. 0 where the first row may well hold the names.
 */
export function rowsAbove(rows: readonly (readonly string[])[], delimiter: string): number {
  const filled = rows.map(filledIn);
  // Most rows of a table fill most of its fields.
  const usual = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0;
  if (usual < 2) return 0;
  const mayBeNames = (row: readonly string[], place: number): boolean => {
    const count = filled[place] ?? 0;
    // A row put between quotes has as many fields as the others. Further down it is a title with commas in it.
    if (place === 0 && row.length === 1) return filledIn(unwrapped(row[0] ?? '', delimiter) ?? []) >= usual;
    // `Created,2024-02-01,` above a table of three columns.
    const isRemark = count < usual && count <= mostFilledAbove && row.some((cell) => /\d{4}/.test(cell));
    return count > 1 && count * 2 > usual && !isRemark;
  };
  const place = rows.findIndex(mayBeNames);
  const isAbove = filled.slice(0, place).every((count) => count <= mostFilledAbove);
  return place > 0 && place <= mostLinesAbove && isAbove ? place : 0;
}

/** The width of a table: of its names, and of those without a name as many as hold something. */
export function widthOf(names: readonly string[], rows: readonly (readonly string[])[]): number {
  let width = names.length;
  const isEmpty = (place: number): boolean =>
    (names[place] ?? '').trim() === '' && rows.every((row) => !row[place]?.trim());
  while (width > 0 && isEmpty(width - 1)) width--;
  return width;
}

function filledIn(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** Whether the first row holds names. One that holds an e-mail address or a number in each field is data already. */
export function looksLikeHeader(row: readonly string[]): boolean {
  return !row.some((cell) => parseEmail(cell) !== null) && !row.every((cell) => /^[\d.,:/\s-]+$/.test(cell));
}
