/** Reads a person: who they are, what they did, and what marketing answered. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure, Outcome } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { type Activity, readActivity } from './activity.ts';
import { answerIn } from './answers.ts';
import { addDeadlines, addFacts, readCompany } from './facts.ts';
import { accountOf, findContact, idsHere } from './find.ts';
import { addNotes, readNotes } from './notes.ts';
import { permissions } from './permissions.ts';
import type { NoteReply } from './replies.ts';
import { addStages } from './stages.ts';
import { addTouchpoints } from './touchpoints.ts';

/** What the activity feed holds, and what the notes do. */
const ofActivity: readonly ReadPart[] = ['pages', 'forms', 'emails', 'downloads', 'webinars', 'campaigns'];
const ofStages: readonly ReadPart[] = ['stage', 'stageHistory'];
const ofNotes: readonly ReadPart[] = ['notes', 'calls', 'meetings'];

interface Parts {
  readonly activity: Outcome<Activity>;
  readonly notes: Outcome<readonly NoteReply[]>;
  readonly company: Outcome<(draft: PersonDraft) => void>;
}

/** The person, in four requests where the record is known, in five where the address is. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const [first] = idsHere(client, asked.records);
  // The contact is mostly there: what belongs to it need not wait for that to be certain.
  const early = first === undefined ? undefined : partsOf(client, first);
  const contact = await findContact(client, asked);
  if (!contact) return { person: null };
  const id = String(contact.id);
  const { activity, notes, company } = await (early && id === first ? early : partsOf(client, id));

  const draft = personDraft(client.connection.id, client.now());
  draft.record({ crm: 'mautic', account: accountOf(client), object: 'contact', id });
  if (company.ok) company.value(draft);
  addFacts(draft, contact);
  addDeadlines(draft, contact, client);
  if (activity.ok) {
    addTouchpoints(draft, activity.value.events);
    // Without the log nobody can say since when: a hand-over must not be dated by a guess.
    addStages(draft, contact, activity.value);
  }
  if (notes.ok) addNotes(draft, notes.value, client.now());

  const gaps = [
    ...gapsOf(failureIn(activity), ofActivity),
    ...(activity.ok ? [] : gapsOf(activity.failure, ofStages)),
    ...gapsOf(failureIn(notes), ofNotes),
  ];
  return { person: draft.person(), ...answerIn(contact, client, asked.bookmark), gaps };
}

async function partsOf(client: Client, id: string): Promise<Parts> {
  const [activity, notes, company] = await Promise.all([
    atEdge(() => needing(permissions.viewContacts, readActivity(client, id))),
    atEdge(() => readNotes(client, id)),
    atEdge(() => readCompany(client, id)),
  ]);
  return { activity, notes, company };
}

/** Why a part is missing, or not whole. A company adds little to what its contact says, and is not missed. */
function failureIn(
  part: Outcome<{ readonly failure?: ExchangeFailure } | readonly unknown[]>,
): ExchangeFailure | undefined {
  if (!part.ok) return part.failure;
  return 'failure' in part.value ? part.value.failure : undefined;
}

function gapsOf(failure: ExchangeFailure | undefined, parts: readonly ReadPart[]): Gap[] {
  return failure ? parts.map((part) => ({ part, failure })) : [];
}
