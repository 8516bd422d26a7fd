/** The rep stops the clock for a reason, and lets it run on. */
import type { Contact, Pause } from '../../domain/contact.ts';
import { type Instant, second } from '../../domain/time.ts';
import type { Handlers } from '../../messaging/answering.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Workspace } from '../workspace.ts';
import { changeLead } from './change-lead.ts';

/** A pause shorter than this was a slip of the hand; milliseconds. */
const slip = 10 * second;

/** Stored before they answer; a repetition changes nothing. */
export function pauseHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'pauseClock' | 'resumeClock'> {
  return {
    pauseClock: ({ contactId, note = '', ...asked }) =>
      changeLead(workspace, contactId, (contact, at) => withPause(contact, { ...asked, reason: note.trim() }, at)),

    resumeClock: ({ contactId, id }) =>
      changeLead(workspace, contactId, (contact, at) => withoutPause(contact, id, at)),
  };
}

type Asked = Pick<Pause, 'id' | 'kind' | 'reason'> & { readonly until?: Instant };

/** One pause of the rep's at a time: a new one takes the place of the one that lasts. */
function withPause(contact: Contact, { id, kind, reason, until }: Asked, at: Instant): Contact {
  if (contact.pauses.some((pause) => pause.id === id)) return contact;
  if (until !== undefined && until <= at) throw new Refusal('badMessage', 'pauseClock.until');
  const lasting = contact.pauses.filter((pause) => pause.source === 'rep' && lasts(pause, at));
  if (lasting.some((pause) => pause.kind === kind && pause.reason === reason && pause.to === until)) return contact;
  const others = contact.pauses.map((pause) => (lasting.includes(pause) ? endedAt(pause, at) : pause));
  const pause = { id, from: at, kind, reason, source: 'rep', ...(until !== undefined && { to: until }) };
  return { ...contact, pauses: [...others, pause], updatedAt: at };
}

function withoutPause(contact: Contact, id: string, at: Instant): Contact {
  const pause = contact.pauses.find((candidate) => candidate.id === id);
  if (!pause) throw new Refusal('notFound');
  // What a source says of a pause is not the rep's to end: the next import would say it again.
  if (pause.source !== 'rep') throw new Refusal('notAllowed', 'resumeClock');
  if (!lasts(pause, at)) return contact;
  const pauses = contact.pauses.map((candidate) => (candidate === pause ? endedAt(pause, at) : candidate));
  return { ...contact, pauses, updatedAt: at };
}

/** Also one that begins later than now: this computer's clock was set back. */
function lasts({ to, undoneAt }: Pause, at: Instant): boolean {
  return undoneAt === undefined && (to === undefined || to > at);
}

function endedAt(pause: Pause, at: Instant): Pause {
  return at - pause.from < slip ? { ...pause, undoneAt: at } : { ...pause, to: at };
}
