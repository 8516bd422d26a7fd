/** Calls and meetings that are over: what people of the company did, and what of it reached the buyer. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import type { RelatedList } from './lists.ts';
import { type CallRow, callRow, type MeetingRow, meetingRow } from './replies.ts';
import { scopes } from './scopes.ts';

/** Calls that were made or logged; those that are only planned are in another list. */
export const calls: RelatedList<CallRow> = {
  name: 'Calls_History',
  scope: scopes.Calls,
  row: callRow,
  fields: [
    'Subject',
    'Call_Type',
    'Call_Start_Time',
    'Call_Duration_in_seconds',
    'Call_Result',
    'Outgoing_Call_Status',
    'Created_Time',
    'Owner',
  ],
};

/** Meetings whose end has passed. */
export const meetings: RelatedList<MeetingRow> = {
  name: 'Events_History',
  scope: scopes.Events,
  row: meetingRow,
  fields: ['Event_Title', 'Start_DateTime', 'Owner'],
};

/** What Zoho, its users and telephone programs write where nobody was spoken to. */
const missed =
  /miss|cancel|overdue|schedul|no[ -]?(?:response|answer)|busy|invalid|wrong|voice ?mail|not reached|ikke svar|opptatt/i;

/** Adds a call. */
export function addCall(draft: PersonDraft, call: CallRow, now: Instant): void {
  const at = instantIn(call.Call_Start_Time) ?? instantIn(call.Created_Time);
  if (at === undefined || at > now) return;
  draft.touchpoint({ at, kind: 'call', title: call.Subject, id: call.id });
  const told = [call.Call_Type, call.Outgoing_Call_Status, call.Call_Result].map((text) => words(text, 200));
  const isMissed = told.some((text) => missed.test(text)) || call.Call_Duration_in_seconds === 0;
  if (!isMissed) draft.response('call', at, call.id, call.Owner?.name);
}

/** Adds a meeting, unless its title says that it was called off. */
export function addMeeting(draft: PersonDraft, meeting: MeetingRow, now: Instant): void {
  const at = instantIn(meeting.Start_DateTime);
  const title = words(meeting.Event_Title, 500);
  if (at === undefined || at > now || /^\W*(?:cancell?ed|avlyst)\b/i.test(title)) return;
  draft.touchpoint({ at, kind: 'meeting', title, id: meeting.id });
  draft.response('meeting', at, meeting.id, meeting.Owner?.name);
}
