/** The values of a dimension by how many leads have them. */
import { groupBy } from './dimension.ts';
import type { LeadTable } from './lead-table.ts';
import type { Dimension } from './report-filter.ts';

/** A value, null where nothing is known, and the places of the leads that have it. */
export interface RankedValue {
  readonly value: string | null;
  readonly places: readonly number[];
}

/** The values that leads have, those of the most leads first; of as many by the value, what is not known last. */
export function rankedValues(table: LeadTable, by: Dimension, places: readonly number[]): RankedValue[] {
  return Array.from(groupBy(table, by, places), ([value, places]) => ({ value, places })).sort(
    (a, b) => b.places.length - a.places.length || compareValues(a.value, b.value),
  );
}

/** By code points: the same order in every language, and quick over thousands of values. */
function compareValues(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
