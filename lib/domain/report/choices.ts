/** What leads can be grouped and filtered by. */
import { groupBy } from './dimension.ts';
import type { LeadTable } from './lead-table.ts';
import type { DimensionChoice } from './report.ts';
import { type Dimension, ownDimensions } from './report-filter.ts';

/** So many values of each are offered by name. */
const mostValuesOffered = 200;

/** The dimensions by which at least one lead has a value: Baton's own, then facts, then what tables say of their values. */
export function dimensionChoices(table: LeadTable): DimensionChoice[] {
  const places = table.leads.map((_, place) => place);
  return dimensionsOf(table).flatMap((id) => {
    const groups = [...groupBy(table, id, places)].map(([value, leads]) => ({ value, leads: leads.length }));
    if (!groups.some(({ value }) => value !== null)) return [];
    // Of two alike the one that came first stays first.
    groups.sort((a, b) => b.leads - a.leads);
    const values = groups.slice(0, mostValuesOffered);
    return { id, values, others: groups.length - values.length };
  });
}

function dimensionsOf({ facts, details }: LeadTable): Dimension[] {
  const said = [...details].flatMap(([of, values]) => {
    const names = new Set([...values.values()].flatMap((says) => Object.keys(says)));
    return Array.from(names, (name) => `${of}/${name}`);
  });
  return [...new Set([...ownDimensions, ...facts.keys(), ...said])];
}
