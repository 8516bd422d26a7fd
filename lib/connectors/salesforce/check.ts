/** Who the token is, and what of all this it allows: one request. */
import type { ReadPart, WritePart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure, Outcome } from '../../domain/exchange/failure.ts';
import type { Client } from '../client/client.ts';
import type { Account } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { salesforceAbout } from './about.ts';
import { answerField, deadlineFields } from './fields.ts';
import { accountOf } from './org.ts';
import { describeSchema, objectSchema, organizationRow } from './replies.ts';
import { resource, rows, together } from './together.ts';

/** Kinds of record, and what is read from them alone. */
const readFrom = {
  Task: ['calls', 'emails', 'tasks'],
  Event: ['meetings'],
  CampaignMember: ['campaigns', 'webinars', 'events'],
  LeadHistory: ['stageHistory'],
  OpportunityContactRole: ['deadline'],
} as const satisfies Record<string, readonly ReadPart[]>;

type GapFound = Account['gaps'][number];

/** Asks. Throws where neither leads nor contacts may be seen. */
export async function check(client: Client): Promise<Account> {
  const object = (name: string) => resource(`/sobjects/${name}`, objectSchema);
  const got = await together(client, {
    organization: rows('SELECT Id, Name FROM Organization LIMIT 1', organizationRow),
    Lead: resource('/sobjects/Lead/describe', describeSchema),
    Contact: resource('/sobjects/Contact/describe', describeSchema),
    Task: object('Task'),
    Event: object('Event'),
    CampaignMember: object('CampaignMember'),
    LeadHistory: object('LeadHistory'),
    OpportunityContactRole: object('OpportunityContactRole'),
  });
  if (!got.Lead.ok && !got.Contact.ok) throw new ConnectorError(lacking('Lead', got.Lead.failure));
  const fields = new Set(
    [got.Lead, got.Contact].flatMap((one) => (one.ok ? one.value.fields.map(({ name }) => name) : [])),
  );
  const gaps: GapFound[] = [
    ...(got.Lead.ok ? [] : [{ part: 'stage' as const, failure: lacking('Lead', got.Lead.failure) }]),
    ...Object.entries(readFrom).flatMap(([name, parts]) => {
      const one = got[name as keyof typeof readFrom];
      return one.ok ? [] : parts.map((part) => ({ part, failure: lacking(name, one.failure) }));
    }),
    ...taskGaps(got.Task),
    ...fieldGaps(client.settings, fields),
  ];
  const isGap = (part: ReadPart | WritePart) => gaps.some((gap) => gap.part === part);
  const { answerField: answer, verdictField, reasonField } = client.settings;
  const name = got.organization.ok ? words(got.organization.value[0]?.Name, 150) : '';
  const org = accountOf(client.settings);
  return {
    account: (name ? `${name} (${org})` : org).slice(0, 200),
    reads: salesforceAbout.reads.filter((part) => !isGap(part) && (part !== 'answers' || Boolean(answer))),
    writes: salesforceAbout.writes.filter(
      (part) => !isGap(part) && (part !== 'fields' || Boolean(verdictField || reasonField)),
    ),
    gaps,
  };
}

function taskGaps(task: Outcome<{ objectDescribe: { createable?: boolean | null } }>): GapFound[] {
  if (task.ok && task.value.objectDescribe.createable !== false) return [];
  return [
    { part: 'task', failure: task.ok ? { code: 'forbidden', scope: 'Task: Create' } : lacking('Task', task.failure) },
  ];
}

function fieldGaps(settings: Settings, fields: ReadonlySet<string>): GapFound[] {
  const isMissing = (name: string | undefined) => Boolean(name?.trim()) && !fields.has(name?.trim() ?? '');
  const bad = (part: GapFound['part'], field: string): GapFound => ({ part, failure: { code: 'badSetting', field } });
  const written = (['verdictField', 'reasonField'] as const).find((name) => isMissing(settings[name]));
  return [
    ...(deadlineFields(settings).some(isMissing) ? [bad('deadline', 'deadlineFields')] : []),
    ...(isMissing(answerField(settings)) ? [bad('answers', 'answerField')] : []),
    ...(written === undefined ? [] : [bad('fields', written)]),
    ...marketingGaps(fields),
  ];
}

/** What only Marketo's and Account Engagement's packages write on the record. */
const fromPackages = {
  pages: ['mkto_si__Last_Interesting_Moment_Date__c', 'pi__first_touch_url__c'],
  forms: ['pi__conversion_object_name__c'],
  score: ['mkto_si__MKTO_Lead_Score__c', 'mkto71_Lead_Score__c', 'mkto2__Lead_Score__c', 'pi__score__c'],
} as const satisfies Partial<Record<ReadPart, readonly string[]>>;

function marketingGaps(fields: ReadonlySet<string>): GapFound[] {
  const failure = { code: 'planLacks' as const, what: 'Account Engagement, Marketo Sales Insight' };
  return Object.entries(fromPackages)
    .filter(([, names]) => !names.some((name) => fields.has(name)))
    .map(([part]) => ({ part: part as keyof typeof fromPackages, failure }));
}

/** What is not there for this user: Salesforce says of a kind of record that may not be seen that there is none. */
function lacking(scope: string, failure: ExchangeFailure): ExchangeFailure {
  return failure.code === 'notFound' || failure.code === 'forbidden' ? { code: 'forbidden', scope } : failure;
}
