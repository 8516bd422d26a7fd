/** Every figure that counts leads names them: walks a report and looks for the leads behind each of its figures. */
import { expect } from 'vitest';
import type { AgreementHistory } from '../../../../lib/domain/agreement/history.ts';
import { leadPickSchema } from '../../../../lib/domain/report/lead-pick.ts';
import type { LeadTable } from '../../../../lib/domain/report/lead-table.ts';
import { pickLeads } from '../../../../lib/domain/report/pick-leads.ts';
import type { ReportFilter } from '../../../../lib/domain/report/report-filter.ts';
import type { LeadCount } from '../../../../lib/domain/report/tally.ts';

/** A figure and where it stands in the report: `stages.2.reached`. */
export interface FoundFigure extends LeadCount {
  readonly path: string;
}

/** Every figure of a report with the leads behind it. */
export function figuresOf(report: unknown, path = ''): FoundFigure[] {
  if (typeof report !== 'object' || report === null) return [];
  const { count, pick } = report as Partial<LeadCount>;
  if (typeof count === 'number' && pick) return [{ count, pick, path }];
  return Object.entries(report).flatMap(([name, part]) => figuresOf(part, path === '' ? name : `${path}.${name}`));
}

/**
 * Expects that behind each figure there are as many leads as it says, none of them twice, and that its pick can be sent to
 * the worker. Gives how many figures there were, so that a test can see that it looked at some.
 */
export function expectPicksHold(
  table: LeadTable,
  history: AgreementHistory,
  filter: ReportFilter,
  report: object,
): number {
  const figures = figuresOf(report);
  const wrong = figures.flatMap(({ path, count, pick }) => {
    const sent = leadPickSchema.parse(JSON.parse(JSON.stringify(pick)));
    const behind = new Set(pickLeads(table, history, filter, sent)).size;
    return behind === count ? [] : [{ path, count, behind, pick }];
  });
  expect(wrong).toEqual([]);
  return figures.length;
}
