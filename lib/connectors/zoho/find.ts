/** Which record of Zoho a person is: a contact, or a lead that has not become one. */
import { parseEmail } from '../../domain/email.ts';
import type { RecordRef } from '../../domain/record.ts';
import { atEdge, failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { KnownBy } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { instantIn } from '../reading/instant-in.ts';
import { recordsHere } from './data-centres.ts';
import { needing } from './needing.ts';
import { dataReply, idIn, oneRecord, type RecordRow, recordRow, toldIn } from './replies.ts';
import { scopes } from './scopes.ts';
import { apiPath } from './vendor.ts';

/** The modules that hold people. */
export type Module = 'Leads' | 'Contacts';

/** The record, and the lead that it was before. */
export interface Found {
  readonly module: Module;
  readonly record: RecordRow;
  readonly formerLead?: RecordRow;
}

/** Addresses tried, each for two requests. */
const mostTried = 3;

/** More records with one address than these are duplicates that nobody keeps up. */
const alike = 10;

/** Zoho hides converted leads from those who do not ask for them. */
const ofLeads = { converted: 'both' };

/** The record by its id, else (it may have been merged into another) by address; `undefined` where there is none. */
export async function findPerson(client: Client, { emails, records }: KnownBy): Promise<Found | undefined> {
  for (const { object, id } of recordsHere(client.settings, records)) {
    const found = await byId(client, moduleOf(object), id);
    if (found) return found;
  }
  for (const email of emails.slice(0, mostTried)) {
    const found = await byEmail(client, email);
    if (found) return found;
  }
  return undefined;
}

/** The module of a record, as the page names its kind. */
export function moduleOf(object: RecordRef['object']): Module {
  return object === 'lead' ? 'Leads' : 'Contacts';
}

async function byId(client: Client, module: Module, id: string): Promise<Found | undefined> {
  const record = await recordOf(client, module, id);
  if (!record || module === 'Contacts') return record && { module, record };
  return asContact(client, record);
}

/** A lead that was converted is the contact that it became, where that may be seen. */
async function asContact(client: Client, lead: RecordRow): Promise<Found> {
  const id = contactOf(lead);
  const contact = id === undefined ? undefined : await recordOf(client, 'Contacts', id);
  return contact ? { module: 'Contacts', record: contact, formerLead: lead } : { module: 'Leads', record: lead };
}

function contactOf(lead: RecordRow): string | undefined {
  const detail = lead.$converted_detail;
  const told = typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>) : {};
  return idIn(lead, 'Converted_Contact') ?? idIn(told, 'contact');
}

async function recordOf(client: Client, module: Module, id: string): Promise<RecordRow | undefined> {
  const query = module === 'Leads' ? ofLeads : {};
  try {
    const reply = client.get(`${apiPath}/${module}/${id}`, oneRecord, query);
    return (await needing(scopes[module], reply, module)).data[0];
  } catch (error) {
    if (failureOf(error).code === 'notFound') return undefined;
    throw error;
  }
}

async function byEmail(client: Client, email: string): Promise<Found | undefined> {
  const [contacts, leads] = await withEmailInEach(client, email);
  const [contact] = contacts;
  const lead = leads.find((one) => contactOf(one) === undefined);
  if (contact) {
    const formerLead = leads.find((one) => contactOf(one) === contact.id);
    return { module: 'Contacts', record: contact, ...(formerLead && { formerLead }) };
  }
  return lead ? { module: 'Leads', record: lead } : leads[0] && asContact(client, leads[0]);
}

/** Contacts and leads. Who may see one of the two alone is served with that. */
async function withEmailInEach(client: Client, email: string): Promise<[RecordRow[], RecordRow[]]> {
  const [contacts, leads] = await Promise.all([
    atEdge(() => withEmail(client, 'Contacts', email)),
    atEdge(() => withEmail(client, 'Leads', email)),
  ]);
  for (const [one, other] of [
    [contacts, leads],
    [leads, contacts],
  ] as const) {
    const isLacking = !one.ok && (one.failure.code === 'forbidden' || one.failure.code === 'planLacks');
    if (!one.ok && !(isLacking && other.ok)) throw new ConnectorError(one.failure);
  }
  return [contacts.ok ? contacts.value : [], leads.ok ? leads.value : []];
}

/** Those who have exactly this address, the one changed last first. */
async function withEmail(client: Client, module: Module, email: string): Promise<RecordRow[]> {
  const query = { email, per_page: alike, ...(module === 'Leads' && ofLeads) };
  const reply = client.get(`${apiPath}/${module}/search`, dataReply(recordRow), query);
  const { data } = await needing(scopes[module], reply, module);
  const has = (record: RecordRow) => emailsOf(record).includes(email);
  return data.filter(has).toSorted((a, b) => changedAt(b) - changedAt(a));
}

/** The addresses of a record. */
export function emailsOf(record: RecordRow): string[] {
  return ['Email', 'Secondary_Email'].flatMap((field) => parseEmail(String(toldIn(record, field) ?? '')) ?? []);
}

function changedAt(record: RecordRow): number {
  return instantIn(toldIn(record, 'Modified_Time')) ?? 0;
}
