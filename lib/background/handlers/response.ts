/** "I contacted them": the rep's own word stops the SLA clock, and answers what else asked for a contact. */
import type { Contact } from '../../domain/contact.ts';
import { lastContact, lastHandover } from '../../domain/sla/milestones.ts';
import type { Instant } from '../../domain/time.ts';
import type { Handlers } from '../../messaging/answering.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Workspace } from '../workspace.ts';
import { changeLead, undone } from './change-lead.ts';

/** Stored before they answer; a repetition changes nothing. */
export function responseHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'markContacted' | 'undoContacted'> {
  return {
    markContacted: ({ contactId, id, after }) =>
      changeLead(workspace, contactId, (contact, at) => withResponse(contact, { id, after }, at)),

    undoContacted: ({ contactId, id }) =>
      changeLead(workspace, contactId, (contact, at) => {
        const responses = undone(contact.responses, id, at);
        return responses === contact.responses ? contact : { ...contact, responses, updatedAt: at };
      }),
  };
}

interface Marking {
  readonly id: string;
  /** The last contact the rep knew of; absent: none. */
  readonly after?: Instant | undefined;
}

function withResponse(contact: Contact, { id, after = Number.NEGATIVE_INFINITY }: Marking, at: Instant): Contact {
  if (contact.responses.some((response) => response.id === id)) return contact;
  const last = lastContact(contact, at)?.at;
  // Another tab, or the data, was quicker: the rep did not know of it. What was before the handover answered an earlier one.
  if (last !== undefined && last > after && last >= (lastHandover(contact, at)?.at ?? last)) return contact;
  const response = { id, at, kind: 'marked', source: 'rep' } as const;
  return { ...contact, responses: [...contact.responses, response], updatedAt: at };
}
