/** Puts what a rep said where the company looks: a note on the person, and the fields that were named for it. */
import * as z from 'zod/mini';
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Method } from '../client/client.ts';
import { type Client, understood } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { failureOf } from './failures.ts';
import { findPerson } from './find.ts';
import { type Place, related } from './lists.ts';
import { needing } from './needing.ts';
import { notes, noteWith } from './notes.ts';
import { writtenReply } from './replies.ts';
import { scopes } from './scopes.ts';
import { apiPath } from './vendor.ts';

/** As many characters as Zoho takes. */
const longest = { title: 120, text: 32_000, field: 255 };

/** Writes it. The note comes first: where a field is refused, marketing has the word all the same. */
export async function write(client: Client, toTell: ToTell): Promise<Receipt> {
  const found = await findPerson(client, toTell.person);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  const place: Place = { module: found.module, id: found.record.id };
  const there = toTell.mayBeThere ? noteWith(toTell.mark, await related(client, place, notes)) : undefined;
  const id = there?.id ?? (await note(client, place, toTell));
  const fields = fieldsFor(toTell.said, client.settings);
  if (Object.keys(fields).length > 0) {
    const scope = place.module === 'Leads' ? scopes.changedLeads : scopes.changedContacts;
    await needing(scope, written(client, 'PUT', `${apiPath}/${place.module}/${place.id}`, fields));
  }
  return id === undefined ? {} : { id };
}

async function note(client: Client, { module, id }: Place, { title, text, mark }: ToTell): Promise<string | undefined> {
  const row = {
    Parent_Id: { module: { api_name: module }, id },
    Note_Title: words(title, longest.title),
    // However long it is, it ends in its mark.
    Note_Content: text.length > longest.text ? `${text.slice(0, longest.text - mark.length - 2)} ${mark}` : text,
  };
  return needing(scopes.newNotes, written(client, 'POST', `${apiPath}/Notes`, row));
}

/** Writes one record and gives its id. A reply that is none of a failure may say of the record that it failed. */
async function written(client: Client, method: Method, path: string, row: object): Promise<string | undefined> {
  const { body, status } = await client.reply(method, path, { json: { data: [row] } });
  // Zoho has it, whatever else is said.
  if (status === 201 && !z.safeParse(writtenReply, body).success) return undefined;
  const [first] = understood(writtenReply, body, path).data;
  const failure = failureOf(first, status, client.now());
  if (failure) throw new ConnectorError(failure);
  const told = first?.details?.id;
  return typeof told === 'string' ? told : undefined;
}

/** Of a verdict, and of one that was taken back: an empty field is `null`. */
function fieldsFor(said: Said, { verdictField = '', reasonField = '' }: Settings): Record<string, string | null> {
  const told = verdictTold(said);
  if (!told) return {};
  const reason = told.reason && words(told.reason, longest.field);
  return {
    ...(verdictField.trim() !== '' && { [verdictField.trim()]: told.verdict }),
    ...(reasonField.trim() !== '' && { [reasonField.trim()]: reason }),
  };
}
