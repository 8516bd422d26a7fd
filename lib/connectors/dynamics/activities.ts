/** Calls, mails, meetings, tasks and notes: what people of the company did, and what of it reached the buyer. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { bearsMark } from '../telling/note-text.ts';
import { textIn } from './note-text.ts';
import type { ActivityRow, CallRow, EmailRow, NoteRow } from './replies.ts';

/** States of an activity. */
const completed = 1;
const scheduled = 3;

/** Of a mail: it left, or it came. What waits, failed or is a draft did neither. */
const sent = 3;
const received = 4;

const ownerOf = (row: ActivityRow | EmailRow | CallRow) =>
  row['_ownerid_value@OData.Community.Display.V1.FormattedValue'];

/** A call that was made or taken. A message left behind has reached nobody yet. */
export function callIn(draft: PersonDraft, call: CallRow): void {
  const { activityid: id, subject, statecode, actualend, scheduledend, modifiedon, leftvoicemail, createdon } = call;
  if (statecode !== completed) {
    draft.response('taskCreated', instantIn(createdon), id, ownerOf(call));
    return;
  }
  const at = instantIn(actualend) ?? instantIn(scheduledend) ?? instantIn(modifiedon);
  draft.touchpoint({ at, kind: 'call', title: subject, id });
  if (leftvoicemail !== true) draft.response('call', at, id, ownerOf(call));
}

/** A mail either way, and its being opened where somebody follows it. */
export function emailIn(draft: PersonDraft, email: EmailRow): void {
  const { activityid: id, subject, statuscode, directioncode, senton, actualend, modifiedon, lastopenedtime } = email;
  if (statuscode !== sent && statuscode !== received) return;
  const at = instantIn(senton) ?? instantIn(actualend) ?? instantIn(modifiedon);
  const isAutomatic = email.isworkflowcreated === true;
  draft.touchpoint({ at, kind: isAutomatic ? 'emailSent' : 'mail', title: subject, id });
  draft.touchpoint({ at: instantIn(lastopenedtime), kind: 'emailOpen', title: subject, id: `${id}-open` });
  if (directioncode === true) draft.response(isAutomatic ? 'automaticMail' : 'mail', at, id, ownerOf(email));
}

/** A meeting, a task, an answer to a campaign. Other kinds are the company's own business. */
export function activityIn(draft: PersonDraft, activity: ActivityRow, now: Instant): void {
  const { activityid: id, activitytypecode: kind, subject, statecode, createdon } = activity;
  if (kind === 'task') {
    draft.response('taskCreated', instantIn(createdon), id, ownerOf(activity));
    return;
  }
  if (kind === 'campaignresponse') {
    draft.touchpoint({ at: instantIn(activity.actualend) ?? instantIn(createdon), kind: 'other', title: subject, id });
    return;
  }
  if (kind !== 'appointment') return;
  const at = instantIn(activity.scheduledstart) ?? instantIn(activity.actualend);
  if (at === undefined || at > now || (statecode !== completed && statecode !== scheduled)) return;
  draft.touchpoint({ at, kind: 'meeting', title: subject, id });
  // That it stood in the calendar does not say that it took place.
  if (statecode === completed) draft.response('meeting', at, id, ownerOf(activity));
}

/** A note, but for those that Baton wrote. */
export function noteIn(draft: PersonDraft, { annotationid: id, subject, notetext, createdon }: NoteRow): void {
  const text = textIn(notetext);
  if (bearsMark(text)) return;
  draft.touchpoint({ at: instantIn(createdon), kind: 'note', title: words(subject, 200) || words(text, 120), id });
}
