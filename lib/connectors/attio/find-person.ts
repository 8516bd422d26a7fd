/** Finding the person who is asked for. */
import { type Client, understood } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { type RecordReply, recordReply, recordsReply } from './replies.ts';

/** Where people lie. */
export const people = '/objects/people/records';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const mostEmails = 3;

/** The path of a record. */
export function pathOf(object: string, id: string): string {
  return `/objects/${encodeURIComponent(object)}/records/${encodeURIComponent(id)}`;
}

/**
 * The person by their own record, else by an address; `undefined` where there is nobody by these. Records of another
 * workspace are somebody else's.
 */
export async function findPerson(
  client: Client,
  workspace: string,
  { emails, records }: KnownBy,
): Promise<RecordReply | undefined> {
  const own = records.find(
    ({ crm, account, object, id }) => crm === 'attio' && account === workspace && object === 'contact' && uuid.test(id),
  );
  const person = own && (await recordWith(client, 'people', own.id));
  return person ?? (await personByEmail(client, emails.slice(0, mostEmails)));
}

/** The record with this id, `undefined` where it is gone. */
export async function recordWith(client: Client, object: string, id: string): Promise<RecordReply | undefined> {
  const path = pathOf(object, id);
  const { status, body } = await client.reply('GET', path, { also: [404] });
  return status === 404 ? undefined : understood(recordReply, body, path).data;
}

/** Several addresses are asked for at once; the one on the page comes first. */
async function personByEmail(client: Client, emails: readonly string[]): Promise<RecordReply | undefined> {
  if (emails.length === 0) return undefined;
  const wanted = emails.map((email) => ({ email_addresses: email }));
  const { data } = await client.send('POST', `${people}/query`, recordsReply, {
    json: { filter: wanted.length === 1 ? wanted[0] : { $or: wanted }, limit: 10 },
    repeatable: true,
  });
  for (const email of emails) {
    const same = data.find(({ values }) => addressesOf(values).includes(email));
    if (same) return same;
  }
  return undefined;
}

/** The lower-cased addresses of a person. */
export function addressesOf(values: RecordReply['values']): string[] {
  return (values.email_addresses ?? []).map(({ email_address }) => String(email_address ?? '').toLowerCase());
}
