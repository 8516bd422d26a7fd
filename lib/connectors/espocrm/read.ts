/** Reads a person: their records first, then all that belongs to them at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { hasFailedOnce, partReader, partsOf } from '../reading/parts.ts';
import { personDraft } from '../reading/person-draft.ts';
import { addEvents, addMails, attributes } from './activities.ts';
import { answerIn } from './answers.ts';
import { addLog, readLog } from './campaign-log.ts';
import { addDeadlines, addFacts } from './facts.ts';
import { addressesOf, type Found, findPeople } from './find.ts';
import { addOpportunities } from './opportunities.ts';
import { listed } from './pages.ts';
import { eventsReply, mailsReply, opportunitiesReply, tasksReply } from './replies.ts';
import { addHistory, addPosts, addStreamMails, readStream } from './stream.ts';
import { accountOf } from './vendor.ts';

/** A person by record or address. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const { people, closed } = await findPeople(client, asked);
  const parts = partsOf<ReadPart>();
  if (closed) parts.miss('person', closed);
  const [first] = people;
  if (!first) return { person: null, ...(parts.gaps.length > 0 && { gaps: parts.gaps }) };
  const now = client.now();
  const { settings } = client;
  const around = await everythingAround(client, people, parts);

  const draft = personDraft(client.connection.id, now);
  // What the record on the page says counts where the other one says something else.
  for (const { person } of people.toReversed()) addFacts(draft, person);
  const addresses = new Set(people.flatMap(({ person }) => addressesOf(person)));
  const known = new Set(around.mails.map(({ id }) => id));
  for (const [index, found] of people.entries()) {
    const notes = around.streams[index] ?? [];
    draft.record({
      crm: 'espocrm',
      account: accountOf(settings),
      object: found.scope === 'Lead' ? 'lead' : 'contact',
      id: found.person.id,
    });
    if (!hasFailedOnce(parts.gaps, 'stageHistory')) addHistory(draft, found, notes);
    addDeadlines(draft, found.person, settings.deadlineFields);
  }
  const notes = once(around.streams.flat());
  addPosts(draft, notes);
  addStreamMails(draft, notes, known);
  addMails(draft, around.mails, addresses, now);
  addEvents(draft, 'meeting', around.meetings, now);
  addEvents(draft, 'call', around.calls, now);
  for (const { id, createdAt, createdByName } of around.tasks)
    draft.response('taskCreated', instantIn(createdAt), `task:${id}`, createdByName);
  addOpportunities(draft, around.opportunities, now);
  addLog(draft, around.log);
  return {
    person: draft.person(),
    ...answerIn(first.person, around.streams[0] ?? [], client, asked.bookmark),
    gaps: parts.gaps,
  };
}

async function everythingAround(client: Client, people: readonly Found[], parts: ReturnType<typeof partsOf<ReadPart>>) {
  const get = partReader(client, parts);
  const newest = { order: 'desc' };
  /** What belongs to each of the records: where a lead became a contact, much belongs to both. */
  const of = async <T extends { readonly id: string }>(part: ReadPart, read: (found: Found) => Promise<readonly T[]>) =>
    once((await Promise.all(people.map((found) => get(part, () => read(found), [])))).flat());
  const path = ({ scope, person }: Found, link: string) => `/${scope}/${encodeURIComponent(person.id)}/${link}`;
  const events = (found: Found, link: 'meetings' | 'calls', right: string) => {
    const query = { attributeSelect: attributes[link], orderBy: 'dateStart', ...newest };
    return needing(right, listed(client, path(found, link), eventsReply, query));
  };
  const linked = (link: 'tasks' | 'emails' | 'opportunities', orderBy: string) => ({
    attributeSelect: attributes[link],
    orderBy,
    ...newest,
  });
  const [streams, log, meetings, calls, tasks, mails, opportunities] = await Promise.all([
    // Of two kinds of record one may be closed: asked for in any case.
    Promise.all(people.map((found) => parts.of('stageHistory', () => readStream(client, found), []))),
    of('campaigns', (found) => readLog(client, found)),
    of('meetings', (found) => events(found, 'meetings', 'Meeting: read')),
    of('calls', (found) => events(found, 'calls', 'Call: read')),
    of('tasks', (found) =>
      needing('Task: read', listed(client, path(found, 'tasks'), tasksReply, linked('tasks', 'createdAt'))),
    ),
    of('emails', (found) =>
      needing('Email: read', listed(client, path(found, 'emails'), mailsReply, linked('emails', 'dateSent'))),
    ),
    of('deadline', async (found) => {
      // Leads have none before they are converted.
      if (found.scope === 'Lead') return [];
      const query = linked('opportunities', 'createdAt');
      return needing('Opportunity: read', listed(client, path(found, 'opportunities'), opportunitiesReply, query));
    }),
  ]);
  // One stream is all of these.
  const noStream = parts.gaps.find(({ part }) => part === 'stageHistory')?.failure;
  if (noStream) parts.miss('notes', noStream);
  const noLog = parts.gaps.find(({ part }) => part === 'campaigns')?.failure;
  if (noLog) parts.miss('forms', noLog);
  return { streams, log, meetings, calls, tasks, mails, opportunities };
}

/** Each id once. */
function once<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
