/** What each part of the report is given. */
import type { DeliveryReport } from '../../../lib/domain/report/delivery/delivery.ts';
import type { QuestionOf } from '../use-report.ts';

/** The report and the question it answers. */
export interface DeliveryPartProps {
  readonly report: DeliveryReport;
  readonly question: QuestionOf<'delivery'>;
}
