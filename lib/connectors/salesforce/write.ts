/** Telling Salesforce what a rep said: a closed task on the person, and the fields that the admin named. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import { day } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { ownSubject } from './activities.ts';
import type { PersonObject } from './org.ts';
import { idsOfAll, peopleOf } from './people.ts';
import { closedStatusRow, createdReply, markedRow } from './replies.ts';
import { instantLiteral, isFieldName, isOneOf } from './soql.ts';
import { rows, together } from './together.ts';
import { dataPath } from './vendor.ts';

/** All that has to be known of a person to write to them. */
const bare = { at: 0, asked: '', Lead: ['IsConverted', 'ConvertedContactId'], Contact: [], labels: {} };

/** Writes it. The task comes first: where a field is refused, marketing has the word all the same. */
export async function write(client: Client, toTell: ToTell): Promise<Receipt> {
  const { object, id } = await target(client, toTell);
  const there = toTell.mayBeThere ? await marked(client, id, toTell) : undefined;
  const receipt = there ?? (await task(client, id, toTell));
  const fields = fieldsFor(toTell.said, client.settings);
  // Not by the composite resource: there "@{…}" in a text is a reference, and reasons are free text.
  if (Object.keys(fields).length > 0)
    await client.reply('PATCH', `${dataPath}/sobjects/${object}/${id}`, { json: fields });
  return { id: receipt };
}

/** A converted lead can no longer be written to: the contact it became takes its place. */
async function target(client: Client, { person }: ToTell): Promise<{ object: PersonObject; id: string }> {
  const found = await peopleOf(client, person, bare);
  const [contact] = idsOfAll(found).contacts;
  if (contact !== undefined) return { object: 'Contact', id: contact };
  const [lead] = found.leads;
  if (lead === undefined) throw new ConnectorError({ code: 'notFound' });
  return { object: 'Lead', id: lead.Id };
}

/** The id of the task that carries the mark. A long text cannot be searched for, so the newest are looked through. */
async function marked(client: Client, whoId: string, { said, mark }: ToTell): Promise<string | undefined> {
  // Clocks differ: a day before is early enough for any.
  const earliest = instantLiteral(said.at - day);
  const { tasks } = await together(client, {
    tasks: rows(
      `SELECT Id, Description FROM Task WHERE ${isOneOf('WhoId', [whoId])} AND CreatedDate >= ${earliest} ORDER BY CreatedDate DESC LIMIT 200`,
      markedRow,
    ),
  });
  if (!tasks.ok) throw new ConnectorError(tasks.failure);
  return tasks.value.find(({ Description }) => carries(String(Description ?? ''), mark))?.Id;
}

/** Whether the mark stands there whole: that of something taken back begins with that of what was said. */
function carries(text: string, mark: string): boolean {
  return text
    .split(mark)
    .slice(1)
    .some((after) => !/^[\w:-]/.test(after));
}

async function task(client: Client, whoId: string, { said, title, text }: ToTell): Promise<string> {
  const json = {
    WhoId: whoId,
    Subject: words(ownSubject + title, 255),
    Description: text.slice(0, 32_000),
    Status: await closedStatus(client),
    ActivityDate: new Date(said.at).toISOString().slice(0, 10),
  };
  const { id } = await client.send('POST', `${dataPath}/sobjects/Task`, createdReply, { json });
  return id;
}

/** Orgs name the states of tasks as they like, and in the language in which they were set up. */
async function closedStatus(client: Client): Promise<string> {
  const { closed } = await together(client, {
    closed: rows('SELECT ApiName FROM TaskStatus WHERE IsClosed = true ORDER BY SortOrder', closedStatusRow),
  });
  const names = closed.ok ? closed.value.map(({ ApiName }) => ApiName) : [];
  return names.includes('Completed') ? 'Completed' : (names[0] ?? 'Completed');
}

function fieldsFor(said: Said, { verdictField = '', reasonField = '' }: Settings): Record<string, string | null> {
  const told = verdictTold(said);
  if (!told) return {};
  const reason = told.reason && words(told.reason, 255);
  return {
    ...(isFieldName(verdictField.trim()) && { [verdictField.trim()]: told.verdict }),
    ...(isFieldName(reasonField.trim()) && { [reasonField.trim()]: reason }),
  };
}
