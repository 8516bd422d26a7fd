/** The leads a report is about. */
import type { Instant } from '../time.ts';
import { valueIn } from './dimension.ts';
import { type DateOptions, dateOf } from './lead-dates.ts';
import type { LeadDate } from './lead-pick.ts';
import type { LeadTable } from './lead-table.ts';
import { periodOf } from './months.ts';
import type { DimensionValue, ReportFilter } from './report-filter.ts';

/**
 * The places in `table.leads`, ascending, of the leads whose date lies in the filter's period and that have its values. A
 * lead to which no such thing happened is never among them; one to which it happened, nobody knows when, only where the
 * filter names neither a first nor a last day. Of several values of one dimension any counts.
 */
export function leadsIn(
  table: LeadTable,
  filter: ReportFilter,
  date: LeadDate,
  options: DateOptions = {},
): readonly number[] {
  const isIn = periodTest(table, filter);
  const hasValues = valueTest(table, filter.where);
  const places: number[] = [];
  for (const [place, line] of table.leads.entries()) {
    if (isIn(dateOf(line, date, options)) && hasValues(place)) places.push(place);
  }
  return places;
}

/** Tells whether a date, as `dateOf` gives it, lies in a filter's period. */
export function periodTest(
  { zone }: Pick<LeadTable, 'zone'>,
  filter: ReportFilter,
): (at: Instant | undefined | null) => boolean {
  const { from, until } = periodOf(filter, zone);
  const isEver = filter.from === undefined && filter.until === undefined;
  return (at) => (at === null ? false : at === undefined ? isEver : at >= from && at < until);
}

/** Tells whether the lead at a place has values: of several of one dimension any, of each dimension one. */
export function valueTest(table: LeadTable, where: readonly DimensionValue[]): (place: number) => boolean {
  const wanted = new Map<string, Set<string | null>>();
  for (const { by, value } of where) wanted.set(by, (wanted.get(by) ?? new Set()).add(value));
  const tests = [...wanted];
  return (place) => tests.every(([by, values]) => values.has(valueIn(table, by, place)));
}
