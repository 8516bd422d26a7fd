/** Notes on a person: read, searched for Baton's own, written. Their text is HTML. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { bearsMark, endsIn, noteHtml, textIn } from '../telling/note-text.ts';
import type { Found } from './find-person.ts';
import { listed } from './pages.ts';
import { type NoteReply, noteReply, notesReply } from './replies.ts';
import { v1 } from './vendor.ts';

/** The newest notes of a person, at most 100. */
export function readNotes(client: Client, person: string): Promise<NoteReply[]> {
  const query = { person_id: person, sort: 'add_time DESC', limit: 100, pages: 1 };
  return listed(client, v1(client.settings, '/notes'), notesReply, query);
}

/** Adds notes, but for those that Baton wrote. */
export function addNotes(draft: PersonDraft, notes: readonly NoteReply[]): void {
  for (const { id, content, add_time, active_flag } of notes) {
    const text = textIn(content);
    if (active_flag === false || bearsMark(text)) continue;
    const title = words(text, 500);
    draft.touchpoint({ at: instantIn(add_time), kind: 'note', title, id: `note:${id}` });
  }
}

/** The note that ends in a mark. */
export async function noteWith(client: Client, person: string, mark: string): Promise<string | undefined> {
  const notes = await readNotes(client, person);
  return notes.find(({ content, active_flag }) => active_flag !== false && endsIn(textIn(content), mark))?.id;
}

/** Writes a note where the person is looked at, and the lead by which they were asked for. */
export async function addNote(client: Client, { person, lead }: Found, title: string, text: string): Promise<string> {
  const json = { content: noteHtml(title, text), person_id: Number(person.id), ...(lead && { lead_id: lead.id }) };
  const { data } = await client.send('POST', v1(client.settings, '/notes'), noteReply, { json });
  return data.id;
}
