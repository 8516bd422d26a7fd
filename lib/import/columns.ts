/**
 * The names of a table's columns: made distinct, counted, and told apart from what has none.
 */
import { FileProblem } from './problems.ts';

/** More columns than any export of a CRM has; a table with more is a mistake or an attack. */
export const mostColumns = 500;

/** Throws `FileProblem` `tooManyColumns`. */
export function checkColumnCount(count: number): void {
  if (count > mostColumns) throw new FileProblem('tooManyColumns', { count, limit: mostColumns });
}

export interface ColumnNames {
  readonly names: readonly string[];
  /** How many had to be renamed because another column already had the name. */
  readonly renamed: number;
}

/**
 * Distinct names from a header row. Blank ones get their position (`#3`), a second `Email` becomes `Email (2)`.
 * @param count of the columns; without it blank names at the end are left out: spreadsheets leave empty columns behind.
 */
export function columnNames(header: readonly string[], count = namedCount(header)): ColumnNames {
  checkColumnCount(count);
  const taken = new Set<string>();
  let renamed = 0;
  const names = header.slice(0, count).map((cell, index) => {
    const wanted = cell.trim().replace(/\s+/g, ' ').slice(0, 200) || `#${index + 1}`;
    let name = wanted;
    for (let copy = 2; taken.has(name); copy++) name = `${wanted} (${copy})`;
    if (name !== wanted) renamed++;
    taken.add(name);
    return name;
  });
  return { names, renamed };
}

function namedCount(header: readonly string[]): number {
  let count = header.length;
  while (count > 0 && header[count - 1]?.trim() === '') count--;
  return count;
}
