/** The rep's word to marketing on a lead. */
import type { Agreement } from './agreement/schema.ts';
import type { Contact, Feedback } from './contact.ts';
import type { FeedbackView } from './lead.ts';

/** The verdict that stands: the latest one not taken back. */
export function standingFeedback(contact: Contact): Feedback | undefined {
  let standing: Feedback | undefined;
  for (const entry of contact.feedback) {
    if (entry.undoneAt === undefined && (standing === undefined || entry.at >= standing.at)) standing = entry;
  }
  return standing;
}

/** The feedback region: what was said, and the reasons the agreement offers. */
export function feedbackView(contact: Contact, agreement: Agreement): FeedbackView {
  const given = standingFeedback(contact);
  const reasons = agreement.feedbackReasons.map(({ id, label }) => ({ id, label }));
  if (!given) return { reasons };
  const { id, verdict, reason, at } = given;
  return { given: { id, verdict, at, ...(reason !== undefined && { reason }) }, reasons };
}
