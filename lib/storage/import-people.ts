/**
 * Merging a batch of imported people into the store, in transactions short enough that a sidebar waiting for its lead
 * does not notice. A batch that was cut off is sent again: what is there already changes nothing.
 */
import { type Contact, emptyContact } from '../domain/contact.ts';
import type { BatchResult, ImportedPerson } from '../domain/import-batch.ts';
import { mergeIntoContact } from '../domain/merge-contact.ts';
import type { Instant } from '../domain/time.ts';
import { newContactId } from './contact-id.ts';
import {
  addToJourney,
  type Draft,
  type JourneyTransaction,
  journeyStores,
  loadDrafts,
  newDraft,
  saveDrafts,
} from './drafts.ts';
import { IdentityMap } from './identities.ts';
import { addToChunks, type ChunkChange } from './journey-chunks.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** What became of a batch, and to whom. */
export interface ImportResult extends BatchResult {
  /** Of the contacts added and changed. */
  readonly contactIds: readonly string[];
}

/** What of a person is to be merged, now that it is known who they are. */
export type NewsOf = (person: ImportedPerson, known: Contact | undefined) => ImportedPerson & Pick<Contact, 'alsoSaid'>;

/** How people come in whom a connection tells of. */
export interface FromConnection {
  readonly connectionId: string;
  readonly newsOf: NewsOf;
  /** They were asked for as a contact: somebody who was erased meanwhile does not come back. */
  readonly onlyKnown?: boolean;
}

/** People, and touchpoints, in one transaction: some 20 ms of work, the longest that a look-up waits for its turn. */
const peopleAtATime = 100;
const touchpointsAtATime = 2000;

/**
 * Merges people into the store. A person is found by any of their e-mails and records; one found as two different
 * contacts, or with nothing to be found by, is left alone and named in `conflicts`. Of a connection that is gone by
 * then nothing is merged any more.
 */
export async function importPeople(
  database: Database,
  people: readonly ImportedPerson[],
  now: Instant,
  from?: FromConnection,
): Promise<ImportResult> {
  const outcomes: Outcome[] = [];
  for (const [first, to] of portionsOf(people)) {
    const portion = people.slice(first, to);
    // One at a time: a second begun meanwhile saves nothing, and a look-up would wait for both.
    const merged = await write(database, [...journeyStores, 'connections'], 'relaxed', async (transaction) => {
      const isGone =
        from !== undefined && (await transaction.objectStore('connections').getKey(from.connectionId)) === undefined;
      return isGone ? [] : importPortion(transaction, portion, { offset: first, now, from });
    });
    outcomes.push(...merged);
  }
  return resultOf(outcomes);
}

type Fate = 'added' | 'changed' | 'unchanged' | 'conflict';
interface Outcome {
  readonly place: number;
  readonly fate: Fate;
  readonly contactId?: string;
  readonly touchpointsAdded: number;
  readonly touchpointsKnown: number;
}

async function importPortion(
  transaction: JourneyTransaction,
  people: readonly ImportedPerson[],
  { offset, now, from }: { offset: number; now: Instant; from: FromConnection | undefined },
): Promise<Outcome[]> {
  const looking = IdentityMap.load(
    transaction,
    people.map(({ identity }) => identity),
  );
  // Most people are new: pack their touchpoints while the browser looks who is known.
  const packed = people.map(({ touchpoints = [] }) => addToChunks([], touchpoints));
  const identities = await looking;
  const drafts = await loadDrafts(transaction, identities.owners());
  const outcomes = people.map((person, index) =>
    importPerson(person, offset + index, { identities, drafts, now, from, packed: packed[index] }),
  );
  await saveDrafts(transaction, drafts.values());
  return outcomes;
}

interface Portion {
  readonly identities: IdentityMap;
  readonly drafts: Map<string, Draft>;
  readonly now: Instant;
  readonly from: FromConnection | undefined;
  /** The person's touchpoints as the journey of somebody new. */
  readonly packed: ChunkChange | undefined;
}

function importPerson(person: ImportedPerson, place: number, portion: Portion): Outcome {
  const { identities, drafts, now, packed, from } = portion;
  const owners = identities.ownersOf(person.identity);
  const nobody = person.identity.emails.length + person.identity.records.length === 0;
  const nothing = { place, touchpointsAdded: 0, touchpointsKnown: 0 };
  if (owners.length > 1 || nobody) return { ...nothing, fate: 'conflict' };
  if (owners.length === 0 && from?.onlyKnown) return { ...nothing, fate: 'unchanged' };

  const contactId = owners[0] ?? newContactId(now);
  const known = drafts.get(contactId);
  const draft = known ?? newDraft(emptyContact(contactId, now));
  drafts.set(contactId, draft);
  identities.assign(person.identity, contactId);

  const before = draft.contact;
  const touchpoints = person.touchpoints ?? [];
  const added = addToJourney(draft, known === undefined && packed ? packed : touchpoints);
  const { emails, records } = person.identity;
  const { alsoSaid, ...told } = from ? from.newsOf(person, known && before) : { ...person, alsoSaid: undefined };
  draft.contact = mergeIntoContact(draft.contact, { ...told, emails, records }, now);
  if (alsoSaid) draft.contact = { ...draft.contact, alsoSaid };
  if (draft.contact !== before) draft.contact = { ...draft.contact, updatedAt: now };
  return {
    place,
    contactId,
    fate: known === undefined ? 'added' : draft.contact === before ? 'unchanged' : 'changed',
    touchpointsAdded: added,
    touchpointsKnown: touchpoints.length - added,
  };
}

/** Half-open ranges of people that go into one transaction each. */
function* portionsOf(people: readonly ImportedPerson[]): Generator<[from: number, to: number]> {
  let from = 0;
  let touchpoints = 0;
  for (const [index, person] of people.entries()) {
    touchpoints += person.touchpoints?.length ?? 0;
    const count = index + 1 - from;
    if (count < peopleAtATime && touchpoints < touchpointsAtATime) continue;
    yield [from, index + 1];
    from = index + 1;
    touchpoints = 0;
  }
  if (from < people.length) yield [from, people.length];
}

function resultOf(outcomes: readonly Outcome[]): ImportResult {
  const of = (fate: Fate) => outcomes.filter((outcome) => outcome.fate === fate);
  const sum = (field: 'touchpointsAdded' | 'touchpointsKnown') =>
    outcomes.reduce((total, outcome) => total + outcome[field], 0);
  const touched = [...of('added'), ...of('changed')];
  return {
    contactsAdded: of('added').length,
    contactsChanged: of('changed').length,
    contactsUnchanged: of('unchanged').length,
    touchpointsAdded: sum('touchpointsAdded'),
    touchpointsKnown: sum('touchpointsKnown'),
    conflicts: of('conflict').map(({ place }) => place),
    contactIds: [...new Set(touched.flatMap(({ contactId }) => contactId ?? []))],
  };
}
