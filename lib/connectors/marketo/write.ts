/** Telling Marketo what a rep said: in the fields of the lead that the administrator made for it. */
import type { Said } from '../../domain/exchange/outgoing.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { Receipt, ToTell } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { verdictTold } from '../telling/verdict-told.ts';
import { namesIn } from './fields.ts';
import { fieldMissing, findLead } from './find-lead.ts';
import { permissions } from './permissions.ts';
import { syncReply } from './replies.ts';
import { meaningOf } from './vendor.ts';

/** As much as a field of the type String takes. */
const longest = 255;

/**
 * Writes it. The same twice is the same once. Marketo has no notes on a lead and nothing else that a rep's other words
 * would fit in: those end here. Throws `badSetting` where no field was named.
 */
export async function write(client: Client, { said, person }: ToTell): Promise<Receipt> {
  const values = valuesFor(said, client.settings);
  if (!values) return {};
  if (Object.keys(values).length === 0) throw new ConnectorError({ code: 'badSetting', field: 'verdictField' });
  // What tells several leads with one address apart.
  const found = await findLead(client, person, ['email', 'sfdcLeadId', 'sfdcContactId', 'updatedAt']);
  if (!found) throw new ConnectorError({ code: 'notFound' });
  const { id } = found.lead;
  const json = { action: 'updateOnly', lookupField: 'id', input: [{ id, ...values }] };
  const sending = { json, repeatable: true } as const;
  try {
    const sent = client.send('POST', '/rest/v1/leads.json', syncReply, sending);
    const { result } = await needing(permissions.writeLeads, sent);
    const [record] = result;
    if (!record) throw new ConnectorError({ code: 'notUnderstood', what: '/rest/v1/leads.json: result' });
    const [reason] = record.reasons;
    if (reason) throw new ConnectorError(meaningOf(reason, client.now()));
    if (!/^(?:updated|created)$/i.test(record.status))
      throw new ConnectorError({ code: 'refused', why: words(record.status, 300) });
    return {};
  } catch (error) {
    throw named(error, client.settings);
  }
}

/** A field that Marketo does not have is a setting that is wrong. */
function named(error: unknown, { verdictField, reasonField }: Settings): unknown {
  if (!(error instanceof ConnectorError) || error.failure.code !== 'refused') return error;
  const missing = fieldMissing(error.failure.why);
  if (missing === undefined) return error;
  if (namesIn(verdictField).includes(missing)) return new ConnectorError({ code: 'badSetting', field: 'verdictField' });
  if (namesIn(reasonField).includes(missing)) return new ConnectorError({ code: 'badSetting', field: 'reasonField' });
  return error;
}

/** What the named fields shall hold, `null` where they are emptied; `undefined` where nothing of it concerns them. */
function valuesFor(said: Said, { verdictField, reasonField }: Settings): Record<string, string | null> | undefined {
  const told = verdictTold(said);
  if (!told) return undefined;
  const reason = told.reason && words(told.reason, longest);
  const [verdictName] = namesIn(verdictField);
  const [reasonName] = namesIn(reasonField);
  return { ...(verdictName && { [verdictName]: told.verdict }), ...(reasonName && { [reasonName]: reason }) };
}
