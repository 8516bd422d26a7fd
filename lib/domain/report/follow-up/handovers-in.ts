/** The handovers a report is about. */
import type { HandoverLine, LeadTable } from '../lead-table.ts';
import { periodTest, valueTest } from '../leads-in.ts';
import type { ReportFilter } from '../report-filter.ts';

/** The handovers, first or not, that lie in the filter's period and whose leads have its values; in the table's order. */
export function handoversIn(table: LeadTable, filter: ReportFilter): readonly HandoverLine[] {
  const isIn = periodTest(table, filter);
  const has = valueTest(table, filter.where);
  return table.handovers.filter(({ at, lead }) => isIn(at) && has(lead));
}
