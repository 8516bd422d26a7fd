/** Puts what a rep said where marketing looks: a note on the contact, and the tag and fields that were named for it. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { noteHtml } from '../telling/note-text.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { findContact } from './find.ts';
import { noteWith, readNotes } from './notes.ts';
import { permissions } from './permissions.ts';
import { anything, oneNote } from './replies.ts';
import { tagsFor } from './tags.ts';

/** Writes it. Throws `notFound` where this Mautic does not know the person. */
export async function writeFeedback(client: Client, toTell: ToTell): Promise<Receipt> {
  const contact = await findContact(client, toTell.person);
  if (!contact) throw new ConnectorError({ code: 'notFound' });
  const id = String(contact.id);
  // Fields first: they may be written twice, so that whatever fails leaves nothing that is doubled later.
  const changes = changesFor(toTell.said, client.settings);
  if (changes) {
    const edited = client.send('PATCH', `/api/contacts/${id}/edit`, anything, { json: changes });
    await needing(permissions.editContacts, edited);
  }
  return noteOnce(client, id, toTell);
}

async function noteOnce(client: Client, contact: string, { title, text, mark, mayBeThere }: ToTell): Promise<Receipt> {
  if (mayBeThere) {
    const there = noteWith(mark, await readNotes(client, contact));
    if (there) return { id: String(there.id) };
  }
  const json = {
    lead: Number(contact),
    type: 'general',
    text: noteHtml(title, text),
  };
  const { note } = await needing(permissions.createNotes, client.send('POST', '/api/notes/new', oneNote, { json }));
  return note.id === null || note.id === undefined ? {} : { id: String(note.id) };
}

/** What changes of the contact itself: `undefined` where nothing does. What was taken back is emptied. */
function changesFor(said: Said, settings: Client['settings']): Record<string, unknown> | undefined {
  const told = verdictTold(said);
  if (!told) return undefined;
  const { verdictField, reasonField, tag } = settings;
  const changes = {
    ...(verdictField && { [verdictField.trim()]: told.verdict ?? '' }),
    ...(reasonField && { [reasonField.trim()]: told.reason ?? '' }),
    ...(tag && { tags: tagsFor(tag, told.verdict ?? undefined) }),
  };
  return Object.keys(changes).length > 0 ? { ...changes, overwriteWithBlank: true } : undefined;
}
