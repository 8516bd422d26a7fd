/** The rep's verdict on a lead. */
import type { Contact } from '../../domain/contact.ts';
import { standingFeedback } from '../../domain/feedback.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import type { Workspace } from '../workspace.ts';
import { changeLead, undone } from './change-lead.ts';

/** Stored before they answer; a repetition, by a second click or another tab, changes nothing. */
export function feedbackHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'giveFeedback' | 'undoFeedback'> {
  return {
    async giveFeedback({ contactId, ...given }) {
      const { agreement } = await agreementInForce(workspace);
      const isReason = (id: string) => agreement.feedbackReasons.some((reason) => reason.id === id);
      if (given.reason !== undefined && !isReason(given.reason)) throw new Refusal('badMessage', 'reason');
      return changeLead(workspace, contactId, (contact, at) => withFeedback(contact, { ...given, at }));
    },

    undoFeedback: ({ contactId, id }) =>
      changeLead(workspace, contactId, (contact, at) => {
        const feedback = undone(contact.feedback, id, at);
        return feedback === contact.feedback ? contact : { ...contact, feedback, updatedAt: at };
      }),
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
