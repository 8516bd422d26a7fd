/** What each part of the funnel is given. */
import type { Drift, FunnelReport } from '../../../lib/domain/report/funnel/funnel.ts';
import type { QuestionOf } from '../use-report.ts';

/** The report and the question it answers. */
export interface FunnelPartProps {
  readonly report: FunnelReport;
  readonly question: QuestionOf<'funnel'>;
}

/** The alarm, and the question of the report that raised it. */
export interface DriftNoticeProps {
  readonly drift: Drift;
  readonly question: QuestionOf<'funnel'>;
}
