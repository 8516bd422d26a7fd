/** Back to marketing, until it is time. */
import type { Contact, Nurture } from '../../../../domain/contact.ts';
import { standingNurture } from '../../../../domain/nurture.ts';
import { dayOf, type Instant, minute, type PlainDay } from '../../../../domain/time.ts';
import type { Handlers } from '../../../../messaging/answering.ts';
import { Refusal } from '../../../../messaging/failure.ts';
import type { LeadWorkCalls } from '../../../../messaging/lead-work-calls.ts';
import type { Workspace } from '../../../workspace.ts';
import { changeWork, undoWork } from './change-work.ts';

/** `badMessage` where nothing would ever bring the lead back, or its day is not ahead. */
export function nurtureHandlers(workspace: Workspace): Pick<Handlers<LeadWorkCalls>, 'nurtureLead' | 'undoNurture'> {
  return {
    nurtureLead: ({ contactId, note = '', ...asked }) =>
      changeWork(workspace, contactId, (contact, at) =>
        withNurture(contact, { ...asked, ...(note.trim() !== '' && { note: note.trim() }) }, at, workspace.zone()),
      ),

    undoNurture: (entry) => undoWork(workspace, 'nurtures', entry),
  };
}

/** Given back in the same words within a minute, it was said in two tabs; later it is another time. */
const sameWish = minute;

type Asked = Pick<Nurture, 'id' | 'until' | 'sign' | 'note'>;

function withNurture(contact: Contact, asked: Asked, at: Instant, zone: string): Contact {
  if (contact.nurtures.some(({ id }) => id === asked.id)) return contact;
  if (asked.until === undefined && asked.sign === undefined) throw new Refusal('badMessage', 'nurtureLead');
  const isAhead = (day: PlainDay) => day > dayOf(at, zone);
  if (asked.until !== undefined && !isAhead(asked.until)) throw new Refusal('badMessage', 'nurtureLead.until');
  const standing = standingNurture(contact);
  const isSame = standing?.until === asked.until && standing?.sign === asked.sign && standing?.note === asked.note;
  if (isSame && standing && at - standing.at < sameWish) return contact;
  return { ...contact, nurtures: [...contact.nurtures, { ...asked, at, source: 'rep' }], updatedAt: at };
}
