/** Finding the person who is asked for. */
import { type Client, understood } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { foundReply, type LeadReply, leadReply, type PersonReply, personReply } from './replies.ts';
import { v1, v2 } from './vendor.ts';

/** Who was found, and the lead by which. */
export interface Found {
  readonly person: PersonReply;
  readonly lead?: LeadReply;
}

/** Searches cost twenty times what a look at a record does. */
const mostSearches = 3;

/**
 * The person by their own record, else by a lead's, else by an address; `undefined` where there is nobody by these.
 * Records of another company are somebody else's.
 */
export async function findPerson(client: Client, host: string, wanted: KnownBy): Promise<Found | undefined> {
  const records = wanted.records.filter(({ crm, account }) => crm === 'pipedrive' && account === host);
  const contact = records.find(({ object, id }) => object === 'contact' && /^\d+$/.test(id));
  const lead = await leadWith(client, records.find(({ object }) => object === 'lead')?.id);
  for (const id of [contact?.id, lead?.person_id]) {
    const person = id ? await personWith(client, String(id)) : undefined;
    if (person) return { person, ...(lead && { lead }) };
  }
  for (const email of wanted.emails.slice(0, mostSearches)) {
    const id = await idByEmail(client, email);
    const person = id === undefined ? undefined : await personWith(client, id);
    if (person) return { person };
  }
  return undefined;
}

async function personWith(client: Client, id: string): Promise<PersonReply | undefined> {
  const path = v2(`/persons/${id}`);
  const { status, body } = await client.reply('GET', path, { also: [404] });
  if (status === 404) return undefined;
  const { data } = understood(personReply, body, path);
  return data.is_deleted === true ? undefined : data;
}

async function leadWith(client: Client, id: string | undefined): Promise<LeadReply | undefined> {
  if (id === undefined) return undefined;
  const path = v1(client.settings, `/leads/${encodeURIComponent(id)}`);
  const { status, body } = await client.reply('GET', path, { also: [404] });
  return status === 404 ? undefined : understood(leadReply, body, path).data;
}

/** The search finds the beginning of a word too where it is not told otherwise, and it is asked for the address alone. */
async function idByEmail(client: Client, email: string): Promise<string | undefined> {
  const query = { term: email, fields: 'email', exact_match: true, limit: 10 };
  const { data } = await client.get(v2('/persons/search'), foundReply, query);
  const same = data.items.find(({ item }) => item.emails?.some((each) => String(each).toLowerCase() === email));
  return same?.item.id;
}
