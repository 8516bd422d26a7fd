/** Finding the contact who is asked for. ActiveCampaign knows people by their addresses. */
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import { type ContactReply, contactsReply, meReply } from './replies.ts';

/** More addresses than these are not tried. */
const mostAddresses = 5;

/** The contact with one of these addresses, the first that is known; `undefined` where none is. */
export async function findContact(client: Client, emails: readonly string[]): Promise<ContactReply | undefined> {
  for (const email of emails.slice(0, mostAddresses)) {
    const { contacts } = await withKey(client, () => client.get('/contacts', contactsReply, { email }));
    const same = contacts.find((each) => String(each.email ?? '').toLowerCase() === email);
    if (same && String(same.deleted ?? '0') !== '1') return same;
  }
  return undefined;
}

/** A key that is none and a user who may not are refused alike: whether the key is one is asked for itself. */
export async function withKey<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const outcome = await atEdge(work);
  if (outcome.ok) return outcome.value;
  if (outcome.failure.code === 'forbidden') {
    const me = await atEdge(() => client.get('/users/me', meReply));
    if (!me.ok && me.failure.code === 'forbidden') throw new ConnectorError({ code: 'signedOut' });
  }
  throw new ConnectorError(outcome.failure);
}
