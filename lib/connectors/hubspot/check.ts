/** Who a token is and what it allows. HubSpot does not tell a token's scopes, so each part is tried with one record. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import { type Client, understood } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { type Parts, partsOf } from '../reading/parts.ts';
import { hubspotAbout } from './about.ts';
import { accountOf } from './account.ts';
import { api, legacy } from './api.ts';
import { eventsOf } from './events.ts';
import { deadlineNames } from './properties.ts';
import { emailEventsReply, ownersReply, propertyReply, recordsReply } from './replies.ts';

type Part = ReadPart | WritePart;

/** Throws where nothing can be found out, or contacts cannot be read at all. */
export async function checkToken(client: Client): Promise<Account> {
  const parts = partsOf<Part>();
  const [account, contacts] = await Promise.all([
    accountOf(client),
    client.get(api.objects('contacts'), recordsReply, { limit: 1 }),
  ]);
  const one = { limit: 1 };
  await Promise.all([
    parts.of('owner', () => client.get(api.owners, ownersReply, one), undefined),
    parts.of('deadline', () => client.get(api.objects('deals'), recordsReply, one), undefined),
    parts.of('emails', () => client.get(api.objects('emails'), recordsReply, one), undefined),
    parts.of('emails', () => client.get(legacy.emailEvents, emailEventsReply, one), undefined),
    parts.of('pages', async () => contacts.results[0] && eventsOf(client, contacts.results[0].id, 1), undefined),
    parts.of('note', () => tryWriting(client), undefined),
    ...namedFields(client, parts),
  ]);
  const { verdictField, reasonField, answerField } = client.settings;
  const noNote = parts.gaps.find(({ part }) => part === 'note');
  if (noNote && (verdictField || reasonField)) parts.miss('fields', noNote.failure);
  const isOpen = (part: Part) => !parts.gaps.some((gap) => gap.part === part);
  return {
    account,
    reads: hubspotAbout.reads.filter((part) => isOpen(part) && (part !== 'answers' || answerField)),
    writes: hubspotAbout.writes.filter((part) => isOpen(part) && (part !== 'fields' || verdictField || reasonField)),
    gaps: [...parts.gaps],
  };
}

/** An update of nobody: refused where the token may not write, and changing nothing where it may. */
async function tryWriting(client: Client): Promise<void> {
  await client.reply('POST', api.objects('contacts', 'batch', 'update'), { json: { inputs: [] }, also: [400] });
}

/** Whether the properties are there that the administrators named. */
function namedFields(client: Client, parts: Parts<Part>): Promise<void>[] {
  const { verdictField, reasonField, answerField } = client.settings;
  const named = [
    { part: 'fields', field: 'verdictField', name: verdictField },
    { part: 'fields', field: 'reasonField', name: reasonField },
    { part: 'answers', field: 'answerField', name: answerField },
    ...deadlineNames(client.settings).map((name) => ({ part: 'deadline', field: 'deadlineFields', name }) as const),
  ] as const;
  return named.flatMap(({ part, field, name }) =>
    name ? [parts.of(part, () => mustBeThere(client, field, name), undefined)] : [],
  );
}

async function mustBeThere(client: Client, field: string, name: string): Promise<void> {
  // Whether it is there cannot be told without the right to see definitions; reading and writing need no such right.
  const { status, body } = await client.reply('GET', api.contactProperty(name), { also: [403, 404] });
  if (status === 404) throw new ConnectorError({ code: 'badSetting', field });
  if (field !== 'verdictField' || status === 403) return;
  const { options } = understood(propertyReply, body, api.contactProperty(name));
  const values = (options ?? []).map(({ value }) => value);
  if (values.length > 0 && !['good', 'bad'].every((verdict) => values.includes(verdict)))
    throw new ConnectorError({ code: 'badSetting', field });
}
