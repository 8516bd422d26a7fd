/** Writes what a rep said: a note on the person, and the attributes the administrators named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import { findPerson, pathOf } from './find-person.ts';
import { addNote, noteWith } from './notes.ts';
import { type AttributeReply, anything, choicesReply } from './replies.ts';
import { slugOf } from './workspace.ts';

/** Throws `notFound` where Attio does not know the person. */
export async function writeSaid(
  client: Client,
  { said, person, title, text, mark, mayBeThere }: ToTell,
): Promise<Receipt> {
  const found = await findPerson(client, await slugOf(client), person);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  const { record_id } = found.id;
  // Attributes first: they may be written twice, so that whatever fails leaves nothing that is doubled later.
  const values = await valuesFor(client, said);
  if (values) await client.send('PATCH', pathOf('people', record_id), anything, { json: { data: { values } } });
  const there = mayBeThere ? await noteWith(client, record_id, mark) : undefined;
  return { id: there ?? (await addNote(client, record_id, title, text)) };
}

/** The named attributes by their slugs; `undefined` where nothing of the person changes. What was taken back is emptied. */
async function valuesFor(client: Client, said: Said): Promise<Record<string, string | readonly []> | undefined> {
  const told = verdictTold(said);
  const { verdictField, reasonField } = client.settings;
  if (!told || (!verdictField && !reasonField)) return undefined;
  const words = { verdictField: told.verdict ?? '', reasonField: told.reason ?? '' };
  const attributes = await readAttributes(client, [verdictField, reasonField]);
  const values: Record<string, string | readonly []> = {};
  for (const [setting, word] of Object.entries(words)) {
    const name = client.settings[setting];
    if (!name) continue;
    const attribute = mustBeThere(attributes, setting, name);
    values[attribute.api_slug] = await toSend(client, attribute, word);
  }
  return values;
}

function mustBeThere(attributes: Attributes, field: string, name: string): AttributeReply {
  const attribute = attributes.named(name);
  if (!attribute) throw new ConnectorError({ code: 'badSetting', field });
  return attribute;
}

/** The word, or the choice of that name in its own spelling; nothing where there is no such choice. */
async function toSend(client: Client, { api_slug, type }: AttributeReply, word: string): Promise<string | readonly []> {
  if (word === '' || type !== 'select') return word === '' ? [] : word;
  const path = `/objects/people/attributes/${encodeURIComponent(api_slug)}/options`;
  const { data } = await client.get(path, choicesReply);
  const titles = data.filter(({ is_archived }) => is_archived !== true).map(({ title }) => String(title ?? ''));
  return titles.find((title) => title.trim().toLowerCase() === word.toLowerCase()) ?? [];
}
