/** Notes on a contact: read, searched for Baton's own, written. Their text is plain. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { pagesOf } from './pages.ts';
import { type NoteReply, noteReply, notesReply } from './replies.ts';

/** At most 500 notes of a contact, newest first. */
export async function readNotes(client: Client, contact: string): Promise<NoteReply[]> {
  const path = `/contacts/${contact}/notes`;
  const pages = await pagesOf(client, path, notesReply, { items: ({ notes }) => notes, most: 5 });
  const at = ({ cdate }: NoteReply) => instantIn(cdate) ?? 0;
  return pages.flatMap(({ notes }) => notes).toSorted((a, b) => at(b) - at(a));
}

/** As many notes as belong to a journey. */
const newest = 100;

/** Adds notes, but for those that Baton wrote. */
export function addNotes(draft: PersonDraft, notes: readonly NoteReply[]): void {
  for (const { id, note, cdate, is_draft } of notes.slice(0, newest)) {
    const text = textIn(note);
    if (String(is_draft ?? '0') === '1' || /(^|\s)baton:\S+$/.test(text)) continue;
    draft.touchpoint({ at: instantIn(cdate), kind: 'note', title: words(text, 500), id: `note:${id}` });
  }
}

/** The note that ends in a mark, and not in a longer one. */
export async function noteWith(client: Client, contact: string, mark: string): Promise<string | undefined> {
  const notes = await readNotes(client, contact);
  return notes.find(({ note }) => {
    const text = textIn(note);
    return text === mark || text.endsWith(` ${mark}`);
  })?.id;
}

/** Writes a note on a contact. */
export async function addNote(client: Client, contact: string, title: string, text: string): Promise<string> {
  const json = { note: { note: `${title}\n\n${text}`, relid: Number(contact), reltype: 'Subscriber' } };
  const { note } = await client.send('POST', '/notes', noteReply, { json });
  return note.id;
}

/** The words of a note on one line; what users write in ActiveCampaign's editor may have markup in it. */
function textIn(note: Told): string {
  return words(String(note ?? '').replace(/<\/?[a-z][^<>]*>/gi, ' '), 65_536);
}
