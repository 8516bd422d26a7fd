/**
 * Finding the person who is asked for. Close's leads are companies: of a lead's people only the one with the address
 * that is asked for counts, or the one it has.
 */
import { type Client, understood } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { type ContactReply, foundReply, type LeadReply, leadReply } from './replies.ts';

/** A lead, and which of its people is meant; `undefined` where it has several and none is told apart. */
export interface Found {
  readonly lead: LeadReply;
  readonly contact: ContactReply | undefined;
  /** Whether the lead's page is this person's: somebody else of the lead may have it otherwise. */
  readonly isPage: boolean;
}

/** A search costs more than a look at a record. */
const mostSearches = 3;

/** The host of Close's pages, the same for everybody. */
export const pageHost = 'app.close.com';

/** By the lead on the page, else by an address; `undefined` where there is nobody by these. */
export async function findContact(client: Client, { emails, records }: KnownBy): Promise<Found | undefined> {
  const own = records.find(
    ({ crm, object, id }) => crm === 'close' && object === 'lead' && /^lead_[\dA-Za-z]+$/.test(id),
  );
  const onPage = own && (await leadWith(client, own.id));
  if (onPage) return { lead: onPage, contact: contactIn(onPage, emails), isPage: true };
  for (const email of emails.slice(0, mostSearches)) {
    const id = await leadByEmail(client, email);
    const lead = id === undefined ? undefined : await leadWith(client, id);
    const contact = lead && contactWith(lead, [email]);
    if (contact) return { lead, contact, isPage: lead.contacts?.length === 1 };
  }
  return undefined;
}

/** The lower-cased addresses of a contact. */
export function addressesOf({ emails }: Pick<ContactReply, 'emails'>): string[] {
  return (emails ?? []).map(({ email }) => String(email ?? '').toLowerCase());
}

async function leadWith(client: Client, id: string): Promise<LeadReply | undefined> {
  const { status, body } = await client.reply('GET', `/lead/${encodeURIComponent(id)}/`, { also: [404] });
  // Ids are letters for the most part: what is told of a failure is not to have them.
  return status === 404 ? undefined : understood(leadReply, body, '/lead/…/');
}

function contactIn(lead: LeadReply, emails: readonly string[]): ContactReply | undefined {
  const same = contactWith(lead, emails);
  if (same) return same;
  // The one person of a lead is meant by its page, unless they are known by another address than the page shows.
  const [only, ...others] = lead.contacts ?? [];
  const isMeant = only && others.length === 0 && (emails.length === 0 || addressesOf(only).length === 0);
  return isMeant ? only : undefined;
}

function contactWith({ contacts }: LeadReply, emails: readonly string[]): ContactReply | undefined {
  for (const email of emails) {
    const same = (contacts ?? []).find((contact) => addressesOf(contact).includes(email));
    if (same) return same;
  }
  return undefined;
}

/** The search looks for words, so that what it finds is compared. */
async function leadByEmail(client: Client, email: string): Promise<string | undefined> {
  const field = { type: 'regular_field', object_type: 'contact_email', field_name: 'email' };
  const condition = { type: 'text', mode: 'phrase', value: email };
  const { data } = await client.send('POST', '/data/search/', foundReply, {
    json: {
      query: {
        type: 'and',
        queries: [
          { type: 'object_type', object_type: 'contact' },
          {
            type: 'has_related',
            this_object_type: 'contact',
            related_object_type: 'contact_email',
            related_query: { type: 'field_condition', field, condition },
          },
        ],
      },
      _fields: { contact: ['id', 'lead_id', 'emails'] },
      _limit: 10,
    },
    repeatable: true,
  });
  return data.find((contact) => addressesOf(contact).includes(email))?.lead_id;
}
