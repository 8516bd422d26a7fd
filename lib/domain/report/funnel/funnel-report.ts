/** The report on the funnel. */
import type { AgreementHistory } from '../../agreement/history.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadTable } from '../lead-table.ts';
import { leadsIn } from '../leads-in.ts';
import { rankedValues } from '../ranked-values.ts';
import type { Dimension, ReportFilter } from '../report-filter.ts';
import { tallyOf } from '../tally-leads.ts';
import { driftOf } from './drift.ts';
import type { FunnelReport } from './funnel.ts';
import { enteredMonths, stagesOf } from './funnel-stages.ts';

/** Rows at most; all other values are one. */
const mostRows = 500;

/** Counts it, with rows by a dimension. */
export function funnelReport(
  table: LeadTable,
  history: AgreementHistory,
  filter: ReportFilter,
  by: Dimension,
): FunnelReport {
  const places = leadsIn(table, filter, 'created');
  const pick: LeadPick = { date: 'created' };
  const values = rankedValues(table, by, places);
  const others = values.slice(mostRows);
  return {
    all: tallyOf(table, places, pick),
    stages: stagesOf(table, places, pick),
    months: enteredMonths(table, filter),
    drift: driftOf(table, history, filter),
    by,
    rows: values.slice(0, mostRows).map(({ value, places }) => ({
      value,
      ...tallyOf(table, places, { ...pick, where: [{ by, value }] }),
    })),
    ...(others.length > 0 && {
      others: {
        values: others.length,
        ...tallyOf(
          table,
          others.flatMap(({ places }) => places),
          { ...pick, others: { by, most: mostRows } },
        ),
      },
    }),
  };
}
