/** The rep's word to marketing on a lead. */
import { type AgreementHistory, agreementAt } from './agreement/history.ts';
import type { Contact, Feedback } from './contact.ts';
import type { FeedbackView } from './lead.ts';
import { answerDueAt } from './sla/marketing-answer.ts';
import type { Instant } from './time.ts';

/** The verdict that stands: the latest one not taken back. */
export function standingFeedback(contact: Contact): Feedback | undefined {
  let standing: Feedback | undefined;
  for (const entry of contact.feedback) {
    if (entry.undoneAt === undefined && (standing === undefined || entry.at >= standing.at)) standing = entry;
  }
  return standing;
}

/**
 * The feedback region: what was said, what marketing owes or answered to it, and the reasons the agreement offers now.
 * An answer is owed under the agreement of the day on which the verdict was given.
 */
export function feedbackView(contact: Contact, agreements: AgreementHistory, now: Instant): FeedbackView {
  const given = standingFeedback(contact);
  const reasons = agreementAt(agreements, now).feedbackReasons;
  if (!given) return { reasons };
  const { id, verdict, reason, at, answer } = given;
  const dueAt = answerDueAt(given, agreementAt(agreements, at));
  const isReason = (offered: { readonly id: string }): boolean => offered.id === reason;
  const gone = reasons.some(isReason)
    ? undefined
    : agreements.versions.flatMap(({ feedbackReasons }) => feedbackReasons).findLast(isReason);
  return {
    given: {
      id,
      verdict,
      at,
      ...(reason !== undefined && { reason }),
      ...(gone && { reasonWord: gone.label }),
      ...(dueAt !== undefined && { answerDueAt: dueAt }),
      ...(answer && { answer }),
    },
    reasons,
  };
}
