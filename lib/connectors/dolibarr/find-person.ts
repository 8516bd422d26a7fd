/** Finding the person who is asked for: a contact, or a third party that has the address itself. */
import type { Client } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { words } from '../reading/person-draft.ts';
import { listed, oneOf, recordAt } from './lists.ts';
import { type ContactReply, contactReply, type ThirdPartyReply, thirdPartyReply } from './replies.ts';
import { rootOf } from './vendor.ts';

/** A contact with the third party to which it belongs, if any; or a third party alone. */
export type Found =
  | { readonly contact: ContactReply; readonly party: string | undefined }
  | { readonly contact: undefined; readonly party: string; readonly itself: ThirdPartyReply };

/** What means something in Dolibarr's search syntax is in no address that people use. */
const plainEmail = /^[^\s"'`()%:\\,;]+$/;

/** The person by record, else by the first address Dolibarr knows; `undefined` where it has nobody by these. */
export async function findPerson(client: Client, { emails, records }: KnownBy): Promise<Found | undefined> {
  const account = accountOf(client);
  const record = records.find((one) => one.crm === 'dolibarr' && one.object === 'contact' && one.account === account);
  const byRecord = record && /^\d+$/.test(record.id) && (await contactWith(client, record.id));
  if (byRecord) return byRecord;
  const known = emails.filter((email) => plainEmail.test(email)).slice(0, 10);
  if (known.length === 0) return undefined;
  const query = { sqlfilters: oneOf('t.email', known), limit: 50 };
  const contacts = await listed(client, '/contacts', contactReply, query);
  const contact = firstBy(known, contacts, ({ email, mail }) => email || mail);
  if (contact) return { contact, party: partyOf(contact) };
  const parties = await listed(client, '/thirdparties', thirdPartyReply, query);
  const itself = firstBy(known, parties, ({ email }) => email);
  return itself && { contact: undefined, party: itself.id, itself };
}

/** The host name under which this Dolibarr's records are known. */
export function accountOf(client: Client): string {
  return new URL(rootOf(client.settings)).hostname;
}

async function contactWith(client: Client, id: string): Promise<Found | undefined> {
  const contact = await recordAt(client, `/contacts/${id}`, contactReply);
  return contact && { contact, party: partyOf(contact) };
}

/** A contact may belong to nobody: zero, or nothing. */
function partyOf({ socid }: ContactReply): string | undefined {
  const id = String(socid ?? '');
  return /^[1-9]\d*$/.test(id) ? id : undefined;
}

function firstBy<T>(emails: readonly string[], all: readonly T[], of: (one: T) => unknown): T | undefined {
  const has = (one: T) => words(of(one) as string, 320).toLowerCase();
  return emails.flatMap((email) => all.find((one) => has(one) === email) ?? [])[0];
}
