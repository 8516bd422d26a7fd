/** Finding a person's leads and contacts, by their ids or else by e-mail. */
import type { Outcome } from '../../domain/exchange/failure.ts';
import { nameKey } from '../../domain/name-key.ts';
import type { RecordRef } from '../../domain/record.ts';
import type { Client } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { Shapes } from './bookmark.ts';
import { selected } from './fields.ts';
import { idsOf, type PersonObject } from './org.ts';
import { type PersonRow, personRow, toldIn } from './replies.ts';
import { isOneOf } from './soql.ts';
import { rows, together } from './together.ts';

/** A person's records: the one changed last first, of each kind. */
export interface Found {
  readonly leads: readonly PersonRow[];
  readonly contacts: readonly PersonRow[];
}

/** More records of one person than these are duplicates that nobody keeps up. */
const most = 5;

/**
 * The records, empty where there are none. A contact brings the leads it was made from. A record that is gone, as it
 * was merged into another, is looked for by e-mail.
 */
export async function peopleOf(client: Client, { emails, records }: KnownBy, shapes: Shapes): Promise<Found> {
  const { settings } = client;
  const ids = conditionsById(records, settings, shapes.Lead?.includes('ConvertedContactId') ?? false);
  const byId = ids && (await asked(client, shapes, ids));
  if (byId && byId.leads.length + byId.contacts.length > 0) return byId;
  if (emails.length === 0) return { leads: [], contacts: [] };
  const byEmail = isOneOf('Email', emails);
  return ofOne(await asked(client, shapes, { Lead: byEmail, Contact: byEmail }));
}

/**
 * Several people may share an address: of different names the one whose record was changed last is meant. Duplicates of
 * one person are kept together, and so is a lead with the contact it became.
 */
function ofOne({ leads, contacts }: Found): Found {
  const changed = (row: PersonRow) => instantIn(toldIn(row, 'LastModifiedDate')) ?? 0;
  const [newest] = [...contacts, ...leads].toSorted((a, b) => changed(b) - changed(a));
  if (!newest) return { leads, contacts };
  const isThem = (row: PersonRow) => nameOf(row) === nameOf(newest) || nameOf(row) === '';
  const theirs = contacts.filter(isThem);
  const became = (lead: PersonRow) =>
    theirs.some(({ Id }) => String(toldIn(lead, 'ConvertedContactId')).slice(0, 15) === Id.slice(0, 15));
  return { leads: leads.filter((lead) => isThem(lead) || became(lead)), contacts: theirs };
}

/** The first and the last name: those between are written now and then. */
function nameOf(row: PersonRow): string {
  const names = nameKey(String(toldIn(row, 'Name') ?? '')).split(/\s+/);
  return [...new Set([names[0], names.at(-1)])].join(' ');
}

function conditionsById(
  records: readonly RecordRef[],
  settings: Settings,
  hasOrigin: boolean,
): Partial<Record<PersonObject, string>> | undefined {
  const leads = idsOf(records, settings, 'Lead');
  const contacts = idsOf(records, settings, 'Contact');
  if (leads.length + contacts.length === 0) return undefined;
  const ofLeads = [
    ...(leads.length > 0 ? [isOneOf('Id', leads)] : []),
    ...(contacts.length > 0 && hasOrigin ? [isOneOf('ConvertedContactId', contacts)] : []),
  ];
  return {
    ...(ofLeads.length > 0 && { Lead: ofLeads.join(' OR ') }),
    ...(contacts.length > 0 && { Contact: isOneOf('Id', contacts) }),
  };
}

async function asked(
  client: Client,
  shapes: Shapes,
  conditions: Partial<Record<PersonObject, string>>,
): Promise<Found> {
  const query = (object: PersonObject) => {
    const [fields, condition] = [shapes[object], conditions[object]];
    if (!fields || !condition) return undefined;
    return rows(
      `SELECT ${selected(fields)} FROM ${object} WHERE ${condition} ORDER BY LastModifiedDate DESC LIMIT ${most}`,
      personRow,
    );
  };
  const { Lead, Contact } = await together(client, { Lead: query('Lead'), Contact: query('Contact') });
  return { leads: all(Lead), contacts: all(Contact) };
}

function all(outcome: Outcome<PersonRow[]> | undefined): PersonRow[] {
  if (outcome === undefined) return [];
  if (!outcome.ok) throw new ConnectorError(outcome.failure);
  return outcome.value;
}

/** The ids under which activities of this person may stand: leads, contacts, and contacts that leads became. */
export function idsOfAll({ leads, contacts }: Found): { leads: string[]; contacts: string[] } {
  const converted = leads.flatMap((lead) => {
    const id = toldIn(lead, 'ConvertedContactId');
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
  const distinct = new Map([...contacts.map(({ Id }) => Id), ...converted].map((id) => [id.slice(0, 15), id]));
  return { leads: leads.map(({ Id }) => Id), contacts: [...distinct.values()] };
}
