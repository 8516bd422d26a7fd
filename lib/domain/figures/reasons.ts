/** The reasons sales gave that marketing owes an answer to. */
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { Contact } from '../contact.ts';
import { standingFeedback } from '../feedback.ts';
import { answerDueAt } from '../sla/marketing-answer.ts';
import type { Instant } from '../time.ts';
import type { Figures } from './figures.ts';

/**
 * How many leads were called bad for a reason and have no answer, and for how many of them it is late. The verdict
 * that stands counts, under the agreement of the day on which it was given.
 */
export function openReasons(contacts: readonly Contact[], history: AgreementHistory, now: Instant): Figures['reasons'] {
  let [waiting, overdue] = [0, 0];
  for (const contact of contacts) {
    const given = standingFeedback(contact);
    if (given?.verdict !== 'bad' || given.reason === undefined || given.answer !== undefined) continue;
    waiting += 1;
    const dueAt = answerDueAt(given, agreementAt(history, given.at));
    if (dueAt !== undefined && dueAt < now) overdue += 1;
  }
  return { waiting, overdue };
}
