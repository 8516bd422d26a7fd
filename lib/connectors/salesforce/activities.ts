/** Tasks and events: what people of the company did, and what of it reached the buyer. */
import type { ResponseKind } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { EventRow, TaskRow } from './replies.ts';

/** What Baton's own tasks begin with: they are no part of the journey. */
export const ownSubject = 'Baton: ';

/** Results of a call by which nobody was spoken to, as people and telephone programs write them. */
const missed =
  /no[- ]?answer|voice ?mail|left (?:a )?(?:message|vm)|busy|wrong|bad number|not reached|ikke svar|opptatt/i;

/** Subjects that marketing systems give to the mails they log. */
const automatic =
  /^(?:was sent email|marketo|pardot|list email|account engagement|mass email|\[?(?:mkto|pardot)\]?)\b/i;

/** A task as something of the journey. Only what is closed has happened. */
export function taskIn(draft: PersonDraft, task: TaskRow): void {
  const subject = String(task.Subject ?? '');
  if (subject.startsWith(ownSubject)) return;
  const by = task.Owner?.Name;
  const created = instantIn(task.CreatedDate);
  const { touchpoint, response } = kindsOf(task, subject);
  if (!touchpoint || !task.IsClosed) {
    draft.response('taskCreated', created, task.Id, by);
    return;
  }
  const at = happenedAt(task.ActivityDate, instantIn(task.CompletedDateTime) ?? created);
  draft.touchpoint({ at, kind: touchpoint, title: bare(subject), id: task.Id });
  if (response) draft.response(response, at, task.Id, by);
}

/** An event that lies in the past took place, unless its subject says otherwise. */
export function eventIn(draft: PersonDraft, event: EventRow, now: Instant): void {
  const at = instantIn(event.StartDateTime ?? event.ActivityDate);
  if (at === undefined || at > now || /^\W*(?:cancell?ed|avlyst)\b/i.test(String(event.Subject ?? ''))) return;
  draft.touchpoint({ at, kind: 'meeting', title: event.Subject, id: event.Id });
  draft.response('meeting', at, event.Id, event.Owner?.Name);
}

function kindsOf(task: TaskRow, subject: string): { touchpoint?: TouchpointKind; response?: ResponseKind } {
  const kind = String(task.TaskSubtype && task.TaskSubtype !== 'Task' ? task.TaskSubtype : (task.Type ?? ''));
  if (/call/i.test(kind) || (kind === '' && /^call\b/i.test(subject))) {
    const isMissed = missed.test(String(task.CallDisposition ?? ''));
    return { touchpoint: 'call', ...(!isMissed && { response: 'call' as const }) };
  }
  if (kind === 'ListEmail' || automatic.test(subject)) return { touchpoint: 'emailSent', response: 'automaticMail' };
  if (/e-?mail/i.test(kind) || (kind === '' && /^e-?mail:/i.test(subject)))
    return { touchpoint: 'mail', response: 'mail' };
  if (/meeting/i.test(kind)) return { touchpoint: 'meeting', response: 'meeting' };
  return {};
}

/**
 * When a task happened. It is logged later than it happened where its day lies before the day on which it was
 * completed; of that day no more than its noon in UTC is known.
 */
function happenedAt(day: Told, logged: Instant | undefined): Instant | undefined {
  const told = dayIn(day);
  if (told === undefined || logged === undefined) return logged;
  const loggedOn = new Date(logged).toISOString().slice(0, 10);
  return told < loggedOn ? Date.parse(`${told}T12:00:00Z`) : logged;
}

/** `Email: Offer` is called "Offer". */
function bare(subject: string): string {
  return subject.replace(/^\s*(?:list )?e-?mail:\s*/i, '');
}
