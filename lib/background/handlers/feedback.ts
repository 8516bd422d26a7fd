/** The rep's verdict on a lead, and marketing's answer to it. */
import type { Contact } from '../../domain/contact.ts';
import { saidBetween } from '../../domain/exchange/said.ts';
import { standingFeedback } from '../../domain/feedback.ts';
import type { Instant } from '../../domain/time.ts';
import type { Handlers } from '../../messaging/answering.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import type { Workspace } from '../workspace.ts';
import { changeLead, undone } from './change-lead.ts';

type Calls = 'giveFeedback' | 'undoFeedback' | 'answerFeedback';

/** Stored before they answer; a repetition, by a second click or another tab, changes nothing. */
export function feedbackHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, Calls> {
  return {
    async giveFeedback({ contactId, ...given }) {
      const { feedbackReasons } = (await agreementInForce(workspace)).agreement;
      const isReason = (id: string) => feedbackReasons.some((reason) => reason.id === id);
      if (given.reason !== undefined && !isReason(given.reason)) throw new Refusal('badMessage', 'reason');
      return changeLead(
        workspace,
        contactId,
        (contact, at) => withFeedback(contact, { ...given, at }),
        (before, after) => saidBetween(before, after, feedbackReasons),
      );
    },

    undoFeedback: ({ contactId, id }) =>
      changeLead(workspace, contactId, (contact, at) => {
        const feedback = undone(contact.feedback, id, at);
        return feedback === contact.feedback ? contact : { ...contact, feedback, updatedAt: at };
      }),

    answerFeedback({ contactId, id, text }) {
      const said = text.trim();
      // Words are what stops marketing's clock.
      if (said === '') throw new Refusal('badMessage', 'answerFeedback.text');
      return changeLead(workspace, contactId, (contact, at) => withAnswer(contact, id, said, at));
    },
  };
}

type Given = Omit<Contact['feedback'][number], 'source' | 'undoneAt'>;

function withFeedback(contact: Contact, { id, verdict, reason, at }: Given): Contact {
  if (contact.feedback.some((entry) => entry.id === id)) return contact;
  const standing = standingFeedback(contact);
  if (standing?.verdict === verdict && standing.reason === reason) return contact;
  const entry = { id, verdict, at, source: 'rep', ...(reason !== undefined && { reason }) };
  return { ...contact, feedback: [...contact.feedback, entry], updatedAt: at };
}

/** An answer given again in other words is a correction: it keeps the time at which marketing first answered. */
function withAnswer(contact: Contact, id: string, text: string, at: Instant): Contact {
  const entry = contact.feedback.find((candidate) => candidate.id === id);
  if (!entry) throw new Refusal('notFound');
  if (entry.answer?.text === text) return contact;
  const answer = { at: entry.answer?.at ?? at, text, ...(entry.answer && { saidAt: at }) };
  const answered = { ...entry, answer };
  const feedback = contact.feedback.map((candidate) => (candidate === entry ? answered : candidate));
  return { ...contact, feedback, updatedAt: at };
}
