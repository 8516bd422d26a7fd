/** "I contacted them": the rep's own word stops the SLA clock. */
import type { Contact } from '../../domain/contact.ts';
import { firstResponse, lastHandover } from '../../domain/sla/milestones.ts';
import type { Instant } from '../../domain/time.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import type { Workspace } from '../workspace.ts';
import { changeLead, undone } from './change-lead.ts';

/** Stored before they answer; a repetition changes nothing. */
export function responseHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'markContacted' | 'undoContacted'> {
  return {
    markContacted: ({ contactId, id }) =>
      changeLead(workspace, contactId, (contact, at) => withResponse(contact, id, at)),

    undoContacted: ({ contactId, id }) =>
      changeLead(workspace, contactId, (contact, at) => {
        const responses = undone(contact.responses, id, at);
        return responses === contact.responses ? contact : { ...contact, responses, updatedAt: at };
      }),
  };
}

function withResponse(contact: Contact, id: string, at: Instant): Contact {
  if (contact.responses.some((response) => response.id === id)) return contact;
  const handover = lastHandover(contact, at);
  const answered = handover && firstResponse(contact, handover);
  // Another tab, or the data, was quicker: the clock stands already. A response dated later has not happened yet.
  if (answered && answered.at <= at) return contact;
  const response = { id, at, kind: 'marked', source: 'rep' } as const;
  return { ...contact, responses: [...contact.responses, response], updatedAt: at };
}
