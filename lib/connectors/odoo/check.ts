/** Who is signed in, and what of all this they may read and write. */
import * as z from 'zod/mini';
import type { ReadPart } from '../../domain/exchange/connection.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import { odooAbout } from './about.ts';
import { call, search } from './call.ts';
import { answerField, deadlineFields, isFieldName } from './fields.ts';
import { accountOf } from './people.ts';
import { contextReply, fieldsReply, userRow } from './replies.ts';

/** Models, and what is read from them alone. */
const readFrom = {
  'mail.message': ['emails', 'calls', 'notes'],
  'mail.tracking.value': ['stageHistory'],
  'calendar.event': ['meetings'],
  'mailing.trace': ['campaigns'],
  'website.track': ['pages'],
} as const satisfies Record<string, readonly ReadPart[]>;

type GapFound = Account['gaps'][number];

/** Asks. Throws where neither leads nor contacts may be seen. */
export async function check(client: Client): Promise<Account> {
  // Whoever is not signed in hears it once, not seven times.
  const { uid } = await call(client, 'res.users', 'context_get', contextReply, { reads: true });
  const user = search(client, 'res.users', {
    domain: [['id', '=', uid]],
    fields: ['name', 'company_id'],
    row: userRow,
    limit: 1,
  });
  const probe = (model: string) =>
    atEdge(() => search(client, model, { domain: [], fields: ['id'], row: z.unknown(), limit: 1 }));
  const models = Object.keys(readFrom) as (keyof typeof readFrom)[];
  const [who, lead, contact, fields, ...probed] = await Promise.all([
    atEdge(() => user),
    probe('crm.lead'),
    probe('res.partner'),
    fieldsOf(client),
    ...models.map(probe),
  ]);
  if (!lead.ok && !contact.ok) throw new ConnectorError(lead.failure);
  const gaps: GapFound[] = lead.ok
    ? []
    : (['stage', 'forms'] as const).map((part) => ({ part, failure: lead.failure }));
  for (const [index, model] of models.entries()) {
    const one = probed[index];
    if (one && !one.ok) for (const part of readFrom[model]) gaps.push({ part, failure: one.failure });
  }
  gaps.push(...fieldGaps(client, fields));
  const { verdictField, reasonField } = client.settings;
  const isGap = (part: GapFound['part']) => gaps.some((gap) => gap.part === part);
  return {
    account: accountName(who.ok ? who.value[0] : undefined, accountOf(client.settings)),
    reads: odooAbout.reads.filter(
      (part) => !isGap(part) && (part !== 'answers' || answerField(client.settings) !== undefined),
    ),
    writes: odooAbout.writes.filter(
      (part) => !isGap(part) && (part !== 'fields' || Boolean(verdictField || reasonField)),
    ),
    gaps,
  };
}

/** The fields of leads and contacts, where fields were named at all. */
async function fieldsOf(client: Client): Promise<ReadonlySet<string> | undefined> {
  const { verdictField, reasonField, answerField: answer, deadlineFields: deadlines } = client.settings;
  if (!(verdictField || reasonField || answer || deadlines)) return undefined;
  const told = await Promise.all(
    ['crm.lead', 'res.partner'].map((model) =>
      atEdge(() => call(client, model, 'fields_get', fieldsReply, { params: { attributes: ['string'] }, reads: true })),
    ),
  );
  return new Set(told.flatMap((one) => (one.ok ? Object.keys(one.value) : [])));
}

function fieldGaps({ settings }: Client, fields: ReadonlySet<string> | undefined): GapFound[] {
  if (!fields) return [];
  const isMissing = (name: string | undefined) => Boolean(name?.trim()) && !fields.has(name?.trim() ?? '');
  const bad = (part: GapFound['part'], field: string): GapFound => ({ part, failure: { code: 'badSetting', field } });
  const written = (['verdictField', 'reasonField'] as const).find(
    (name) => isMissing(settings[name]) || (settings[name] && !isFieldName(settings[name].trim())),
  );
  return [
    ...(deadlineFields(settings).some(isMissing) ? [bad('deadline', 'deadlineFields')] : []),
    ...(isMissing(settings.answerField) ? [bad('answers', 'answerField')] : []),
    ...(written === undefined ? [] : [bad('fields', written)]),
  ];
}

/** "Kari Moe, Acme AS (acme.odoo.com)". */
function accountName(user: z.infer<typeof userRow> | undefined, host: string): string {
  const name = [words(user?.name, 80), words(user?.company_id?.name, 80)].filter((one) => one !== '').join(', ');
  return (name ? `${name} (${host})` : host).slice(0, 200);
}
