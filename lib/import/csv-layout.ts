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

/** Whether the first row holds names. One that holds an e-mail address or a number in each field is data already. */
export function looksLikeHeader(row: readonly string[]): boolean {
  return !row.some((cell) => parseEmail(cell) !== null) && !row.every((cell) => /^[\d.,:/\s-]+$/.test(cell));
}
