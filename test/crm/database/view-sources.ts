import { isJsonObject, type Json, type Row } from './json.ts';

/** Gives the rows of a table by its name. */
export type Rows = (table: string) => readonly Row[];

/** Rows of a table that refer to an id by the given column. */
export const related = (rows: Rows, table: string, column: string, id: Json | undefined): Row[] =>
  rows(table).filter((row) => row[column] === id);

/** The row of a table with the given id. */
export const byId = (rows: Rows, table: string, id: Json | undefined): Row | undefined =>
  rows(table).find((row) => row.id === id);

/** Latest of the dates or moments that rows hold in a column, null without any. */
export function latest(rows: readonly Row[], column: string): string | null {
  let last: string | null = null;
  for (const row of rows) {
    const value = row[column];
    if (typeof value === 'string' && (last === null || value > last)) last = value;
  }
  return last;
}

/**
 * Whole days since the latest of some moments; without any the 999999 of the CRM's SQL.
 * A moment to come counts as today; the CRM's SQL would call a task due next week "-7 days ago".
 */
export function daysSince(moments: (Json | undefined)[], now: Date): number {
  const days = moments.map((moment) =>
    typeof moment === 'string' ? (now.getTime() - Date.parse(moment)) / 86_400_000 : 999_999,
  );
  return Math.max(0, Math.round(Math.min(...days)));
}

/** Values of one key in a JSON array of objects, as JSON text; '' when there is no array. */
export function keyTexts(list: Json | undefined, key: string): string {
  if (!Array.isArray(list)) return '';
  return JSON.stringify(list.map((item) => (isJsonObject(item) ? (item[key] ?? null) : null)));
}

/** The CRM's search column: all parts joined by spaces, without hyphens and dashes. */
export const searchText = (...parts: (Json | undefined)[]): string =>
  parts
    .map((part) => part ?? '')
    .join(' ')
    .replace(/[-‑–—]/g, '');
