/** The stream of a record: who had it when, which status it had, what people wrote, and mails. */
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { bearsMark } from '../telling/note-text.ts';
import type { Found } from './find.ts';
import { listed } from './pages.ts';
import { wordsOf } from './post-text.ts';
import { type NoteReply, streamReply } from './replies.ts';

/** Pages of the newest entries. */
const pages = 3;

/** As many of a post's words as make a title. */
const titleLength = 120;

/** Changes that EspoCRM makes by itself are the system user's. */
const systemUser = 'system';

/** The newest entries of a record's stream. */
export function readStream(client: Client, { scope, person }: Found): Promise<NoteReply[]> {
  const path = `/${scope}/${encodeURIComponent(person.id)}/stream`;
  return needing(`${scope}: stream`, listed(client, path, streamReply, {}, pages));
}

/** Entries of the record itself: those of what belongs to it stand in its stream too. */
function isOwn({ parentType, parentId }: NoteReply, { scope, person }: Found): boolean {
  return (parentType ?? scope) === scope && (parentId ?? person.id) === person.id;
}

/** Adds what people wrote, but for what Baton did. */
export function addPosts(draft: PersonDraft, notes: readonly NoteReply[]): void {
  for (const { id, type, post, createdAt } of notes) {
    if (type !== 'Post') continue;
    const text = wordsOf(post);
    if (bearsMark(text)) continue;
    const title = text.length > titleLength ? `${text.slice(0, titleLength - 1)}…` : text;
    draft.touchpoint({ at: instantIn(createdAt), kind: 'note', title, id: `note:${id}` });
  }
}

/** Adds the status of a lead with its history, and who had the record. */
export function addHistory(draft: PersonDraft, found: Found, notes: readonly NoteReply[]): void {
  const { fields } = found.person;
  const own = notes.filter((note) => isOwn(note, found)).toReversed();
  if (found.scope === 'Lead') {
    const add = (value: string, at: Instant | undefined, by?: Told) => draft.stage(value, at, by);
    addChanges(own, statusIn, fields.status, fields, add);
  }
  addChanges(own, ownerIn, fields.assignedUserName, fields, (value, at) => draft.owner(value, at));
}

/**
 * The changes of a value, oldest first. What stands there now and in no entry has stood there since the record was
 * made, or, after others, since it was changed last.
 */
function addChanges(
  notes: readonly NoteReply[],
  valueIn: (note: NoteReply) => Told,
  now: Told,
  { createdAt, modifiedAt }: Readonly<Record<string, Told>>,
  add: (value: string, at: Instant | undefined, by?: Told) => void,
): void {
  let last = '';
  for (const note of notes) {
    const value = String(valueIn(note) ?? '');
    if (value === '' || value === last) continue;
    last = value;
    add(value, instantIn(note.createdAt), note.createdById === systemUser ? undefined : note.createdByName);
  }
  const current = String(now ?? '');
  if (current !== last && current !== '') add(current, instantIn(last === '' ? createdAt : modifiedAt));
}

/** Older versions have an entry of its own for a status, newer ones tell it with other changes. */
function statusIn({ type, data }: NoteReply): Told {
  if (type === 'Create') return data?.statusValue;
  if (type !== 'Status' && type !== 'Update') return undefined;
  const isStatus = (data?.field ?? 'status') === 'status';
  return (isStatus ? data?.value : undefined) || data?.attributes?.became?.status;
}

function ownerIn({ type, data }: NoteReply): Told {
  if (type === 'Create' || type === 'Assign') return data?.assignedUserName;
  return type === 'Update' ? data?.attributes?.became?.assignedUserName : undefined;
}

/** Adds mails that stand in the stream, but for `known` ones: the list of mails says more of them. */
export function addStreamMails(draft: PersonDraft, notes: readonly NoteReply[], known: ReadonlySet<string>): void {
  for (const { type, data, createdAt, createdById, createdByName } of notes) {
    const id = String(data?.emailId ?? '');
    if ((type !== 'EmailSent' && type !== 'EmailReceived') || id === '' || known.has(id)) continue;
    const at = instantIn(createdAt);
    const isAutomatic = type === 'EmailSent' && createdById === systemUser && data?.personEntityType !== 'User';
    draft.touchpoint({ at, kind: isAutomatic ? 'emailSent' : 'mail', title: data?.emailName, id: `mail:${id}` });
    if (type !== 'EmailSent') continue;
    const by = data?.personEntityType === 'User' ? data.personEntityName : createdByName;
    draft.response(isAutomatic ? 'automaticMail' : 'mail', at, `mail:${id}`, isAutomatic ? undefined : by);
  }
}
