/** Notes on a person: read, searched for Baton's own, written. Their text is Markdown. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { bearsMark, endsIn } from '../telling/note-text.ts';
import { among, belongingTo, firstTaken, listed, targetFields } from './lists.ts';
import { createdNote, type NoteRecord, type NoteTargetRecord, noteRecord, noteTargetRecord } from './replies.ts';

/** The newest notes of a person. */
export function readNotes(client: Client, personId: string): Promise<NoteTargetRecord[]> {
  return belongingTo(client, 'noteTargets', noteTargetRecord, 'person', [personId], { depth: 1, pages: 2 });
}

/** Adds notes, but for those that Baton wrote. */
export function addNotes(draft: PersonDraft, targets: readonly NoteTargetRecord[]): void {
  for (const { note } of targets) {
    if (!note || bearsMark(textOf(note))) continue;
    const title = words(note.title, 500) || textOf(note);
    draft.touchpoint({ at: instantIn(note.createdAt), kind: 'note', title, id: `note:${note.id}` });
  }
}

/** The note that ends in a mark, whether it came to belong to the person or not. */
export async function noteWith(client: Client, personId: string, mark: string): Promise<string | undefined> {
  // Whatever is no letter or number may mean something in the pattern, or have been escaped there.
  const pattern = mark.replace(/[^A-Za-z0-9:-]+/g, '%');
  const everywhere = { filter: `bodyV2.markdown[ilike]:"%${pattern}%"` };
  const found = await firstTaken<readonly (NoteRecord | null | undefined)[]>([
    () => listed(client, 'notes', noteRecord, everywhere),
    async () => (await readNotes(client, personId)).map(({ note }) => note),
  ]);
  return found.find((note) => note && endsIn(textOf(note), mark))?.id;
}

/** Writes a note that belongs to nobody yet. Gives its id. */
export async function addNote(client: Client, title: string, text: string): Promise<string> {
  const json = { title, bodyV2: { markdown: asMarkdown(text) } };
  return (await client.send('POST', '/notes', createdNote, { json })).data.createNote.id;
}

/** Whether a note already belongs to the person. */
export async function isOn(client: Client, noteId: string, personId: string): Promise<boolean> {
  const targets = await listed(client, 'noteTargets', noteTargetRecord, { filter: among('noteId', [noteId]) });
  return targets.some(({ targetPersonId, personId: formerly }) => (targetPersonId ?? formerly) === personId);
}

/** Makes a note the person's. */
export async function putOn(client: Client, noteId: string, personId: string): Promise<void> {
  await firstTaken(
    targetFields('person').map(
      (field) => () => client.reply('POST', '/noteTargets', { json: { noteId, [field]: personId } }),
    ),
  );
}

/** A text as Markdown in which nothing of it is markup. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replace(/\r?\n/g, '\n\n');
}

/** A note's words on one line. */
function textOf({ bodyV2 }: NoteRecord): string {
  return words(words(bodyV2?.markdown, 65_536).replace(/\\(?=[^A-Za-z0-9\s])/g, ''), 65_536);
}
