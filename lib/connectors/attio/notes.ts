/** Notes on a person: read, searched for Baton's own, written. They are plain text with a heading. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { bearsMark, endsIn } from '../telling/note-text.ts';
import { type NoteReply, noteReply, notesReply } from './replies.ts';

/** As many as Attio gives at once. */
const page = 50;
/** Pages of a reading; Attio does not say in which order notes come. */
const mostPages = 3;
/** Pages in which Baton's own note is searched. */
const searchedPages = 10;

/** The notes of a person, at most so many pages of them, until one is found that is wanted. */
export async function readNotes(
  client: Client,
  person: string,
  { pages, until }: { pages: number; until?: (note: NoteReply) => boolean } = { pages: mostPages },
): Promise<NoteReply[]> {
  const found: NoteReply[] = [];
  for (let number = 0; number < pages; number++) {
    const query = { parent_object: 'people', parent_record_id: person, limit: page, offset: number * page };
    const { data } = await client.get('/notes', notesReply, query);
    found.push(...data);
    if (data.length < page || (until && data.some(until))) break;
  }
  return found;
}

/** Adds notes, but for those that Baton wrote. */
export function addNotes(draft: PersonDraft, notes: readonly NoteReply[]): void {
  for (const { id, title, content_plaintext, created_at } of notes) {
    const text = words(content_plaintext, 65_536);
    if (bearsMark(text)) continue;
    const told = words(title, 500) || text.slice(0, 500);
    draft.touchpoint({ at: instantIn(created_at), kind: 'note', title: told, id: `note:${id.note_id}` });
  }
}

/** The note that ends in a mark. */
export async function noteWith(client: Client, person: string, mark: string): Promise<string | undefined> {
  const isIt = ({ content_plaintext }: NoteReply) => endsIn(words(content_plaintext, 65_536), mark);
  const notes = await readNotes(client, person, { pages: searchedPages, until: isIt });
  return notes.find(isIt)?.id.note_id;
}

/** Writes a note where the person is looked at. */
export async function addNote(client: Client, person: string, title: string, text: string): Promise<string> {
  const json = {
    data: { parent_object: 'people', parent_record_id: person, title, format: 'plaintext', content: text },
  };
  const { data } = await client.send('POST', '/notes', noteReply, { json });
  return data.id.note_id;
}
