/** Reads a person: their record first, then all that belongs to it at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { partReader, partsOf } from '../reading/parts.ts';
import { personDraft } from '../reading/person-draft.ts';
import { addMails, addMeetings, addTasks, type Mails, readMails, readMeetings, readTasks } from './activities.ts';
import { addDeadlines, addFacts } from './facts.ts';
import { findPerson } from './find-person.ts';
import { noNames, readMembers } from './members.ts';
import { addNotes, readNotes } from './notes.ts';
import { addOpportunities, readChanges, readOpportunities } from './opportunities.ts';
import type { OpportunityRecord, TimelineRecord } from './replies.ts';
import { addTimeline, answersIn, readTimeline } from './timeline.ts';

const noMails: Mails = { own: [], writers: new Map() };

/** A person by record or address. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const found = await findPerson(client, asked);
  if (!found) return { person: null };
  const { person, account } = found;
  const { settings, connection } = client;
  const now = client.now();
  const { gaps, ...around } = await everythingAround(client, person.id);

  const draft = personDraft(connection.id, now);
  if (account !== undefined) draft.record({ crm: 'twenty', account, object: 'contact', id: person.id });
  addFacts(draft, person, around.names);
  addDeadlines(draft, person, settings, now);
  addOpportunities(draft, around.opportunities, around.changes, around.names);
  addNotes(draft, around.notes);
  addTasks(draft, around.tasks);
  addMails(draft, around.mails, around.names);
  addMeetings(draft, around.meetings, now);
  addTimeline(draft, around.timeline);
  return { person: draft.person(), answers: answersIn(person, around.timeline, settings.answerField), gaps };
}

async function everythingAround(client: Client, personId: string) {
  const parts = partsOf<ReadPart>();
  const part = partReader(client, parts);
  const deals = async () => {
    const opportunities = await part('stage', () => readOpportunities(client, personId), [] as OpportunityRecord[]);
    const changes = await part('stageHistory', () => readChanges(client, opportunities), [] as TimelineRecord[]);
    return { opportunities, changes };
  };
  const [names, { opportunities, changes }, notes, tasks, mails, meetings, timeline] = await Promise.all([
    part('owner', () => readMembers(client), noNames),
    deals(),
    part('notes', () => readNotes(client, personId), []),
    part('tasks', () => readTasks(client, personId), []),
    part('emails', () => readMails(client, personId), noMails),
    part('meetings', () => readMeetings(client, personId), []),
    part('events', () => readTimeline(client, personId), [] as TimelineRecord[]),
  ]);
  const { gaps } = parts;
  return { names, opportunities, changes, notes, tasks, mails, meetings, timeline, gaps };
}
