/** Reads a person: their record first, then all that belongs to it at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import { partReader, partsOf } from '../reading/parts.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { answersIn } from './answers.ts';
import { noAttributes, readAttributes } from './attributes.ts';
import { addDeals, type Deal, dealsOf } from './deals.ts';
import { addDeadlines, addFacts, addInteractions, addOwners, ownerSlug } from './facts.ts';
import { findPerson, pathOf, recordWith } from './find-person.ts';
import { addNotes, readNotes } from './notes.ts';
import { type RecordReply, type TaskReply, tasksReply, type ValueReply } from './replies.ts';
import { addStages, type Stages, stagesAt, stagesInLists } from './stages.ts';
import { first, historyOf, type MemberNames, noNames, readMembers } from './values.ts';
import { slugOf } from './workspace.ts';

/** A person by record or address. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const workspace = await slugOf(client);
  const person = await findPerson(client, workspace, asked);
  if (!person) return { person: null };
  const now = client.now();
  const { gaps, names, ...around } = await everythingAround(client, person);

  const draft = personDraft(client.connection.id, now);
  draft.record({ crm: 'attio', account: workspace, object: 'contact', id: person.id.record_id });
  addFacts(draft, person, around.company);
  // Where people have no owner, the one of their newest deal has them.
  const deal = around.deals[0]?.deal;
  const owners = around.owners.length > 0 ? around.owners : (deal?.values.owner ?? []);
  addOwners(draft, owners, names);
  addStages(draft, [...around.stages, ...around.deals.flatMap(({ stages }) => stages), ...around.lists], names);
  addDeals(draft, around.deals);
  addDeadlines(draft, person, around.attributes, client.settings.deadlineFields);
  addInteractions(draft, person, names, now);
  addNotes(draft, around.notes);
  addTasks(draft, around.tasks, names);
  return { person: draft.person(), answers: answersIn(around.answers), gaps };
}

async function everythingAround(client: Client, person: RecordReply) {
  const parts = partsOf<ReadPart>();
  const { answerField, deadlineFields } = client.settings;
  const { values, id } = person;
  const path = pathOf('people', id.record_id);
  const get = partReader(client, parts);
  const owner = ownerSlug(values);
  const [company, names, attributes, stages, lists, deals, owners, notes, tasks] = await Promise.all([
    get('person', () => companyOf(client, person), undefined),
    get('owner', () => readMembers(client), noNames),
    get('deadline', () => readAttributes(client, [answerField, ...namesIn(deadlineFields)]), noAttributes),
    get('stageHistory', () => stagesAt(client, path, values), [] as Stages),
    get('stage', () => stagesInLists(client, person), [] as Stages),
    get('stageHistory', () => dealsOf(client, person), [] as Deal[]),
    get('owner', async () => (owner ? historyOf(client, path, owner, values[owner] ?? []) : []), [] as ValueReply[]),
    get('notes', () => readNotes(client, id.record_id), []),
    get('tasks', () => tasksOf(client, id.record_id), [] as TaskReply[]),
  ]);
  const answer = attributes.named(answerField)?.api_slug;
  const answers = answer
    ? await get('answers', () => historyOf(client, path, answer, values[answer] ?? []), [] as readonly ValueReply[])
    : [];
  return { company, names, attributes, stages, lists, deals, owners, notes, tasks, answers, gaps: parts.gaps };
}

async function companyOf(client: Client, { values }: RecordReply): Promise<RecordReply | undefined> {
  const id = first(values, 'company')?.target_record_id;
  return id ? recordWith(client, 'companies', String(id)) : undefined;
}

/** The newest of a person's tasks. */
async function tasksOf(client: Client, person: string): Promise<TaskReply[]> {
  const query = { linked_object: 'people', linked_record_id: person, sort: 'created_at:desc', limit: 100 };
  return (await client.get('/tasks', tasksReply, query)).data;
}

/** Attio's tasks have no kind, so that a task that was ticked off does not tell whether anybody was reached. */
function addTasks(draft: PersonDraft, tasks: readonly TaskReply[], names: MemberNames): void {
  for (const { id, created_at, assignees } of tasks) {
    const by = assignees?.find(({ referenced_actor_type }) => referenced_actor_type === 'workspace-member');
    draft.response('taskCreated', instantIn(created_at), `task:${id.task_id}`, names(by?.referenced_actor_id));
  }
}
