/** Activities: what people at the company and the buyer did with each other. */
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { bearsMark } from '../telling/note-text.ts';
import { addressesOf, type Found } from './find-contact.ts';
import { type ActivityReply, activitiesReply } from './replies.ts';

const types = [
  'Call',
  'Email',
  'Meeting',
  'Note',
  'SMS',
  'WhatsAppMessage',
  'FormSubmission',
  'LeadStatusChange',
  'OpportunityStatusChange',
];

/** Bodies of mails stay where they are. */
const fields = [
  'id,_type,contact_id,user_name,created_by_name,date_created,activity_at,direction,status,source,disposition,duration',
  'subject,to,sender,opens,date_sent,bulk_email_action_id,sequence_id,title,starts_at,attendees,note,form_name',
  'source_url,old_status_label,new_status_label',
].join();

const page = 100;
const mostPages = 4;

/** The newest activities of a lead. */
export async function readActivities(client: Client, lead: string): Promise<ActivityReply[]> {
  const found: ActivityReply[] = [];
  for (let number = 0; number < mostPages; number++) {
    const { data, has_more } = await client.get('/activity/', activitiesReply, {
      lead_id: lead,
      _type__in: types.join(),
      _order_by: '-date_created',
      _fields: fields,
      _limit: page,
      _skip: number * page,
    });
    found.push(...data);
    if (has_more !== true) break;
  }
  return found;
}

/** The parts that one list of Close's is. */
export const partsOfActivities = ['calls', 'meetings', 'emails', 'notes', 'forms', 'stageHistory'] as const;

/** Adds what was done with the contact, and what is nobody's in particular; not what was done with others of the lead. */
export function addActivities(
  draft: PersonDraft,
  found: Found,
  activities: readonly ActivityReply[],
  now: Instant,
): void {
  for (const one of activities) {
    if (!concerns(one, found)) continue;
    const at = instantIn(one.activity_at) ?? instantIn(one.date_created);
    if (at === undefined || at > now) continue;
    adders[one._type]?.(draft, one, at);
  }
}

function concerns({ _type, contact_id, to, sender, attendees }: ActivityReply, { contact }: Found): boolean {
  if (_type === 'Meeting') {
    const known = (attendees ?? []).filter((each) => each.contact_id);
    return known.length === 0 || known.some((each) => each.contact_id === contact?.id && each.status !== 'no');
  }
  if (contact_id) return contact_id === contact?.id;
  const parties = [...(to ?? []), sender].map((each) => String(each ?? '').toLowerCase());
  if (_type !== 'Email' || !contact || parties.every((each) => each === '')) return true;
  return addressesOf(contact).some((address) => parties.some((party) => party.includes(address)));
}

type Adder = (draft: PersonDraft, one: ActivityReply, at: Instant) => void;

const adders: Readonly<Record<string, Adder>> = {
  Call: addCall,
  Email: addEmail,
  Meeting: addMeeting,
  Note: addNote,
  SMS: addMessage,
  WhatsAppMessage: addMessage,
  FormSubmission: (draft, { id, form_name, source_url }, at) =>
    draft.touchpoint({ at, kind: 'form', title: form_name, url: source_url, id }),
};

function by({ user_name, created_by_name }: ActivityReply): Told {
  return user_name || created_by_name;
}

/** Only a call that somebody took: one that was logged by hand was, unless it says otherwise. */
function addCall(draft: PersonDraft, one: ActivityReply, at: Instant): void {
  const { id, status, disposition, duration, source, note } = one;
  if (status !== 'completed') return;
  const wasTaken = disposition ? disposition === 'answered' : Number(duration ?? 0) > 0 || source === 'External';
  if (!wasTaken) return;
  draft.touchpoint({ at, kind: 'call', title: note, id });
  draft.response('call', at, id, by(one));
}

/** A mail by a sequence or to many reaches the buyer too, and is nobody's response. Opens are the buyer's, or a machine's. */
function addEmail(draft: PersonDraft, one: ActivityReply, at: Instant): void {
  const { id, status, direction, subject, opens, sequence_id, bulk_email_action_id, date_sent } = one;
  if (direction === 'incoming') {
    draft.touchpoint({ at, kind: 'mail', title: subject, id });
    return;
  }
  if (status !== 'sent') return;
  const sentAt = instantIn(date_sent) ?? at;
  const isAutomatic = Boolean(sequence_id || bulk_email_action_id);
  draft.touchpoint({ at: sentAt, kind: isAutomatic ? 'emailSent' : 'mail', title: subject, id });
  draft.response(isAutomatic ? 'automaticMail' : 'mail', sentAt, id, by(one));
  for (const { opened_at, user_agent } of opens ?? []) {
    const openedAt = instantIn(opened_at);
    draft.touchpoint({
      at: openedAt,
      kind: 'emailOpen',
      title: subject,
      id: `${id}:open:${openedAt}`,
      agent: user_agent,
    });
  }
}

function addMeeting(draft: PersonDraft, one: ActivityReply, at: Instant): void {
  const heldAt = instantIn(one.starts_at) ?? at;
  if (one.status !== 'completed') return;
  draft.touchpoint({ at: heldAt, kind: 'meeting', title: one.title, id: one.id });
  draft.response('meeting', heldAt, one.id, by(one));
}

function addMessage(draft: PersonDraft, one: ActivityReply, at: Instant): void {
  const isTheirs = one.direction === 'inbound' || one.direction === 'incoming';
  // Messages of WhatsApp have no status: they were sent elsewhere.
  if (!isTheirs && one.status && one.status !== 'sent') return;
  draft.touchpoint({ at, kind: 'chat', id: one.id });
  if (!isTheirs) draft.response(one.sequence_id ? 'automaticMail' : 'mail', at, one.id, by(one));
}

function addNote(draft: PersonDraft, { id, title, note }: ActivityReply, at: Instant): void {
  const text = words(note, 65_536);
  if (!bearsMark(text)) draft.touchpoint({ at, kind: 'note', title: words(title, 500) || text.slice(0, 500), id });
}
