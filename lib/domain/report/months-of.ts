/** The months of a report. */
import type { Instant } from '../time.ts';
import { type DateOptions, dateOf } from './lead-dates.ts';
import type { LeadDate } from './lead-pick.ts';
import type { LeadTable, Months } from './lead-table.ts';
import { leadsIn } from './leads-in.ts';
import { firstDayOfMonth, monthNumber, monthOf } from './months.ts';
import type { ReportFilter } from './report-filter.ts';

/**
 * The first days of the months of a report, oldest first, none left out: from the filter's first day, else from the first
 * such date of its leads, to the filter's last day, but no further than the day of the count; of more than `most` the last
 * ones, and of those none that only push out months with such dates: a table of years ago is shown by its own months. Empty
 * where no lead of the filter has such a date.
 */
export function monthsOf(
  table: LeadTable,
  filter: ReportFilter,
  most: number,
  date: LeadDate = 'created',
  options: DateOptions = {},
): Months {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const place of leadsIn(table, filter, date, options)) {
    const line = table.leads[place];
    const at = line && dateOf(line, date, options);
    if (typeof at !== 'number') continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return monthsSince(table, filter, most, first, last);
}

/** The same where the first and the last such date are known already: not finite where there is none. */
export function monthsSince(
  table: Pick<LeadTable, 'at' | 'zone'>,
  filter: ReportFilter,
  most: number,
  first: Instant,
  final: Instant = table.at,
): Months {
  if (!Number.isFinite(first)) return [];
  const now = monthOf(table.at, table.zone);
  const from = filter.from?.slice(0, 7) ?? monthOf(first, table.zone);
  const last = filter.until?.slice(0, 7) ?? now;
  const until = last < now ? last : now;
  const begin = monthNumber(from);
  const full = Math.max(begin + most - 1, monthNumber(monthOf(final, table.zone)));
  const end = Math.min(monthNumber(until), full);
  const count = Math.max(0, Math.min(end - begin + 1, most));
  return Array.from({ length: count }, (_, index) => firstDayOfMonth(end - count + 1 + index));
}
