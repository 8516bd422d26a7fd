/** The notes that users of Mautic keep of a contact: calls, meetings and mails among them, and Baton's own. */
import type { ResponseKind } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { permissions } from './permissions.ts';
import { plainText } from './plain-text.ts';
import { type NoteReply, someNotes } from './replies.ts';

/** The newest so many are read: Mautic gives them newest first. */
const newest = 100;

/** What each kind of note is to a journey, and what of it reached the buyer. */
const kinds: ReadonlyMap<string, { touchpoint: TouchpointKind; response: ResponseKind }> = new Map([
  ['call', { touchpoint: 'call', response: 'call' }],
  ['meeting', { touchpoint: 'meeting', response: 'meeting' }],
  ['email', { touchpoint: 'mail', response: 'mail' }],
]);

/** As many of a note's words as make a title. */
const titleLength = 120;

/** The newest notes of a contact. */
export async function readNotes(client: Client, id: string): Promise<readonly NoteReply[]> {
  const reply = client.get(`/api/contacts/${id}/notes`, someNotes, { limit: newest });
  const { notes } = await needing(permissions.viewNotes, reply);
  return notes;
}

/** Adds notes to a draft, but for those that Baton wrote. A call that lies ahead has reached nobody. */
export function addNotes(draft: PersonDraft, notes: readonly NoteReply[], now: Instant): void {
  for (const { id, text, type, dateTime, dateAdded, createdByUser } of notes) {
    const words = plainText(text).replace(/\s+/g, ' ');
    const at = instantIn(dateTime) ?? instantIn(dateAdded);
    if (/\bbaton:\S/.test(words) || at === undefined || at > now) continue;
    const kind = kinds.get(String(type));
    const title = words.length > titleLength ? `${words.slice(0, titleLength - 1)}…` : words;
    draft.touchpoint({ at, kind: kind?.touchpoint ?? 'note', title, id: `note${id}` });
    if (kind) draft.response(kind.response, at, `note${id}`, plainText(createdByUser));
  }
}

/** The note that ends with a mark, and not with a longer one that begins like it. */
export function noteWith(mark: string, notes: readonly NoteReply[]): NoteReply | undefined {
  return notes.find(({ text }) => {
    const words = plainText(text);
    const place = words.lastIndexOf(mark);
    return place !== -1 && !/^[\w:-]/.test(words.slice(place + mark.length));
  });
}
