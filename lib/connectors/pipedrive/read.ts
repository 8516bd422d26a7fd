/** Reads a person: their record first, then all that belongs to it at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { namesIn } from '../reading/names-in.ts';
import { hasFailedOnce, partReader, partsOf } from '../reading/parts.ts';
import { personDraft, type Told } from '../reading/person-draft.ts';
import { hostOf } from './account.ts';
import { addActivities } from './activities.ts';
import { answersIn } from './answers.ts';
import { addDeals, addLeads, type StageNames } from './deals.ts';
import { addDeadlines, addFacts } from './facts.ts';
import { noFields, readFields } from './fields.ts';
import { findPerson } from './find-person.ts';
import { addMails } from './mails.ts';
import { addNotes, readNotes } from './notes.ts';
import { addOwners } from './owners.ts';
import { listed } from './pages.ts';
import {
  type ActivityReply,
  activitiesReply,
  type ChangeReply,
  type DealReply,
  dealsReply,
  flowReply,
  type LeadReply,
  leadsReply,
  mailsReply,
  organizationReply,
  type PersonReply,
  stagesReply,
} from './replies.ts';
import { noNames, readUsers } from './users.ts';
import { v1, v2 } from './vendor.ts';

/** A person by record, lead or address. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const host = await hostOf(client);
  const found = await findPerson(client, host, asked);
  if (!found) return { person: null };
  const { person, lead } = found;
  const { settings, connection } = client;
  const now = client.now();
  const { gaps, ...around } = await everythingAround(client, person);

  const draft = personDraft(connection.id, now);
  draft.record({ crm: 'pipedrive', account: host, object: 'contact', id: person.id });
  const leads = around.leads.some(({ id }) => id === lead?.id) || !lead ? around.leads : [...around.leads, lead];
  for (const { id } of leads) draft.record({ crm: 'pipedrive', account: host, object: 'lead', id });
  addFacts(draft, person, around.organization, leads);
  if (!hasFailedOnce(gaps, 'stageHistory')) addOwners(draft, person, around.changes, around.names);
  addDeadlines(draft, person, around.fields, settings.deadlineFields);
  addLeads(draft, leads);
  const changes = hasFailedOnce(gaps, 'stageHistory') ? undefined : around.changes;
  addDeals(draft, around.deals, changes, around.stages, around.names);
  addActivities(draft, around.activities, around.names, now);
  addMails(draft, around.mails, person, around.names, now);
  addNotes(draft, around.notes);
  return {
    person: draft.person(),
    answers: answersIn(person, around.changes, around.fields.named(settings.answerField)),
    gaps,
  };
}

const newest = { sort_direction: 'desc', limit: 100, pages: 1 } as const;

async function everythingAround(client: Client, person: PersonReply) {
  const parts = partsOf<ReadPart>();
  const { settings } = client;
  const { id, org_id } = person;
  const get = partReader(client, parts);
  const flow = { items: 'personChange,dealChange', all_changes: settings.answerField ? '1' : undefined };
  const [organization, names, fields, leads, dealsAndStages, changes, activities, mails, notes] = await Promise.all([
    get('person', () => organizationWith(client, org_id), undefined),
    get('owner', () => readUsers(client), noNames),
    get('deadline', () => readFields(client, [settings.answerField, ...namesIn(settings.deadlineFields)]), noFields),
    get('forms', () => leadsOf(client, id), [] as LeadReply[]),
    get('stage', () => dealsOf(client, id), { deals: [] as DealReply[], stages: noNames }),
    get(
      'stageHistory',
      () => listed(client, v1(settings, `/persons/${id}/flow`), flowReply, { ...flow, limit: 200, pages: 2 }),
      [] as ChangeReply[],
    ),
    get(
      'calls',
      () => listed(client, v2('/activities'), activitiesReply, { person_id: id, sort_by: 'update_time', ...newest }),
      [] as ActivityReply[],
    ),
    get('emails', () => mailsOf(client, id), []),
    get('notes', () => readNotes(client, id), []),
  ]);
  // One list of Pipedrive's is all of these.
  const noActivities = parts.gaps.find(({ part }) => part === 'calls')?.failure;
  if (noActivities) for (const part of ['meetings', 'tasks'] as const) parts.miss(part, noActivities);
  const { gaps } = parts;
  return { organization, names, fields, leads, ...dealsAndStages, changes, activities, mails, notes, gaps };
}

async function organizationWith(client: Client, id: Told) {
  if (!id) return undefined;
  return (await client.get(v2(`/organizations/${id}`), organizationReply)).data;
}

/** Oldest first, as Pipedrive gives them. */
async function leadsOf(client: Client, person: string): Promise<LeadReply[]> {
  const query = { person_id: person, limit: 100, pages: 1 };
  return listed(client, v1(client.settings, '/leads'), leadsReply, query);
}

/** The names of stages are asked for where there is a deal at all. */
async function dealsOf(client: Client, person: string): Promise<{ deals: DealReply[]; stages: StageNames }> {
  const deals = await listed(client, v2('/deals'), dealsReply, {
    person_id: person,
    sort_by: 'update_time',
    ...newest,
  });
  if (deals.length === 0) return { deals, stages: noNames };
  const stages = await listed(client, v2('/stages'), stagesReply, { limit: 500, pages: 1 });
  const byId = new Map(stages.map(({ id, name }) => [id, String(name ?? '')]));
  return { deals, stages: (id) => byId.get(String(id)) };
}

async function mailsOf(client: Client, person: string) {
  const path = v1(client.settings, `/persons/${person}/mailMessages`);
  return (await listed(client, path, mailsReply, { limit: 100, pages: 2 })).map(({ data }) => data);
}
