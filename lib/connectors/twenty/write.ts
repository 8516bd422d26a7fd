/** Writes what a rep said: a note on the person, and the fields the administrators named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { findPerson } from './find-person.ts';
import { firstTaken } from './lists.ts';
import { addNote, isOn, noteWith, putOn } from './notes.ts';

/** Throws `notFound` where Twenty does not know the person. */
export async function writeSaid(client: Client, toTell: ToTell): Promise<Receipt> {
  const { said, title, text, mark, mayBeThere } = toTell;
  const found = await findPerson(client, toTell.person);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  const { id: personId } = found.person;
  const there = mayBeThere ? await noteWith(client, personId, mark) : undefined;
  const id = there ?? (await addNote(client, title, text));
  // A note and whose it is are two requests: the second one may be missing.
  if (there === undefined || !(await isOn(client, id, personId))) await putOn(client, id, personId);
  await setFields(client, personId, said);
  return { id };
}

async function setFields(client: Client, personId: string, said: Said): Promise<void> {
  const { verdictField, reasonField } = client.settings;
  const told = verdictTold(said);
  if (!told) return;
  if (verdictField) await setField(client, personId, verdictField, told.verdict ?? '');
  if (reasonField) await setField(client, personId, reasonField, told.reason ?? '');
}

/** A text takes the word as it is; a choice takes nothing but capitals, and is emptied in another way. */
async function setField(client: Client, personId: string, field: string, value: string): Promise<void> {
  const values = value === '' ? ['', null] : [...new Set([value, value.toUpperCase()])];
  await firstTaken(values.map((one) => () => client.reply('PATCH', `/people/${personId}`, { json: { [field]: one } })));
}
