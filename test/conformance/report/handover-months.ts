/** The months in which leads were handed over, as periods to be asked for one by one: a report shows no more than 36. */
import type { LeadTable } from '../../../lib/domain/report/lead-table.ts';
import { monthOf } from '../../../lib/domain/report/months.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';

/** By `YYYY-MM`, oldest first; the first and the last of them as far as the filter's period reaches. */
export function monthsOfHandovers(
  { handovers, zone }: LeadTable,
  { from = '0000-01-01', until = '9999-12-31' }: ReportFilter,
): readonly (readonly [month: string, period: { readonly from: string; readonly until: string }])[] {
  const months = [...new Set(handovers.map(({ at }) => monthOf(at, zone)))].toSorted();
  return months.flatMap((month) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
    const first = `${month}-01`;
    if (last < from || first > until) return [];
    return [[month, { from: first < from ? from : first, until: last > until ? until : last }] as const];
  });
}
