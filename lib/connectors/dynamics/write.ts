/** Telling Dynamics what a rep said: a note on the timeline, and the columns that were named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { endsIn } from '../telling/note-text.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { isColumn, type Table, tables } from './columns.ts';
import { noteHtml, textIn } from './note-text.ts';
import { type Person, peopleOf } from './people.ts';
import { guidIn, isOneOf, quoted, rowsOf } from './query.ts';
import { noteRow } from './replies.ts';

interface Target {
  readonly table: Table;
  readonly id: string;
}

/** Writes it. The note comes first: where a column is refused, marketing has the word all the same. */
export async function write(client: Client, toTell: ToTell): Promise<Receipt> {
  const { table, id } = await target(client, toTell);
  const there = toTell.mayBeThere ? await marked(client, id, toTell.mark) : undefined;
  const receipt = there ?? (await note(client, { table, id }, toTell));
  const json = columnsFor(toTell.said, client.settings);
  // Without the condition Dynamics would make a record that is gone anew.
  if (Object.keys(json).length > 0)
    await client.reply('PATCH', `/${tables[table]}(${id})`, { json, headers: { 'if-match': '*' } });
  return receipt === undefined ? {} : { id: receipt };
}

/** A lead that is open, as closed ones can no longer be changed; else the contact; else whatever lead there is. */
async function target(client: Client, { person }: ToTell): Promise<Target> {
  const { leads, contacts } = await peopleOf(client, person, { lead: {}, contact: {} });
  const isOpen = ({ row }: Person) => row.statecode === 0;
  const lead = leads.find(isOpen) ?? (contacts.length === 0 ? leads[0] : undefined);
  if (lead) return { table: 'lead', id: lead.id };
  const [contact] = contacts;
  if (!contact) throw new ConnectorError({ code: 'notFound' });
  return { table: 'contact', id: contact.id };
}

/** The note that bears the mark. */
async function marked(client: Client, id: string, mark: string): Promise<string | undefined> {
  const notes = await rowsOf(client, 'annotations', {
    columns: ['annotationid', 'notetext'],
    anyOf: isOneOf('_objectid_value', [id]),
    allOf: [`contains(notetext,${quoted(mark)})`],
    order: 'createdon desc',
    top: 20,
    row: noteRow,
  });
  return notes.find(({ notetext }) => endsIn(textIn(notetext), mark))?.annotationid;
}

async function note(client: Client, { table, id }: Target, { title, text }: ToTell): Promise<string | undefined> {
  const { headers } = await client.reply('POST', '/annotations', {
    json: {
      subject: words(`Baton: ${title}`, 500),
      notetext: noteHtml(text),
      [`objectid_${table}@odata.bind`]: `/${tables[table]}(${id})`,
    },
  });
  return guidIn(/annotations\(([^()]+)\)/.exec(headers.get('odata-entityid') ?? '')?.[1]);
}

function columnsFor(said: Said, { verdictField = '', reasonField = '' }: Settings): Record<string, string | null> {
  const told = verdictTold(said);
  if (!told) return {};
  const reason = told.reason && words(told.reason, 255);
  return {
    ...(isColumn(verdictField.trim()) && { [verdictField.trim()]: told.verdict }),
    ...(isColumn(reasonField.trim()) && { [reasonField.trim()]: reason }),
  };
}
