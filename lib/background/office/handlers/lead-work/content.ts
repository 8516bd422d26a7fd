/** What to send next, and what was sent. */
import type { Content } from '../../../../domain/agreement/content-schema.ts';
import type { Contact } from '../../../../domain/contact.ts';
import { suggestContent } from '../../../../domain/content/suggest.ts';
import { wholeJourney } from '../../../../domain/journey/whole-journey.ts';
import { dayOf, type Instant } from '../../../../domain/time.ts';
import type { Handlers } from '../../../../messaging/answering.ts';
import { Refusal } from '../../../../messaging/failure.ts';
import type { LeadWorkCalls } from '../../../../messaging/lead-work-calls.ts';
import { getContact } from '../../../../storage/contacts.ts';
import { allTouchpoints } from '../../../../storage/touchpoints.ts';
import { agreementInForce } from '../../../agreement-in-force.ts';
import type { Workspace } from '../../../workspace.ts';
import { changeWork, undoWork } from './change-work.ts';

type Calls = 'suggestContent' | 'markSent' | 'undoSent' | 'rateSent';

/** `notFound` also where the agreement has no such content, as after another took its place. */
export function contentHandlers(workspace: Workspace): Pick<Handlers<LeadWorkCalls>, Calls> {
  return {
    async suggestContent({ contactId }) {
      const database = await workspace.database();
      const [{ agreement }, contact, touchpoints] = await Promise.all([
        agreementInForce(workspace),
        getContact(database, contactId),
        allTouchpoints(database, contactId),
      ]);
      if (!contact) throw new Refusal('notFound');
      const now = workspace.now();
      return suggestContent(
        agreement,
        contact,
        wholeJourney(touchpoints, agreement),
        now,
        dayOf(now, workspace.zone()),
      );
    },

    async markSent({ contactId, id, content }) {
      const { agreement } = await agreementInForce(workspace);
      const listed = agreement.content.find((one) => one.id === content);
      return changeWork(workspace, contactId, (contact, at) => withSent(contact, id, listed, at));
    },

    undoSent: (entry) => undoWork(workspace, 'sent', entry),

    rateSent: ({ contactId, id, useful }) =>
      changeWork(workspace, contactId, (contact, at) => withRating(contact, id, useful, at)),
  };
}

/** Its words and address are kept as they were: what the buyer got does not change with the list. */
function withSent(contact: Contact, id: string, listed: Content | undefined, at: Instant): Contact {
  if (contact.sent.some((sending) => sending.id === id)) return contact;
  if (!listed) throw new Refusal('notFound', 'markSent.content');
  const { id: content, title, url } = listed;
  const sending = { id, content, title, at, source: 'rep', ...(url !== undefined && { url }) };
  return { ...contact, sent: [...contact.sent, sending], updatedAt: at };
}

function withRating(contact: Contact, id: string, answer: boolean, at: Instant): Contact {
  const sending = contact.sent.find((candidate) => candidate.id === id);
  if (!sending) throw new Refusal('notFound');
  if (sending.useful?.answer === answer || sending.undoneAt !== undefined) return contact;
  const rated = { ...sending, useful: { answer, at } };
  return { ...contact, sent: contact.sent.map((one) => (one === sending ? rated : one)), updatedAt: at };
}
