/** The day by which the buyer must have bought, in the rep's own word. */
import type { Contact } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import { currentDeadline } from '../../domain/timing.ts';
import type { Handlers } from '../../messaging/answering.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Workspace } from '../workspace.ts';
import { changeLead, undone } from './change-lead.ts';

/** Stored before it answers; a repetition changes nothing. */
export function deadlineHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'setDeadline'> {
  return {
    setDeadline: ({ contactId, id, day, what }) =>
      changeLead(workspace, contactId, (contact, at) =>
        day === null ? withoutDeadline(contact, id, at) : withDeadline(contact, { id, day, at, what }),
      ),
  };
}

type Entered = Omit<Contact['deadlines'][number], 'source' | 'undoneAt'>;

function withDeadline(contact: Contact, { id, day, at, what }: Entered): Contact {
  if (contact.deadlines.some((deadline) => deadline.id === id)) return contact;
  const standing = currentDeadline(contact);
  if (standing?.source === 'rep' && standing.day === day && standing.what === what) return contact;
  const entry = { id, day, source: 'rep', at, ...(what !== undefined && { what }) };
  return { ...contact, deadlines: [...contact.deadlines, entry], updatedAt: at };
}

/** Takes back the deadline with this id, so that a repetition takes back no other; with an id of none, the standing one. */
function withoutDeadline(contact: Contact, id: string, at: Instant): Contact {
  const named = contact.deadlines.find((deadline) => deadline.id === id) ?? currentDeadline(contact);
  if (!named) return contact;
  const deadlines = undone(contact.deadlines, named.id, at);
  return deadlines === contact.deadlines ? contact : { ...contact, deadlines, updatedAt: at };
}
