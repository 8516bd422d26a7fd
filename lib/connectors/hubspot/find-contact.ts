/** Finding the contact who is asked for. */
import type { Client, Query } from '../client/client.ts';
import { understood } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { api } from './api.ts';
import { type ContactReply, contactReply, recordsReply } from './replies.ts';

/**
 * The contact by its record, else by an address; `undefined` where HubSpot has nobody by these. The record counts in
 * its own account alone: in another one its id is somebody else's.
 */
export async function findContact(
  client: Client,
  portal: string,
  { emails, records }: KnownBy,
  query: Query,
): Promise<ContactReply | undefined> {
  const record = records.find(
    ({ crm, account, object }) => crm === 'hubspot' && object === 'contact' && account === portal,
  );
  const found = record && (await contactWith(client, record.id, query));
  if (found) return found;
  const id = await idByEmail(client, emails);
  return id === undefined || id === record?.id ? undefined : contactWith(client, id, query);
}

async function contactWith(client: Client, id: string, query: Query): Promise<ContactReply | undefined> {
  const path = api.objects('contacts', id);
  const { status, body } = await client.reply('GET', path, { query, also: [404] });
  return status === 404 ? undefined : understood(contactReply, body, path);
}

/** By POST, so that no address stands in an address. The first one that was asked for wins. */
async function idByEmail(client: Client, emails: readonly string[]): Promise<string | undefined> {
  if (emails.length === 0) return undefined;
  const path = api.objects('contacts', 'batch', 'read');
  const json = {
    idProperty: 'email',
    inputs: emails.slice(0, 50).map((id) => ({ id })),
    properties: ['email', 'hs_additional_emails'],
    propertiesWithHistory: [],
  };
  const { status, body } = await client.reply('POST', path, { json, repeatable: true, also: [404] });
  if (status === 404) return undefined;
  const { results } = understood(recordsReply, body, path);
  const addresses = results.map(({ id, properties }) => ({
    id,
    has: `${properties.email ?? ''};${properties.hs_additional_emails ?? ''}`.toLowerCase().split(';'),
  }));
  const first = emails.flatMap((email) => addresses.find(({ has }) => has.includes(email)) ?? [])[0];
  return first?.id ?? results[0]?.id;
}
