/** Writes what a rep said: a note on the contact, and the properties the administrators named. */
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { endsIn, noteHtml, textIn } from '../telling/note-text.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { portalOf } from './account.ts';
import { api } from './api.ts';
import { associatedWith } from './associated.ts';
import { findContact } from './find-contact.ts';
import { type ContactReply, recordReply } from './replies.ts';

/** HubSpot's own association of a note with a contact. */
const noteToContact = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 202 };

/** Throws `notFound` where HubSpot has no such contact. */
export async function writeSaid(client: Client, toTell: ToTell): Promise<Receipt> {
  const query = { properties: 'email', associations: 'notes' };
  const contact = await findContact(client, await portalOf(client), toTell.person, query);
  if (!contact) throw new ConnectorError({ code: 'notFound' });
  const there = toTell.mayBeThere ? await noteWith(client, contact, toTell.mark) : undefined;
  const id = there ?? (await addNote(client, contact, toTell));
  await setProperties(client, contact, toTell);
  return { id };
}

/** By the contact's own list of notes: HubSpot's search learns of a new one some time later. */
async function noteWith(client: Client, contact: ContactReply, mark: string): Promise<string | undefined> {
  const notes = await associatedWith(client, contact, 'notes', ['hs_note_body']);
  return notes.find(({ properties }) => endsIn(textIn(properties.hs_note_body), mark))?.id;
}

async function addNote(client: Client, { id }: ContactReply, { said, title, text }: ToTell): Promise<string> {
  const note = await client.send('POST', api.objects('notes'), recordReply, {
    json: {
      properties: { hs_timestamp: new Date(said.at).toISOString(), hs_note_body: noteHtml(title, text) },
      associations: [{ to: { id }, types: [noteToContact] }],
    },
  });
  return note.id;
}

async function setProperties(client: Client, { id }: ContactReply, { said }: ToTell): Promise<void> {
  const properties = propertiesFor(said, client.settings);
  if (Object.keys(properties).length === 0) return;
  await client.reply('PATCH', api.objects('contacts', id), { json: { properties } });
}

/** The named properties' values after what was said; none where it is no verdict. Empty clears them. */
function propertiesFor(said: ToTell['said'], { verdictField, reasonField }: Settings): Record<string, string> {
  const told = verdictTold(said);
  if (!told) return {};
  return {
    ...(verdictField && { [verdictField]: told.verdict ?? '' }),
    ...(reasonField && { [reasonField]: told.reason ?? '' }),
  };
}
