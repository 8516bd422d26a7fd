/** Writes what a rep said: a note on the lead about the contact, and the fields the administrators named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { readFields, toSend } from './fields.ts';
import { type Found, findContact } from './find-contact.ts';
import { addNote, noteWith } from './notes.ts';
import { anything } from './replies.ts';

/** Throws `notFound` where Close does not know the person. */
export async function writeSaid(
  client: Client,
  { said, person, title, text, mark, mayBeThere }: ToTell,
): Promise<Receipt> {
  const found = await findContact(client, person);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  // Fields first: they may be written twice, so that whatever fails leaves nothing that is doubled later.
  const values = await valuesFor(client, said);
  for (const [path, json] of Object.entries({
    // Whose field it would be is not known where a lead has several people; the note on the lead says it all the same.
    ...(found.contact && { [`/contact/${found.contact.id}/`]: values.contact }),
    [`/lead/${found.lead.id}/`]: values.lead,
  })) {
    if (json && Object.keys(json).length > 0) await client.send('PUT', path, anything, { json });
  }
  return { id: await noteOf(client, found, { title, text, mark, mayBeThere }) };
}

async function noteOf(
  client: Client,
  found: Found,
  { title, text, mark, mayBeThere }: Pick<ToTell, 'title' | 'text' | 'mark' | 'mayBeThere'>,
): Promise<string> {
  const there = mayBeThere ? await noteWith(client, found.lead.id, mark) : undefined;
  return there ?? addNote(client, found, title, text);
}

type Values = Record<string, string | string[] | null>;

/** The named fields of contacts and of leads; empty where nothing changes. What was taken back is emptied. */
async function valuesFor(client: Client, said: Said): Promise<{ contact: Values; lead: Values }> {
  const values = { contact: {} as Values, lead: {} as Values };
  const told = verdictTold(said);
  const { verdictField, reasonField } = client.settings;
  if (!told || (!verdictField && !reasonField)) return values;
  const words = { verdictField: told.verdict ?? '', reasonField: told.reason ?? '' };
  const fields = await readFields(client, [verdictField, reasonField]);
  for (const [setting, word] of Object.entries(words)) {
    const name = client.settings[setting];
    if (!name) continue;
    const field = fields.named(name);
    if (!field) throw new ConnectorError({ code: 'badSetting', field: setting });
    values[field.of][`custom.${field.id}`] = toSend(word, field);
  }
  return values;
}
