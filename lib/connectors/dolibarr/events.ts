/** Events of the agenda: calls, meetings, mails, notes and what is still to do. */
import type { Instant } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { bearsMark, textIn } from '../telling/note-text.ts';
import type { Found } from './find-person.ts';
import { instantOf } from './instants.ts';
import { listed, oneOf } from './lists.ts';
import { type EventReply, eventReply } from './replies.ts';

/** Names of users by their ids. */
export type UserNames = (id: Told) => string | undefined;

/** As many as Dolibarr gives at a time, the newest. */
const newest = { sortfield: 't.id', sortorder: 'DESC', limit: 100, page: 0 } as const;

interface Meaning {
  readonly kind: TouchpointKind;
  /** What it is where it really reached the buyer. */
  readonly response?: 'call' | 'meeting' | 'mail' | 'automaticMail';
}

/** Dolibarr's own types. */
const meanings: Readonly<Record<string, Meaning>> = {
  AC_TEL: { kind: 'call', response: 'call' },
  AC_RDV: { kind: 'meeting', response: 'meeting' },
  AC_INT: { kind: 'meeting', response: 'meeting' },
  AC_EMAIL: { kind: 'mail', response: 'mail' },
  AC_EMAIL_IN: { kind: 'mail' },
  AC_FAX: { kind: 'mail', response: 'mail' },
  AC_EMAILING: { kind: 'emailSent', response: 'automaticMail' },
  AC_OTH: { kind: 'note' },
  AC_NOTE: { kind: 'note' },
};

/** The newest events of a person. Of those of the third party the ones in which the contact takes part. */
export async function readEvents(client: Client, { contact, party }: Found): Promise<EventReply[]> {
  const of = (field: string, id: string) =>
    listed(client, '/agendaevents', eventReply, { ...newest, sqlfilters: oneOf(field, [id]) });
  if (!contact) return of('t.fk_soc', party);
  const [own, shared] = await Promise.all([of('t.fk_contact', contact.id), party ? of('t.fk_soc', party) : []]);
  const isThere = (event: EventReply) => Object.keys(event.socpeopleassigned ?? {}).includes(contact.id);
  const all = [...own, ...shared.filter(isThere)];
  return [...new Map(all.map((event) => [event.id, event])).values()];
}

/** Adds events. Only what was done reached the buyer; what is still to do is a task. */
export function addEvents(draft: PersonDraft, events: readonly EventReply[], names: UserNames, now: Instant): void {
  for (const event of events) {
    const meaning = meaningOf(event);
    const at = instantOf(event.datep) ?? instantOf(event.datec);
    const text = noteOf(event);
    if (!meaning || at === undefined || bearsMark(text)) continue;
    const by = names(event.userownerid);
    const id = `event:${event.id}`;
    const percentage = Number(event.percentage ?? 0);
    const isDone = percentage === 100 || percentage === -1;
    if (!isDone) draft.response('taskCreated', instantOf(event.datec) ?? at, id, by);
    if (!isDone || at > now) continue;
    draft.touchpoint({ at, kind: meaning.kind, title: words(event.label, 500) || text, id });
    if (meaning.response) draft.response(meaning.response, at, id, by);
  }
}

/** An event's words on one line. They may be HTML. */
export function noteOf({ note_private, note }: EventReply): string {
  return textIn(note_private || note);
}

/** What Dolibarr noted by itself is housekeeping, but for mails that a user sent out of it. */
function meaningOf({ type_code, type, code }: EventReply): Meaning | undefined {
  const known = meanings[String(type_code ?? '')];
  if (known) return known;
  if (/_SENTBYMAIL$/.test(String(code ?? ''))) return { kind: 'mail', response: 'mail' };
  const isAutomatic = String(type_code ?? '') === 'AC_OTH_AUTO' || String(type ?? '') === 'systemauto';
  return isAutomatic || !type_code ? undefined : { kind: 'other' };
}
