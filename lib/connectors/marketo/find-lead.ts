/** Which lead of this Marketo a person is. */
import { parseEmail } from '../../domain/email.ts';
import type { RecordRef } from '../../domain/record.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { instantIn } from '../reading/instant-in.ts';
import { permissions } from './permissions.ts';
import { type LeadReply, leadsReply } from './replies.ts';
import { isSameId, longId } from './salesforce-id.ts';

/** By what a person is known. */
export interface Known {
  readonly emails: readonly string[];
  readonly records: readonly RecordRef[];
  /** The lead that was read before. */
  readonly former?: number | undefined;
}

/** A lead, and which of the fields asked for this Marketo does not have. */
export interface Found {
  readonly lead: LeadReply;
  readonly lacks: readonly string[];
}

/** Marketo takes 300 values; nobody has so many addresses. */
const mostAddresses = 20;

/** Fields that may turn out to be missing, one in each reply. */
const mostMissing = 8;

/** Marketo's fields for the ids of records in Salesforce. */
const idFields = { lead: 'sfdcLeadId', contact: 'sfdcContactId' } as const;

/** The lead by its addresses, else by the record in Salesforce it is exchanged with. */
export async function findLead(
  client: Client,
  { emails, records, former }: Known,
  fields: readonly string[],
): Promise<Found | undefined> {
  const addresses = emails.filter((email) => !email.includes(',')).slice(0, mostAddresses);
  let lacks: readonly string[] = [];
  if (addresses.length > 0) {
    const found = await leadsBy(client, 'email', addresses, fields);
    lacks = found.lacks;
    const ones = found.leads.filter(({ email }) => addresses.includes(parseEmail(String(email ?? '')) ?? ''));
    const lead = bestOf(ones, addresses, { records, former });
    if (lead) return { lead, lacks };
  }
  for (const [object, field] of Object.entries(idFields)) {
    const ids = records.filter((record) => record.object === object).flatMap(({ id }) => longId(id) ?? []);
    if (ids.length === 0 || lacks.includes(field)) continue;
    const rest = fields.filter((name) => !lacks.includes(name));
    const found = await leadsBy(client, field, ids, rest);
    lacks = [...lacks, ...found.lacks];
    const lead = bestOf(found.leads, addresses, { records, former });
    if (lead) return { lead, lacks };
  }
  return undefined;
}

/** The one of these records that the lead is exchanged with, if any. */
export function recordOf(lead: LeadReply, records: readonly RecordRef[]): RecordRef | undefined {
  return records.find(({ object, id }) => {
    const own = object === 'lead' || object === 'contact' ? lead[idFields[object]] : undefined;
    return typeof own === 'string' && isSameId(own, id);
  });
}

/**
 * Several leads may have one address: the one with the record, else by the first address, else the one read before, so
 * that two people never become one by turns, else the one changed last.
 */
function bestOf(
  leads: readonly LeadReply[],
  addresses: readonly string[],
  { records, former }: Pick<Known, 'records' | 'former'>,
): LeadReply | undefined {
  const place = (lead: LeadReply) => {
    const at = addresses.indexOf(parseEmail(String(lead.email ?? '')) ?? '');
    return at < 0 ? addresses.length : at;
  };
  const changed = ({ updatedAt }: LeadReply) => instantIn(updatedAt) ?? 0;
  return leads.toSorted(
    (a, b) =>
      Number(recordOf(b, records) !== undefined) - Number(recordOf(a, records) !== undefined) ||
      place(a) - place(b) ||
      Number(b.id === former) - Number(a.id === former) ||
      changed(b) - changed(a),
  )[0];
}

/** Asks. Marketo refuses the whole request for one field that it does not have, so that is left out then. */
async function leadsBy(
  client: Client,
  filterType: string,
  values: readonly string[],
  fields: readonly string[],
): Promise<{ leads: LeadReply[]; lacks: string[] }> {
  const lacks: string[] = [];
  for (;;) {
    const asked = ['id', ...fields.filter((name) => !lacks.includes(name))];
    const query = { filterType, filterValues: values.join(','), fields: asked.join(',') };
    try {
      const { result } = await needing(permissions.readLeads, client.get('/rest/v1/leads.json', leadsReply, query));
      return { leads: result, lacks };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'notFound') return { leads: [], lacks };
      const missing = failure.code === 'refused' ? fieldMissing(failure.why) : undefined;
      if (missing === filterType && filterType !== 'email') return { leads: [], lacks };
      if (missing === undefined || !asked.includes(missing) || lacks.length >= mostMissing) throw error;
      lacks.push(missing);
    }
  }
}

/** The field in "Field 'salesVerdict' not found (1006)" or "Field 'sfdcLeadId' not supported (1011)". */
export function fieldMissing(why: string): string | undefined {
  return /\(10(?:06|11)\)$/.test(why) ? /'(\w+)'/.exec(why)?.[1] : undefined;
}
