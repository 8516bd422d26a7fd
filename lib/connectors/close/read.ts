/** Reads a person: the lead first, then all that belongs to it at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import { hasFailedOnce, partReader, partsOf } from '../reading/parts.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { addActivities, partsOfActivities, readActivities } from './activities.ts';
import { answersIn } from './answers.ts';
import { addDeadlines, addFacts, readOwner } from './facts.ts';
import { noFields, readFields } from './fields.ts';
import { type Found, findContact, pageHost } from './find-contact.ts';
import { type ActivityReply, type TaskReply, tasksReply } from './replies.ts';
import { addOpportunities, addStages, opportunitiesOf } from './stages.ts';

/** A person by the lead on the page or by address. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const found = await findContact(client, asked);
  if (!found) return { person: null };
  const { settings, connection } = client;
  const now = client.now();
  const { activities, tasks, fields, owner, gaps } = await everythingAround(client, found);

  const draft = personDraft(connection.id, now);
  if (found.isPage) draft.record({ crm: 'close', account: pageHost, object: 'lead', id: found.lead.id });
  addFacts(draft, found);
  draft.fact('owner', owner?.name);
  draft.owner(owner?.name, owner?.at);
  if (!hasFailedOnce(gaps, 'stageHistory')) addStages(draft, found, activities);
  addOpportunities(draft, opportunitiesOf(found));
  addDeadlines(draft, found, fields, settings.deadlineFields);
  addActivities(draft, found, activities, now);
  addTasks(draft, found, tasks);
  const answers = answersIn(found, fields.named(settings.answerField), asked.bookmark, now);
  return { person: draft.person(), ...answers, gaps };
}

async function everythingAround(client: Client, found: Found) {
  const parts = partsOf<ReadPart>();
  const { answerField, deadlineFields } = client.settings;
  const { id } = found.lead;
  const get = partReader(client, parts);
  const [activities, tasks, fields, owner] = await Promise.all([
    get('calls', () => readActivities(client, id), [] as ActivityReply[]),
    get('tasks', () => tasksOf(client, id), [] as TaskReply[]),
    get('deadline', () => readFields(client, [answerField, ...namesIn(deadlineFields)]), noFields),
    get('owner', () => readOwner(client, found), undefined),
  ]);
  // One list of Close's is all of these.
  const failure = parts.gaps.find(({ part }) => part === 'calls')?.failure;
  if (failure) for (const part of partsOfActivities) parts.miss(part, failure);
  return { activities, tasks, fields, owner, gaps: parts.gaps };
}

/** The newest of a lead's tasks, done or not. */
async function tasksOf(client: Client, lead: string): Promise<TaskReply[]> {
  const query = { lead_id: lead, _order_by: '-date_created', _limit: 100 };
  return (await client.get('/task/', tasksReply, query)).data;
}

/** A task that was ticked off does not tell whether anybody was reached. */
function addTasks(draft: PersonDraft, { contact }: Found, tasks: readonly TaskReply[]): void {
  for (const { id, contact_id, date_created, assigned_to_name, created_by_name } of tasks) {
    if (contact_id && contact_id !== contact?.id) continue;
    draft.response('taskCreated', instantIn(date_created), id, assigned_to_name || created_by_name);
  }
}
