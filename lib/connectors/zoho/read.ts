/** Reads a person: who they are, what they did, and what marketing answered. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Outcome } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { addCall, addMeeting, calls, meetings } from './activities.ts';
import { answerIn } from './answers.ts';
import { addCampaign, campaigns } from './campaigns.ts';
import { dataCentreOf, recordsHere } from './data-centres.ts';
import { addDeal, deals } from './deals.ts';
import { addEmail, readEmails } from './emails.ts';
import { addDeadlines, addFacts } from './facts.ts';
import { emailsOf, type Found, findPerson, moduleOf } from './find.ts';
import { addOwners, addStages, addTasks } from './history.ts';
import { type Place, related } from './lists.ts';
import { addNote, notes } from './notes.ts';
import { addScore, scores } from './scores.ts';
import { readTimeline } from './timeline.ts';
import { addVisits } from './visits.ts';

/** What is read from each place alone. */
const partsOf = {
  timeline: ['stage', 'stageHistory', 'owner', 'tasks'],
  emails: ['emails'],
  calls: ['calls'],
  meetings: ['meetings'],
  notes: ['notes'],
  campaigns: ['campaigns', 'webinars', 'events'],
  scores: ['score'],
  deals: ['deadline'],
} as const satisfies Record<string, readonly ReadPart[]>;

/** The person: the record, and then (or at the same time, where its id is known) seven or eight requests at once. */
export async function read(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const [first] = recordsHere(client.settings, asked.records);
  const early = first && { place: { module: moduleOf(first.object), id: first.id } };
  const begun = early && { ...early, journey: journeyOf(client, early.place) };
  const found = await findPerson(client, asked);
  if (!found) return { person: null };
  const { module, record, formerLead } = found;
  const isBegun = begun?.place.module === module && begun.place.id === record.id;
  const [journey, before] = await Promise.all([
    isBegun ? begun.journey : journeyOf(client, { module, id: record.id }),
    formerLead && atEdge(() => readTimeline(client, { module: 'Leads', id: formerLead.id })),
  ]);

  const now = client.now();
  const draft = personDraft(client.connection.id, now);
  addRecords(draft, client, asked, found);
  if (formerLead) addWhoTheyAre(draft, client, formerLead);
  addWhoTheyAre(draft, client, record);
  if (formerLead && before?.ok) {
    addStages(draft, before.value, formerLead);
    addOwners(draft, before.value, formerLead);
  }
  const timeline = journey.timeline.ok ? journey.timeline.value : undefined;
  if (timeline) {
    if (module === 'Leads') addStages(draft, timeline, record);
    addOwners(draft, timeline, record);
    addTasks(draft, timeline);
  }
  const theirs = [...emailsOf(record), ...asked.emails];
  each(journey.emails, (mail) => addEmail(draft, mail, theirs, now));
  each(journey.calls, (call) => addCall(draft, call, now));
  each(journey.meetings, (meeting) => addMeeting(draft, meeting, now));
  each(journey.notes, (note) => addNote(draft, note));
  each(journey.campaigns, (campaign) => addCampaign(draft, campaign, timeline, now));
  each(journey.deals, (deal) => addDeal(draft, deal, now));
  if (journey.scores.ok) addScore(draft, journey.scores.value);

  const gaps = Object.entries(partsOf).flatMap(([name, parts]): Gap[] => {
    const outcome = journey[name as keyof typeof partsOf];
    return outcome.ok ? [] : parts.map((part) => ({ part, failure: outcome.failure }));
  });
  return { person: draft.person(), ...answerIn(record, timeline, client, asked.bookmark), gaps };
}

/** All that belongs to a record, each part for itself. Leads have no deals. */
async function journeyOf(client: Client, place: Place) {
  const [timeline, emails, held, met, written, joined, scored, sold] = await Promise.all([
    atEdge(() => readTimeline(client, place)),
    atEdge(() => readEmails(client, place)),
    atEdge(() => related(client, place, calls)),
    atEdge(() => related(client, place, meetings)),
    atEdge(() => related(client, place, notes)),
    atEdge(() => related(client, place, campaigns)),
    atEdge(() => related(client, place, scores)),
    atEdge(async () => (place.module === 'Contacts' ? related(client, place, deals) : [])),
  ]);
  return {
    timeline,
    emails,
    calls: held,
    meetings: met,
    notes: written,
    campaigns: joined,
    scores: scored,
    deals: sold,
  };
}

function each<T>(outcome: Outcome<readonly T[]>, add: (one: T) => void): void {
  if (outcome.ok) for (const one of outcome.value) add(one);
}

function addWhoTheyAre(draft: PersonDraft, client: Client, record: Found['record']): void {
  addFacts(draft, record);
  addDeadlines(draft, record, client);
  addVisits(draft, record);
}

/** The record as the page names it, which may be one of several hosts of the same Zoho. */
function addRecords(
  draft: PersonDraft,
  client: Client,
  asked: PersonAsked,
  { module, record, formerLead }: Found,
): void {
  const ids = [record.id, formerLead?.id];
  const named = recordsHere(client.settings, asked.records).filter(({ id }) => ids.includes(id));
  for (const one of named) draft.record(one);
  const account = named[0]?.account ?? dataCentreOf(client.settings).crm;
  draft.record({ crm: 'zoho', account, object: module === 'Leads' ? 'lead' : 'contact', id: record.id });
  if (formerLead) draft.record({ crm: 'zoho', account, object: 'lead', id: formerLead.id });
}
