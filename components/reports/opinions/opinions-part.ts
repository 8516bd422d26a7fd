/** What each part of the report is given. */
import type { OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import type { QuestionOf } from '../use-report.ts';

/** The report and the question it answers. */
export interface OpinionsPartProps {
  readonly report: OpinionsReport;
  readonly question: QuestionOf<'opinions'>;
}
