/** Telling Odoo what a rep said: a note in the chatter, which colleagues alone see, and the fields that were named. */
import * as z from 'zod/mini';
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { endsIn, noteHtml } from '../telling/note-text.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { call, search } from './call.ts';
import { isFieldName, peopleModels } from './fields.ts';
import { idsOf, peopleOf } from './people.ts';
import { textIn } from './plain-text.ts';
import { markedRow, postedReply } from './replies.ts';

/** All that has to be known of a person to write to them. */
const bare = {
  at: 0,
  asked: '',
  lead: ['active'],
  contact: ['email_normalized'],
  labels: {},
  calls: [],
  mails: [],
  meetings: [],
  internal: [],
};

interface Target {
  readonly model: string;
  readonly id: number;
}

/** Writes it. The note comes first: where a field is refused, marketing has the word all the same. */
export async function write(client: Client, toTell: ToTell): Promise<Receipt> {
  const { model, id } = await target(client, toTell);
  const there = toTell.mayBeThere ? await marked(client, { model, id }, toTell.mark) : undefined;
  const receipt = there ?? (await note(client, { model, id }, toTell));
  const vals = fieldsFor(toTell.said, client.settings);
  if (Object.keys(vals).length > 0) await call(client, model, 'write', z.unknown(), { ids: [id], params: { vals } });
  return receipt === undefined ? {} : { id: String(receipt) };
}

/** The record on the page, or else the lead that is still open, or else the contact. */
async function target(client: Client, { person }: ToTell): Promise<Target> {
  const { leads, contacts } = await peopleOf(client, person, bare);
  const onPage = new Set(idsOf(person.records, client.settings, 'lead'));
  const lead =
    leads.find(({ id }) => onPage.has(id)) ?? leads.find(({ active }) => active !== false) ?? (leads[0] || undefined);
  if (lead) return { model: peopleModels.lead, id: lead.id };
  const [contact] = contacts;
  if (!contact) throw new ConnectorError({ code: 'notFound' });
  return { model: peopleModels.contact, id: contact.id };
}

/** The note that bears the mark. */
async function marked(client: Client, { model, id }: Target, mark: string): Promise<number | undefined> {
  const notes = await search(client, 'mail.message', {
    domain: [
      ['model', '=', model],
      ['res_id', '=', id],
      ['body', 'ilike', mark],
    ],
    fields: ['body'],
    row: markedRow,
    order: 'id desc',
    limit: 20,
  });
  return notes.find(({ body }) => endsIn(textIn(body), mark))?.id;
}

async function note(client: Client, { model, id }: Target, { title, text }: ToTell): Promise<number | undefined> {
  const posted = await call(client, model, 'message_post', postedReply, {
    ids: [id],
    params: {
      body: noteHtml(title, text),
      // Since version 17 a body is text unless this is said; before it always was HTML.
      body_is_html: true,
      message_type: 'comment',
      subtype_xmlid: 'mail.mt_note',
    },
  });
  return (Array.isArray(posted) ? posted[0] : posted) ?? undefined;
}

function fieldsFor(said: Said, { verdictField = '', reasonField = '' }: Settings): Record<string, string | false> {
  const told = verdictTold(said);
  if (!told) return {};
  // Odoo empties a field by `false`.
  const reason = told.reason !== null && words(told.reason, 255);
  return {
    ...(isFieldName(verdictField.trim()) && { [verdictField.trim()]: told.verdict ?? false }),
    ...(isFieldName(reasonField.trim()) && { [reasonField.trim()]: reason }),
  };
}
