/** The report that was asked for. */
import type { AgreementHistory } from '../agreement/history.ts';
import { channelsReport } from './channels/channels-report.ts';
import { deliveryReport } from './delivery/delivery-report.ts';
import { followUpReport } from './follow-up/follow-up-report.ts';
import { funnelReport } from './funnel/funnel-report.ts';
import type { LeadTable } from './lead-table.ts';
import { opinionsReport } from './opinions/opinions-report.ts';
import type { ReportQuestion, Reports } from './report.ts';

/** Answers a question from the table, under the agreements that were in force since. */
export function answerReport(
  table: LeadTable,
  history: AgreementHistory,
  question: ReportQuestion,
): Reports[keyof Reports] {
  const { filter } = question;
  switch (question.report) {
    case 'funnel':
      return funnelReport(table, history, filter, question.by);
    case 'delivery':
      return deliveryReport(table, history, filter);
    case 'channels':
      return channelsReport(table, filter, question);
    case 'followUp':
      return followUpReport(table, history, filter);
    case 'opinions':
      return opinionsReport(table, history, filter);
  }
}
