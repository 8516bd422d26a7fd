/** What people at the company did with the contact: notes, calls, meetings, mails, tasks. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { bearsMark, textIn } from '../telling/note-text.ts';
import type { OwnerNames } from './owners.ts';
import type { RecordReply } from './replies.ts';

/** The kinds, and the properties that are read of each. */
export const activityProperties = {
  notes: ['hs_timestamp', 'hs_body_preview', 'hs_note_body'],
  calls: ['hs_timestamp', 'hubspot_owner_id', 'hs_call_title', 'hs_call_status', 'hs_call_disposition'],
  meetings: ['hs_timestamp', 'hubspot_owner_id', 'hs_meeting_title', 'hs_meeting_start_time', 'hs_meeting_outcome'],
  emails: [
    'hs_timestamp',
    'hubspot_owner_id',
    'hs_email_subject',
    'hs_email_direction',
    'hs_email_status',
    'hs_sequence_id',
  ],
  tasks: ['hs_createdate', 'hubspot_owner_id'],
} as const;
export type ActivityKind = keyof typeof activityProperties;
export const activityKinds = Object.keys(activityProperties) as ActivityKind[];

/** Outcomes of a call that reached nobody: busy, no answer, wrong number. HubSpot's own, the same in every account. */
const reachedNobody = new Set([
  '9d9162e7-6cf3-4944-bf63-4dff82258764',
  '73a0d17f-1163-4015-bdd5-ec830791da20',
  '17b47fee-58de-441e-a44c-c6300d46f273',
]);

interface Setting {
  readonly draft: PersonDraft;
  readonly names: OwnerNames;
  readonly now: Instant;
}

/** What each activity says. Only what really reached the buyer is a response. */
export const readActivity: Readonly<Record<ActivityKind, (setting: Setting, activity: RecordReply) => void>> = {
  notes({ draft }, { id, properties: { hs_timestamp, hs_body_preview, hs_note_body } }) {
    const body = textIn(hs_note_body);
    // What Baton wrote itself is no news.
    if (bearsMark(body)) return;
    draft.touchpoint({
      at: instantIn(hs_timestamp),
      kind: 'note',
      title: words(hs_body_preview, 500) || body,
      id: `note:${id}`,
    });
  },

  calls({ draft, names, now }, { id, properties: call }) {
    const at = past(instantIn(call.hs_timestamp), now);
    const status = call.hs_call_status || 'COMPLETED';
    if (status !== 'COMPLETED' || reachedNobody.has(String(call.hs_call_disposition))) return;
    draft.touchpoint({ at, kind: 'call', title: call.hs_call_title, id: `call:${id}` });
    draft.response('call', at, `call:${id}`, names.byId(call.hubspot_owner_id));
  },

  meetings({ draft, names, now }, { id, properties: meeting }) {
    const at = past(instantIn(meeting.hs_meeting_start_time || meeting.hs_timestamp), now);
    const outcome = String(meeting.hs_meeting_outcome || 'COMPLETED').toUpperCase();
    if (/CANCEL|RESCHEDULED|NO.?SHOW/.test(outcome)) return;
    draft.touchpoint({ at, kind: 'meeting', title: meeting.hs_meeting_title, id: `meeting:${id}` });
    // One that was only planned may not have taken place: nobody noted it.
    if (outcome !== 'SCHEDULED') draft.response('meeting', at, `meeting:${id}`, names.byId(meeting.hubspot_owner_id));
  },

  emails({ draft, names, now }, { id, properties: mail }) {
    const at = past(instantIn(mail.hs_timestamp), now);
    if ((mail.hs_email_status || 'SENT') !== 'SENT') return;
    const isOurs = (mail.hs_email_direction || 'EMAIL') === 'EMAIL';
    const isAutomatic = isOurs && Boolean(mail.hs_sequence_id);
    const kind = isAutomatic ? 'emailSent' : 'mail';
    draft.touchpoint({ at, kind, title: mail.hs_email_subject, id: `mail:${id}` });
    // What came in, or was forwarded to HubSpot by somebody, did not reach the buyer.
    if (!isOurs) return;
    draft.response(isAutomatic ? 'automaticMail' : 'mail', at, `mail:${id}`, names.byId(mail.hubspot_owner_id));
  },

  tasks({ draft, names }, { id, properties: { hs_createdate, hubspot_owner_id } }) {
    draft.response('taskCreated', instantIn(hs_createdate), `task:${id}`, names.byId(hubspot_owner_id));
  },
};

/** What lies ahead has not happened. */
function past(at: Instant | undefined, now: Instant): Instant | undefined {
  return at !== undefined && at <= now ? at : undefined;
}
