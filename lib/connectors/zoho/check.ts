/** Asks who signs in and what that allows, without reading anybody: of records no more than an id. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { namesIn } from '../reading/names-in.ts';
import { words } from '../reading/person-draft.ts';
import { zohoAbout } from './about.ts';
import { dataCentreOf } from './data-centres.ts';
import { needing } from './needing.ts';
import { dataReply, fieldsReply, idRow, usersReply } from './replies.ts';
import { scopes } from './scopes.ts';
import { apiPath } from './vendor.ts';

/** Kinds of record, and what is read from them alone. */
const partsOf = {
  Calls: ['calls'],
  Events: ['meetings'],
  Notes: ['notes'],
  Campaigns: ['campaigns', 'webinars', 'events'],
  Deals: ['deadline'],
} as const satisfies Record<string, readonly ReadPart[]>;

type Part = Account['gaps'][number]['part'];

/** Checks a connection. Throws where neither leads nor contacts may be seen. */
export async function check(client: Client): Promise<Account> {
  const probe = (module: keyof typeof partsOf | 'Leads' | 'Contacts') =>
    atEdge(() => {
      const reply = client.get(`${apiPath}/${module}`, dataReply(idRow), { fields: 'id', per_page: 1 });
      return needing(scopes[module], reply, module);
    });
  const names = Object.keys(partsOf) as (keyof typeof partsOf)[];
  const [user, leads, contacts, fields, ...others] = await Promise.all([
    atEdge(() => client.get(`${apiPath}/users`, usersReply, { type: 'CurrentUser' })),
    probe('Leads'),
    probe('Contacts'),
    atEdge(() => fieldNames(client)),
    ...names.map(probe),
  ]);
  if (!leads.ok && !contacts.ok) throw new ConnectorError(leads.failure);

  const gaps: Account['gaps'] = [];
  const miss = (parts: readonly Part[], failure: ExchangeFailure) => {
    for (const part of parts) gaps.push({ part, failure });
  };
  if (!leads.ok) miss(['stage', 'stageHistory'], leads.failure);
  others.forEach((outcome, place) => {
    const name = names[place];
    if (name && !outcome.ok) miss(partsOf[name], outcome.failure);
  });
  const { answerField, deadlineFields, verdictField, reasonField } = client.settings;
  const named = { answerField, deadlineFields, verdictField, reasonField };
  for (const [field, setting] of Object.entries(named)) {
    const wanted = namesIn(setting);
    const part = partOfSetting[field as keyof typeof named];
    if (wanted.length === 0 || gaps.some((gap) => gap.part === part)) continue;
    if (!fields.ok) miss([part], fields.failure);
    else if (wanted.some((name) => !fields.value.has(name))) miss([part], { code: 'badSetting', field });
  }

  const missed = new Set(gaps.map(({ part }) => part));
  const isOffered = (part: ReadPart | WritePart) => {
    if (part === 'answers' && !answerField) return false;
    if (part === 'fields' && !verdictField && !reasonField) return false;
    return !missed.has(part);
  };
  return {
    account: user.ok ? accountName(user.value.users[0], client) : dataCentreOf(client.settings).crm,
    reads: zohoAbout.reads.filter(isOffered),
    writes: zohoAbout.writes.filter(isOffered),
    gaps,
  };
}

const partOfSetting = {
  answerField: 'answers',
  deadlineFields: 'deadline',
  verdictField: 'fields',
  reasonField: 'fields',
} as const satisfies Record<string, Part>;

/** The fields that leads or contacts have. Not asked for where no field was named. */
async function fieldNames(client: Client): Promise<ReadonlySet<string>> {
  const { answerField, deadlineFields, verdictField, reasonField } = client.settings;
  if (![answerField, deadlineFields, verdictField, reasonField].some(Boolean)) return new Set();
  const replies = await Promise.all(
    ['Leads', 'Contacts'].map((module) =>
      needing(scopes.fields, client.get(`${apiPath}/settings/fields`, fieldsReply, { module })),
    ),
  );
  return new Set(replies.flatMap(({ fields }) => fields.map(({ api_name }) => api_name)));
}

/** "Kari Moe (crm.zoho.eu)". */
function accountName(user: { full_name?: unknown; email?: unknown } | undefined, client: Client): string {
  const { crm } = dataCentreOf(client.settings);
  const name = words(String(user?.full_name ?? user?.email ?? ''), 150);
  return (name ? `${name} (${crm})` : crm).slice(0, 200);
}
