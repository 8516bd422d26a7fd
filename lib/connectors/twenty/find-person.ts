/** Finding the person who is asked for. */
import { type Client, understood } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import { firstTaken, listed } from './lists.ts';
import { type PersonRecord, personRecord, personReply } from './replies.ts';
import { addressOf, cloudAddress, errorIn } from './vendor.ts';

/** A person, and under which host name their page is known, where that can be told. */
export interface Found {
  readonly person: PersonRecord;
  readonly account: string | undefined;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What cannot stand in a filter's value, in any version, is in no address that people use. */
const plainEmail = /^[^\s"'()[\],\\%]+$/;

/** The person by record, else by the first address that Twenty knows; `undefined` where it has nobody by these. */
export async function findPerson(client: Client, { emails, records }: KnownBy): Promise<Found | undefined> {
  const { hostname } = new URL(addressOf(client.settings));
  const isCloud = addressOf(client.settings) === cloudAddress;
  for (const { crm, object, account, id } of records) {
    if (crm !== 'twenty' || object !== 'contact' || !uuid.test(id)) continue;
    const person = await personWith(client, id.toLowerCase());
    // Ids are unique everywhere but in copies of a workspace.
    if (person && (isCloud || account === hostname || isOneOf(person, emails))) return { person, account };
  }
  const person = await personByEmail(client, emails.filter((email) => plainEmail.test(email)).slice(0, 10));
  return person && { person, account: isCloud ? undefined : hostname };
}

/** All addresses of a person, in lower case. */
export function emailsOf({ emails }: PersonRecord): string[] {
  return [emails?.primaryEmail, ...(emails?.additionalEmails ?? [])].flatMap(
    (email) => words(email, 320).toLowerCase() || [],
  );
}

function isOneOf(person: PersonRecord, emails: readonly string[]): boolean {
  const own = emailsOf(person);
  return own.length === 0 || emails.length === 0 || own.some((email) => emails.includes(email));
}

/** Nobody with that id is a 404 in some versions and a 400 in others. */
async function personWith(client: Client, id: string): Promise<PersonRecord | undefined> {
  const path = `/people/${id}`;
  const { status, body } = await client.reply('GET', path, { query: { depth: 1 }, also: [400, 404] });
  if (status === 404) return undefined;
  if (status === 400) {
    const { message } = errorIn(body);
    if (/not found/i.test(message)) return undefined;
    const isForbidden = /permission/i.test(message);
    throw new ConnectorError(isForbidden ? { code: 'forbidden' } : { code: 'refused', why: message || 'HTTP 400' });
  }
  return understood(personReply, body, path).data.person;
}

/** Twenty takes addresses in the request's address alone. What matches loosely there is compared here. */
async function personByEmail(client: Client, emails: readonly string[]): Promise<PersonRecord | undefined> {
  if (emails.length === 0) return undefined;
  const primary = emails.map((email) => `emails.primaryEmail[ilike]:"${email}"`);
  const further = emails.map((email) => `emails.additionalEmails[like]:"%${email}%"`);
  const people = (conditions: readonly string[]) => () =>
    listed(client, 'people', personRecord, { filter: `or(${conditions.join(',')})`, depth: 1 });
  // Not every version looks into further addresses.
  const found = await firstTaken([people([...primary, ...further]), people(primary)]);
  return emails.flatMap((email) => found.find((person) => emailsOf(person).includes(email)) ?? [])[0];
}
