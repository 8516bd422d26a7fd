/** Mails, meetings and tasks. Twenty reads mails and calendars of its users; only what reached the buyer is a response. */
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { among, belongingTo, listed } from './lists.ts';
import type { MemberNames } from './members.ts';
import {
  type CalendarParticipantRecord,
  calendarParticipantRecord,
  type MessageParticipantRecord,
  messageParticipantRecord,
  type TaskTargetRecord,
  taskTargetRecord,
} from './replies.ts';

/** Mails to the person of which it is looked up who wrote them, the newest. */
const most = 30;

/** A person's mails, and who wrote which. */
export interface Mails {
  readonly own: readonly MessageParticipantRecord[];
  /** The user who wrote a mail, by its id; of a mail that somebody else wrote there is none. */
  readonly writers: ReadonlyMap<string, string>;
}

/** The newest mails to and from a person. */
export async function readMails(client: Client, personId: string): Promise<Mails> {
  const filter = among('personId', [personId]);
  const own = await listed(client, 'messageParticipants', messageParticipantRecord, { filter, depth: 1, pages: 2 });
  const received = own.filter((one) => roleOf(one) === 'to').flatMap(({ message }) => message?.id ?? []);
  const ids = [...new Set(received)].slice(0, most);
  const others =
    ids.length === 0
      ? []
      : await listed(client, 'messageParticipants', messageParticipantRecord, {
          filter: among('messageId', ids),
          pages: 3,
        });
  const writers = others.flatMap(({ messageId, workspaceMemberId, ...one }): [string, string][] =>
    roleOf(one) === 'from' && workspaceMemberId && messageId ? [[String(messageId), String(workspaceMemberId)]] : [],
  );
  return { own, writers: new Map(writers) };
}

/** Adds mails. What another customer wrote to the person is a mail, and no response. */
export function addMails(draft: PersonDraft, { own, writers }: Mails, names: MemberNames): void {
  const seen = new Set<string>();
  for (const { message } of own) {
    if (!message || seen.has(message.id)) continue;
    seen.add(message.id);
    const at = instantIn(message.receivedAt);
    const id = `mail:${message.id}`;
    draft.touchpoint({ at, kind: 'mail', title: message.subject, id });
    const writer = writers.get(message.id);
    if (writer !== undefined) draft.response('mail', at, id, names(writer));
  }
}

/** The newest events in calendars to which a person is invited. */
export function readMeetings(client: Client, personId: string): Promise<CalendarParticipantRecord[]> {
  const filter = among('personId', [personId]);
  return listed(client, 'calendarEventParticipants', calendarParticipantRecord, { filter, depth: 1, pages: 2 });
}

/** Adds meetings that took place. One to which the person never said yes may have been without them. */
export function addMeetings(draft: PersonDraft, meetings: readonly CalendarParticipantRecord[], now: Instant): void {
  for (const { calendarEvent: event, responseStatus, isOrganizer } of meetings) {
    const at = instantIn(event?.startsAt);
    const status = String(responseStatus ?? '').toUpperCase();
    if (!event || event.isCanceled === true || status === 'DECLINED') continue;
    if (at === undefined || (instantIn(event.endsAt) ?? at) > now) continue;
    const id = `meeting:${event.id}`;
    draft.touchpoint({ at, kind: 'meeting', title: event.title, id });
    if (status === 'ACCEPTED' || isOrganizer === true) draft.response('meeting', at, id);
  }
}

/** The newest tasks about a person. */
export function readTasks(client: Client, personId: string): Promise<TaskTargetRecord[]> {
  return belongingTo(client, 'taskTargets', taskTargetRecord, 'person', [personId], { depth: 1 });
}

/** Adds tasks. Also of one that was done nobody says that it reached the buyer. */
export function addTasks(draft: PersonDraft, tasks: readonly TaskTargetRecord[]): void {
  for (const { task } of tasks)
    if (task) draft.response('taskCreated', instantIn(task.createdAt), `task:${task.id}`, task.createdBy?.name);
}

/** `from`, `to`, `cc` or `bcc`; in capitals in some versions. */
function roleOf({ role }: Pick<MessageParticipantRecord, 'role'>): string {
  return String(role ?? '').toLowerCase();
}
