/** One question to one system, and what is stored of its answer. Never fails: a failure is stored, too. */
import { atEdge } from '../../connectors/at-edge.ts';
import type { AnswerRead, PersonAsked } from '../../connectors/connector.ts';
import type { Connection } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure, Outcome } from '../../domain/exchange/failure.ts';
import type { Gap, Reading } from '../../domain/exchange/reading.ts';
import { recordKey } from '../../domain/record.ts';
import { findByEmail } from '../../storage/contacts.ts';
import { everybody, getReadings, putReading } from '../../storage/readings.ts';
import type { Parts } from '../parts.ts';
import type { Clients } from './clients.ts';
import { mergeAnswers, mergeEverybody, mergePerson } from './merge-read.ts';
import { type Named, type Person, personNamed } from './person-on-page.ts';

/** A question about one person. */
export interface Question {
  readonly connection: Connection;
  /** Who they were when it was asked, and what names them. */
  readonly asked: Person;
  readonly named: Named;
  readonly ask: PersonAsked;
  readonly known: { readonly subject: string; readonly reading: Reading } | undefined;
  readonly isHint: boolean;
  readonly signal: AbortSignal;
}

/** Asks for one person. */
export async function readPerson(parts: Parts, clients: Clients, question: Question): Promise<void> {
  const { connection, asked, named, ask, known, isHint, signal } = question;
  const { announce, announceExchange, now } = parts.surroundings;
  const contactIds = asked.contact ? [asked.contact.id] : [];
  announceExchange(contactIds);
  const former = known?.reading;
  let stored: Reading = { found: false, gaps: [], ...former, triedAt: now() };
  let person: Person | undefined = asked;
  try {
    const outcome = await asking(clients, connection, { signal, isHint }, ask);
    if (signal.aborted || (isHint && isSpent(outcome))) return announceExchange(contactIds);
    person = await personNamed(await parts.database(), named);
    if (!outcome.ok) stored = { ...stored, failure: outcome.failure };
    else {
      const { person: read, answers = [], gaps = [], bookmark } = outcome.value;
      const found = read === 'unchanged' ? (former?.found ?? true) : read !== null;
      const merged =
        read === 'unchanged' || read === null
          ? { contactIds: [], conflict: false }
          : await mergePerson(parts, connection, read, { asked, person, byRecordAlone: ask.emails.length === 0 });
      // Whoever looks at them waits for this.
      if (merged.contactIds.length > 0) announce(merged.contactIds);
      person = await personNamed(await parts.database(), named);
      const answered = person?.contact && (await mergeAnswers(parts, connection, person.contact.id, answers));
      if (answered && person?.contact) announce([person.contact.id]);
      stored = {
        at: now(),
        triedAt: now(),
        found,
        gaps: merged.conflict ? [twoContacts, ...gaps] : [...gaps],
        // What was not kept has to be told again.
        ...(bookmark !== undefined && !merged.conflict && { bookmark }),
      };
    }
  } catch (error) {
    stored = { ...stored, failure: unexpected(error) };
  }
  // A contact that was erased meanwhile leaves no trace.
  if (!asked.contact || person?.contact) await remember(parts, connection.id, person, stored);
  announceExchange(person?.contact ? [person.contact.id] : contactIds);
}

/** Asks for everybody. */
export async function readEverybody(
  parts: Parts,
  clients: Clients,
  connection: Connection,
  signal: AbortSignal,
): Promise<void> {
  const { announce, announceExchange, now } = parts.surroundings;
  announceExchange([]);
  let stored: Reading = { found: false, gaps: [], triedAt: now() };
  try {
    const database = await parts.database();
    const former = (await getReadings(database, [everybody])).get(connection.id)?.reading;
    stored = { ...stored, ...former, triedAt: now() };
    const outcome = await atEdge(async () => {
      const spoken = await clients.clientOf(connection.id, { signal });
      return spoken?.connector.readAll?.(spoken.client, former?.bookmark);
    });
    if (signal.aborted) return announceExchange([]);
    if (!outcome.ok) stored = { ...stored, failure: outcome.failure };
    else if (outcome.value) {
      const { people, answers = [], bookmark } = outcome.value;
      const changed = new Set(people === 'unchanged' ? [] : await mergeEverybody(parts, connection, people));
      for (const [contactId, theirs] of await answersByContact(parts, answers))
        if (await mergeAnswers(parts, connection, contactId, theirs)) changed.add(contactId);
      if (changed.size > 0) announce([...changed]);
      stored = { at: now(), triedAt: now(), found: true, gaps: [], ...(bookmark !== undefined && { bookmark }) };
    }
  } catch (error) {
    stored = { ...stored, failure: unexpected(error) };
  }
  await putReadingQuietly(parts, { subject: everybody, connectionId: connection.id }, stored);
  announceExchange([]);
}

function asking(
  clients: Clients,
  connection: Connection,
  work: { signal: AbortSignal; isHint: boolean },
  ask: PersonAsked,
) {
  return atEdge(async () => {
    const spoken = await clients.clientOf(connection.id, work);
    return (await spoken?.connector.read?.(spoken.client, ask)) ?? { person: null };
  });
}

async function answersByContact(
  { database }: Parts,
  answers: readonly (AnswerRead & { readonly email: string })[],
): Promise<ReadonlyMap<string, AnswerRead[]>> {
  const found = new Map<string, AnswerRead[]>();
  for (const { email, ...answer } of answers) {
    const [contact, another] = await findByEmail(await database(), email.toLowerCase());
    if (contact && !another) found.set(contact.id, [...(found.get(contact.id) ?? []), answer]);
  }
  return found;
}

async function remember(
  parts: Parts,
  connectionId: string,
  person: Person | undefined,
  reading: Reading,
): Promise<void> {
  if (!person) return;
  const former = person.contact && person.record && recordKey(person.record);
  await putReadingQuietly(
    parts,
    { subject: person.subjects[0], connectionId, ...(former !== undefined && { former }) },
    reading,
  );
}

/** Unremembered, it is asked again; everything else works. */
async function putReadingQuietly(
  { database }: Parts,
  place: Parameters<typeof putReading>[1],
  reading: Reading,
): Promise<void> {
  await database()
    .then((store) => putReading(store, place, reading))
    .catch(() => undefined);
}

/** The answer belongs to two contacts; which of them is meant is for a person to say. */
const twoContacts: Gap = { part: 'person', failure: { code: 'notUnderstood', what: 'identity: two contacts' } };

/** What hints may use of a day is used up: the rep's own step is asked for all the same. */
function isSpent(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.failure.code === 'budgetSpent';
}

function unexpected(error: unknown): ExchangeFailure {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return { code: 'unexpected', what: String(typeof code === 'string' ? code : name).slice(0, 100) };
}
