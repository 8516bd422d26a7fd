/** Writes what a rep said: a note on the person, and the fields the administrators named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { hostOf } from './account.ts';
import { readFields, toSend } from './fields.ts';
import { findPerson } from './find-person.ts';
import { addNote, noteWith } from './notes.ts';
import { anything } from './replies.ts';
import { v2 } from './vendor.ts';

/** Throws `notFound` where Pipedrive does not know the person. */
export async function writeSaid(
  client: Client,
  { said, person, title, text, mark, mayBeThere }: ToTell,
): Promise<Receipt> {
  const found = await findPerson(client, await hostOf(client), person);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  // Fields first: they may be written twice, so that whatever fails leaves nothing that is doubled later.
  const fields = await fieldsFor(client, said);
  if (fields) {
    const path = v2(`/persons/${found.person.id}`);
    await client.send('PATCH', path, anything, { json: { custom_fields: fields } });
  }
  const there = mayBeThere ? await noteWith(client, found.person.id, mark) : undefined;
  return { id: there ?? (await addNote(client, found, title, text)) };
}

/** The named fields by their keys; `undefined` where nothing of the person changes. What was taken back is emptied. */
async function fieldsFor(client: Client, said: Said): Promise<Record<string, string | number | null> | undefined> {
  const told = verdictTold(said);
  const { verdictField, reasonField } = client.settings;
  if (!told || (!verdictField && !reasonField)) return undefined;
  const words = { verdictField: told.verdict ?? '', reasonField: told.reason ?? '' };
  const fields = await readFields(client, [verdictField, reasonField]);
  const values: Record<string, string | number | null> = {};
  for (const [setting, word] of Object.entries(words)) {
    const name = client.settings[setting];
    if (!name) continue;
    const field = fields.named(name);
    if (!field) throw new ConnectorError({ code: 'badSetting', field: setting });
    values[field.field_code] = toSend(word, field);
  }
  return values;
}
