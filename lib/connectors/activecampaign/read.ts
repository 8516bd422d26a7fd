/** Reads a contact: who they are first, then all that belongs to them at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { partReader, partsOf } from '../reading/parts.ts';
import { personDraft } from '../reading/person-draft.ts';
import { addActivities, noActivities, readActivities } from './activities.ts';
import { answersIn } from './answers.ts';
import { addDeals, noDeals, readDeals, sightsIn } from './deals.ts';
import { addFacts, addScore, readCompany, type ScoreValues } from './facts.ts';
import { addDeadlines, addFieldFacts, enteredIn, noFields, readFields } from './fields.ts';
import { findContact } from './find-contact.ts';
import { addForms, readForms } from './forms.ts';
import { addNotes, readNotes } from './notes.ts';
import { type ContactAround, contactReply, type NoteReply, scoreValuesReply, type TrackingLog } from './replies.ts';
import { addTracking, readTracking } from './tracking.ts';

/** A person by their addresses. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const contact = await findContact(client, asked.emails);
  if (!contact) return { person: null };
  const { settings, connection } = client;
  // Looking at a contact is also what makes ActiveCampaign bring its list of activities up to date.
  const around = await client.get(`/contacts/${contact.id}`, contactReply);
  const read = await everythingAround(client, around);

  const draft = personDraft(connection.id, client.now());
  addFacts(draft, around);
  draft.fact('company', read.company);
  addFieldFacts(draft, around, read.fields);
  addScore(draft, read.scores);
  addDeadlines(draft, around, read.fields, settings.deadlineFields);
  const sights = addDeals(draft, read.deals, sightsIn(asked.bookmark));
  addForms(draft, around, read.forms);
  addActivities(draft, read.activities);
  addTracking(draft, read.tracking);
  addNotes(draft, read.notes);
  // Where the deals could not be read, what was remembered of them stands.
  const bookmark = read.deals === noDeals ? asked.bookmark : JSON.stringify(sights);
  return {
    person: draft.person(),
    answers: answersIn(enteredIn(around, read.fields.named(settings.answerField))),
    gaps: read.gaps,
    ...(bookmark !== undefined && { bookmark }),
  };
}

async function everythingAround(client: Client, around: ContactAround) {
  const parts = partsOf<ReadPart>();
  const { id } = around.contact;
  const hasDeals = (around.deals ?? []).length > 0;
  const get = partReader(client, parts);
  const scoresOf = async () => (await client.get(`/contacts/${id}/scoreValues`, scoreValuesReply)).scoreValues;
  const [activities, tracking, notes, scores, fields, company, forms, deals] = await Promise.all([
    get('emails', () => readActivities(client, id), noActivities),
    get('pages', () => readTracking(client, id), [] as TrackingLog[]),
    get('notes', () => readNotes(client, id), [] as NoteReply[]),
    get('score', scoresOf, [] as ScoreValues),
    get('deadline', () => readFields(client), noFields),
    get('person', () => readCompany(client, around), ''),
    get('forms', () => readForms(client, around), new Map<string, string>()),
    get('stage', () => (hasDeals ? readDeals(client, id) : Promise.resolve(noDeals)), noDeals),
  ]);
  // What lies in one list of ActiveCampaign's is missing together.
  const together: Partial<Record<ReadPart, readonly ReadPart[]>> = {
    emails: ['campaigns'],
    pages: ['events'],
    stage: ['owner'],
    deadline: client.settings.answerField ? ['answers'] : [],
  };
  for (const { part, failure } of [...parts.gaps]) for (const other of together[part] ?? []) parts.miss(other, failure);
  return { activities, tracking, notes, scores, fields, company, forms, deals, gaps: parts.gaps };
}
