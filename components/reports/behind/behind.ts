/** The leads behind a figure that are on show. */
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';

/** Which leads, and what the figure counts. */
export interface Behind {
  readonly question: ReportQuestion;
  readonly pick: LeadPick;
  readonly title: string;
}
