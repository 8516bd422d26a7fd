/** Finding a person's leads, opportunities and contacts, by their ids and by e-mail. */
import type { RecordObject, RecordRef } from '../../domain/record.ts';
import type { Client } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { anyOf, search } from './call.ts';
import { type PersonKind, peopleModels } from './fields.ts';
import { idsIn, type PersonRow, personRow, toldIn } from './replies.ts';
import type { Shape } from './shape.ts';
import { originOf } from './vendor.ts';

/** A person's records, of each kind the one on the page first, and then the one changed last. */
export interface Found {
  readonly leads: readonly PersonRow[];
  readonly contacts: readonly PersonRow[];
}

/** More records of one person than these are duplicates that nobody keeps up. */
const most = 10;

/** The account as record pages name it: the host, without a port. */
export function accountOf(settings: Settings): string {
  return new URL(originOf(settings)).hostname;
}

/** The ids among these records that belong to this Odoo and this kind. */
export function idsOf(records: readonly RecordRef[], settings: Settings, object: RecordObject): number[] {
  const account = accountOf(settings);
  return records.flatMap(({ crm, account: host, object: kind, id }) => {
    const number = /^(?:action-\d+\/)?(\d{1,10})$/.exec(id)?.[1];
    return crm === 'odoo' && host === account && kind === object && number ? [Number(number)] : [];
  });
}

/** The records; empty where there are none. Those of the same address belong to the same person. */
export async function peopleOf(client: Client, { emails, records }: KnownBy, shape: Shape): Promise<Found> {
  const leadIds = idsOf(records, client.settings, 'lead');
  const contactIds = idsOf(records, client.settings, 'contact');
  const [leads, contacts] = await Promise.all([
    asked(client, shape, 'lead', [
      ...(leadIds.length > 0 ? [['id', 'in', leadIds] as const] : []),
      ...(contactIds.length > 0 ? [['partner_id', 'in', contactIds] as const] : []),
      ...byEmail(emails),
    ]),
    asked(client, shape, 'contact', [
      ...(contactIds.length > 0 ? [['id', 'in', contactIds] as const] : []),
      ...byEmail(emails),
    ]),
  ]);
  const onPageFirst = (rows: readonly PersonRow[]) => rows.toSorted((a, b) => rank(leadIds, a) - rank(leadIds, b));
  if (emails.length > 0) return { leads: onPageFirst(leads), contacts };
  const learnt = [...new Set([...leads, ...contacts].flatMap(emailOf))];
  if (learnt.length === 0) return { leads: onPageFirst(leads), contacts };
  const [moreLeads, moreContacts] = await Promise.all([
    contactIds.length > 0 ? asked(client, shape, 'lead', byEmail(learnt)) : [],
    leadIds.length > 0 ? asked(client, shape, 'contact', byEmail(learnt)) : [],
  ]);
  return { leads: onPageFirst(distinct([...leads, ...moreLeads])), contacts: distinct([...contacts, ...moreContacts]) };
}

/** The address of a record, without the name that may stand before it. */
export function emailOf(row: PersonRow): string[] {
  const normalized = words(toldIn(row, 'email_normalized'), 320).toLowerCase();
  if (normalized) return [normalized];
  const text = words(toldIn(row, 'email_from') ?? toldIn(row, 'email'), 400).toLowerCase();
  const email = /<([^<>\s]+@[^<>\s]+)>/.exec(text)?.[1] ?? text;
  return email.includes('@') ? [email] : [];
}

/** The contacts under whom something of this person may stand: a lead's customer may be their company, and is not. */
export function partnersOf({ contacts }: Found): number[] {
  return contacts.map(({ id }) => id);
}

/** Visitors of the website who became these leads. */
export function visitorsOf({ leads }: Found): number[] {
  return [...new Set(leads.flatMap((lead) => idsIn(lead, 'visitor_ids')))].slice(0, 50);
}

/** The record on the page comes first; of the others the one changed last. */
function rank(onPage: readonly number[], { id }: PersonRow): number {
  return onPage.includes(id) ? 0 : 1;
}

function byEmail(emails: readonly string[]) {
  return emails.length > 0 ? [['email_normalized', 'in', emails] as const] : [];
}

async function asked(
  client: Client,
  shape: Shape,
  kind: PersonKind,
  conditions: readonly (readonly [string, string, unknown])[],
): Promise<PersonRow[]> {
  const fields = shape[kind];
  if (!fields || conditions.length === 0) return [];
  return search(client, peopleModels[kind], {
    domain: anyOf(conditions),
    fields,
    row: personRow,
    order: 'write_date desc',
    limit: most,
    ...(kind === 'lead' && { archived: true }),
  });
}

function distinct(rows: readonly PersonRow[]): PersonRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
