/** Asks what the credentials allow, without reading anybody. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure, Outcome } from '../../domain/exchange/failure.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { marketoAbout } from './about.ts';
import { namesIn } from './fields.ts';
import { permissions } from './permissions.ts';
import { describeReply, syncReply, typesReply } from './replies.ts';
import { accountOf } from './vendor.ts';

/** What comes out of the activities alone. */
const ofActivities: readonly ReadPart[] = [
  'stage',
  'stageHistory',
  'owner',
  'pages',
  'forms',
  'emails',
  'downloads',
  'webinars',
  'events',
  'campaigns',
  'answers',
];

type Part = ReadPart | WritePart;

/** Checks a connection. Throws where not even leads may be read. */
export async function check(client: Client): Promise<Account> {
  const { settings } = client;
  const written = [...namesIn(settings.verdictField), ...namesIn(settings.reasonField)];
  const [leads, activities, writing] = await Promise.all([
    atEdge(() => needing(permissions.readLeads, client.get('/rest/v1/leads/describe2.json', describeReply))),
    atEdge(() => needing(permissions.readActivities, client.get('/rest/v1/activities/types.json', typesReply))),
    atEdge(() => (written.length > 0 ? mayWrite(client) : Promise.resolve(undefined))),
  ]);
  if (!leads.ok) throw new ConnectorError(leads.failure);
  const fields = new Map(leads.value.result.flatMap((one) => one.fields).map((field) => [field.name, field]));

  const gaps: Account['gaps'] = [];
  const miss = (part: Part, failure: ExchangeFailure) => {
    if (!gaps.some((gap) => gap.part === part)) gaps.push({ part, failure });
  };
  const known = (setting: string | undefined) => namesIn(setting).every((name) => fields.has(name));
  if (!activities.ok) {
    const { failure } = activities;
    for (const part of ofActivities) if (part !== 'answers' || settings.answerField) miss(part, failure);
  }
  if (!known(settings.answerField)) miss('answers', { code: 'badSetting', field: 'answerField' });
  if (!known(settings.deadlineFields)) miss('deadline', { code: 'badSetting', field: 'deadlineFields' });
  const unwritable = (['verdictField', 'reasonField'] as const).find((setting) =>
    namesIn(settings[setting]).some((name) => !fields.has(name) || fields.get(name)?.updateable === false),
  );
  if (written.length === 0) miss('fields', { code: 'badSetting', field: 'verdictField' });
  else if (unwritable) miss('fields', { code: 'badSetting', field: unwritable });
  else if (isDenied(writing)) miss('fields', writing.failure);

  const isNamed: Partial<Record<Part, unknown>> = { answers: settings.answerField, deadline: settings.deadlineFields };
  const isOffered = (part: Part) =>
    !gaps.some((gap) => gap.part === part) && (!(part in isNamed) || Boolean(isNamed[part]));
  return {
    account: accountOf(settings).slice(0, 200),
    reads: marketoAbout.reads.filter(isOffered),
    writes: marketoAbout.writes.filter(isOffered),
    gaps,
  };
}

/** An update of nobody: Marketo denies it where the right is missing, and else has something against its being empty. */
async function mayWrite(client: Client): Promise<unknown> {
  const json = { action: 'updateOnly', lookupField: 'id', input: [] };
  const sent = client.send('POST', '/rest/v1/leads.json', syncReply, { json, repeatable: true });
  return needing(permissions.writeLeads, sent);
}

function isDenied(outcome: Outcome<unknown>): outcome is { ok: false; failure: ExchangeFailure } {
  return !outcome.ok && outcome.failure.code === 'forbidden';
}
