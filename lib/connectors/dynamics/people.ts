/** Finding a person's leads and contacts, by their ids and by e-mail. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { RecordRef } from '../../domain/record.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { type Labels, ownColumns, type Table, tables } from './columns.ts';
import { guidIn, isOneOf, quoted, rowsOf } from './query.ts';
import { idIn, type PersonRow, personRow, toldIn } from './replies.ts';
import { originOf } from './vendor.ts';

/** A record with its id. */
export interface Person {
  readonly id: string;
  readonly row: PersonRow;
}

/** A person's records, of each kind the one on the page first, and then the one changed last. */
export interface Found {
  readonly leads: readonly Person[];
  readonly contacts: readonly Person[];
  /** Why leads could not be looked for, where contacts could. */
  readonly noLeads?: ExchangeFailure;
}

/** More records of one person than these are duplicates that nobody keeps up. */
const most = 5;

/** The account as record pages name it: the host. */
export function accountOf(settings: Settings): string {
  return bare(new URL(originOf(settings)).hostname);
}

/** Without what Microsoft's own proxy adds. */
function bare(host: string): string {
  return host.replace(/\.mcas\.ms$/, '');
}

/** The ids among these records that belong here and are of this kind. */
export function idsOf(records: readonly RecordRef[], settings: Settings, table: Table): string[] {
  const account = accountOf(settings);
  return records
    .filter((record) => record.crm === 'dynamics' && bare(record.account) === account && record.object === table)
    .flatMap(({ id }) => guidIn(id) ?? []);
}

/** The records; empty where there are none. Throws where neither leads nor contacts may be seen. */
export async function peopleOf(client: Client, { emails, records }: KnownBy, labels: Labels): Promise<Found> {
  const ids = {
    lead: idsOf(records, client.settings, 'lead'),
    contact: idsOf(records, client.settings, 'contact'),
  };
  const [leads, contacts] = await Promise.all([
    atEdge(() =>
      asked(client, 'lead', labels, [
        ...isOneOf('leadid', ids.lead),
        ...isOneOf('_parentcontactid_value', ids.contact),
        ...byEmail(emails),
      ]),
    ),
    atEdge(() => asked(client, 'contact', labels, [...isOneOf('contactid', ids.contact), ...byEmail(emails)])),
  ]);
  if (!contacts.ok) throw new ConnectorError(contacts.failure);
  if (!leads.ok && !['forbidden', 'planLacks'].includes(leads.failure.code)) throw new ConnectorError(leads.failure);
  const first = {
    leads: leads.ok ? onPageFirst(leads.value, ids.lead) : [],
    contacts: onPageFirst(contacts.value, ids.contact),
    ...(!leads.ok && { noLeads: leads.failure }),
  };
  const parents = first.leads.flatMap(({ row }) => idIn(row, '_parentcontactid_value') ?? []);
  const learnt = emails.length > 0 ? [] : [...first.leads, ...first.contacts].flatMap(emailOf);
  const known = new Set(first.contacts.map(({ id }) => id));
  const missing = parents.filter((id) => !known.has(id));
  if (missing.length + learnt.length === 0) return first;
  // A lead may belong to a contact with another address, and the page may have shown none.
  const more = await asked(client, 'contact', labels, [...isOneOf('contactid', missing), ...byEmail(learnt)]);
  const all = new Map([...first.contacts, ...more].map((one) => [one.id, one]));
  return { ...first, contacts: [...all.values()] };
}

/** The address of a record. */
export function emailOf({ row }: Person): string[] {
  const email = words(toldIn(row, 'emailaddress1'), 320).toLowerCase();
  return email ? [email] : [];
}

function byEmail(emails: readonly string[]): string[] {
  return isOneOf('emailaddress1', [...new Set(emails)].map(quoted));
}

async function asked(client: Client, table: Table, labels: Labels, anyOf: readonly string[]): Promise<Person[]> {
  const rows = await rowsOf(client, tables[table], {
    columns: [...new Set([...ownColumns[table], ...Object.keys(labels[table])])],
    anyOf,
    order: 'modifiedon desc',
    top: most,
    row: personRow,
  });
  return rows.flatMap((row) => {
    const id = idIn(row, `${table}id`);
    return id === undefined ? [] : [{ id, row }];
  });
}

function onPageFirst(all: readonly Person[], ids: readonly string[]): Person[] {
  const rank = ({ id }: Person) => (ids.includes(id) ? 0 : 1);
  return all.toSorted((a, b) => rank(a) - rank(b));
}
