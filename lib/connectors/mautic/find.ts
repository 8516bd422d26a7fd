/** Which contact of this Mautic a person is. */
import { parseEmail } from '../../domain/email.ts';
import type { RecordRef } from '../../domain/record.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { KnownBy } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { fieldsOf } from './fields.ts';
import { permissions } from './permissions.ts';
import { type ContactReply, oneContact, someContacts } from './replies.ts';
import { rootOf } from './vendor.ts';

/** A search finds whatever begins alike; more than so many never do. */
const alike = 10;

/** Addresses tried, each for a request. */
const mostTried = 3;

/** The ids of records that lie in this Mautic: another one has other people under the same numbers. */
export function idsHere(client: Client, records: readonly RecordRef[]): string[] {
  const here = accountOf(client);
  return records
    .filter(({ account, object, id }) => account === here && object === 'contact' && /^[1-9]\d*$/.test(id))
    .map(({ id }) => id);
}

/** This Mautic as a record names it: the host without a port. */
export function accountOf(client: Client): string {
  return new URL(rootOf(client.settings)).hostname;
}

/** The contact by its id, else (it may have been merged into another) by address; `undefined` where there is none. */
export async function findContact(client: Client, { emails, records }: KnownBy): Promise<ContactReply | undefined> {
  for (const id of idsHere(client, records)) {
    const contact = await contactById(client, id);
    if (contact) return contact;
  }
  for (const email of emails.slice(0, mostTried)) {
    const contact = await contactByEmail(client, email);
    if (contact) return contact;
  }
  return undefined;
}

async function contactById(client: Client, id: string): Promise<ContactReply | undefined> {
  try {
    const reply = await needing(permissions.viewContacts, client.get(`/api/contacts/${id}`, oneContact));
    return reply.contact;
  } catch (error) {
    if (failureOf(error).code === 'notFound') return undefined;
    throw error;
  }
}

/** Of several with one address the one that was active last: Mautic tells people apart by more than that. */
async function contactByEmail(client: Client, email: string): Promise<ContactReply | undefined> {
  const { contacts } = await needing(
    permissions.viewContacts,
    client.get('/api/contacts', someContacts, { search: `email:${email}`, limit: alike }),
  );
  const isThem = (contact: ContactReply) =>
    parseEmail(String(fieldsOf(contact).get('email')?.value ?? '')) === parseEmail(email);
  return contacts.filter(isThem).toSorted((a, b) => lastActive(b) - lastActive(a))[0];
}

function lastActive(contact: ContactReply): number {
  return instantIn(contact.lastActive) ?? 0;
}
