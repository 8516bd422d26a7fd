/** Reads a person: their record first, then all that belongs to it at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { partReader, partsOf } from '../reading/parts.ts';
import { personDraft } from '../reading/person-draft.ts';
import { addEvents, readEvents } from './events.ts';
import { addDeadlines, addFacts, addOwner, addStage, answersIn } from './facts.ts';
import { accountOf, type Found, findPerson } from './find-person.ts';
import { recordAt } from './lists.ts';
import { addProposals, readProposals } from './proposals.ts';
import {
  type EventReply,
  type ProposalReply,
  type ThirdPartyReply,
  thirdPartyReply,
  type UserReply,
} from './replies.ts';
import { namesOf, noNames, representativesOf } from './users.ts';

/** All these are events of the agenda. */
const ofTheAgenda: readonly ReadPart[] = ['calls', 'meetings', 'emails', 'notes', 'tasks'];

/** A person by record or address. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const found = await findPerson(client, asked);
  if (!found) return { person: null };
  const { settings, connection } = client;
  const now = client.now();
  const { gaps, ...around } = await everythingAround(client, found);

  const draft = personDraft(connection.id, now);
  if (found.contact)
    draft.record({ crm: 'dolibarr', account: accountOf(client), object: 'contact', id: found.contact.id });
  addFacts(draft, found, around.party);
  addStage(draft, around.party, now);
  addOwner(draft, around.representatives);
  addDeadlines(draft, found, settings, now);
  addEvents(draft, around.events, around.names, now);
  addProposals(draft, around.proposals, found);
  return { person: draft.person(), answers: answersIn(found, settings, now), gaps };
}

async function everythingAround(client: Client, found: Found) {
  const parts = partsOf<ReadPart>();
  const part = partReader(client, parts);
  const { party: id } = found;
  const agenda = async () => {
    const events = await part('calls', () => readEvents(client, found), [] as EventReply[]);
    const owners = events.map(({ userownerid }) => userownerid);
    return { events, names: await part('owner', () => namesOf(client, owners), noNames) };
  };
  const [party, representatives, { events, names }, proposals] = await Promise.all([
    found.contact ? part('stage', () => partyWith(client, id), undefined) : found.itself,
    part('owner', async () => (id ? representativesOf(client, id) : []), [] as UserReply[]),
    agenda(),
    part('deadline', async () => (id ? readProposals(client, id) : []), [] as ProposalReply[]),
  ]);
  const noAgenda = parts.gaps.find((gap) => gap.part === 'calls')?.failure;
  if (noAgenda) for (const name of ofTheAgenda) parts.miss(name, noAgenda);
  const { gaps } = parts;
  return { party, representatives, events, names, proposals, gaps };
}

async function partyWith(client: Client, id: string | undefined): Promise<ThirdPartyReply | undefined> {
  return id === undefined ? undefined : recordAt(client, `/thirdparties/${id}`, thirdPartyReply);
}
