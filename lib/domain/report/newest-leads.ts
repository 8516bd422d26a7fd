/** The order in which leads behind a figure are listed. */
import { dateOf } from './lead-dates.ts';
import type { LeadPick } from './lead-pick.ts';
import type { LeadTable } from './lead-table.ts';

/** The places, the newest first by the date that the pick names, or by when they came in; of two alike the later place first. */
export function newestFirstBy(table: LeadTable, pick: LeadPick, places: readonly number[]): number[] {
  const stage = table.stages.findIndex(({ id }) => id === pick.stage);
  const options = { stage, ...(pick.goal && { goal: pick.goal }) };
  const dated = places.map((place) => {
    const line = table.leads[place];
    const at = line && (dateOf(line, pick.date, options) ?? line.createdAt);
    return { place, at: at ?? 0 };
  });
  return dated.sort((a, b) => b.at - a.at || b.place - a.place).map(({ place }) => place);
}
