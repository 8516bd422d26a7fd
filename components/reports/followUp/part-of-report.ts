import type { FollowUpReport } from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';

/** What each part of the report is given. */
export interface PartOfReport {
  readonly report: FollowUpReport;
  readonly question: ReportQuestion;
}
