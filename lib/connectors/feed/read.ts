/** Reads a person from a feed. */
import * as z from 'zod/mini';
import type { Gap } from '../../domain/exchange/reading.ts';
import { recordKey } from '../../domain/record.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead, PersonAsked, PersonRead } from '../connector.ts';
import { personDraft } from '../reading/person-draft.ts';
import { askPeople } from './ask-people.ts';
import { identityIn, type Problem, readPerson } from './read-person.ts';

/** The ETag, and for whom it was given: as a digest, because a reading may be of somebody whom nobody knows. */
const bookmarkSchema = z.object({ etag: z.string(), of: z.string() });

/** The parts, as they are called to the user, that an entry which was left out belongs to. */
const partOf: Readonly<Record<Problem['part'], Gap['part']>> = {
  person: 'person',
  emails: 'person',
  records: 'person',
  facts: 'person',
  stages: 'stageHistory',
  owners: 'owner',
  handovers: 'stage',
  responses: 'calls',
  deadlines: 'deadline',
  outcomes: 'stage',
  touchpoints: 'events',
  answers: 'answers',
};

/** Asks for a person and puts together what the feed has under any of their addresses and records. */
export async function readFeed(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const of = [...asked.emails, ...asked.records.map(recordKey)];
  const digest = await digestOf(of);
  const answered = await askPeople(client, asked, etagFor(digest, asked.bookmark));
  if (answered === 'unchanged') return { person: 'unchanged', bookmark: asked.bookmark };

  const now = client.now();
  const draft = personDraft(client.connection.id, now);
  const answers: AnswerRead[] = [];
  const problems: Problem[] = [];
  let [found, later] = [false, false];
  for (const [index, person] of answered.people.entries()) {
    if (!isOneOf(of, person)) continue;
    const told = readPerson(draft, person, `people.${index}`, now);
    found = true;
    later ||= told.later;
    answers.push(...told.answers);
    problems.push(...told.problems);
  }
  const { etag, failure } = answered;
  const bookmark = etag === undefined || later ? undefined : JSON.stringify({ etag, of: digest });
  const gaps = [...gapsOf(problems), ...(failure ? [{ part: 'events' as const, failure }] : [])];
  return {
    person: found ? draft.person() : null,
    answers,
    gaps,
    ...(bookmark !== undefined && bookmark.length <= 5000 && { bookmark }),
  };
}

/** A feed that answers more than it was asked, a file perhaps, must not make one person of many. */
function isOneOf(of: readonly string[], person: unknown): boolean {
  const { emails, records } = identityIn(person);
  return [...emails, ...records.map((record) => record && recordKey(record))].some(
    (each) => each !== null && of.includes(each),
  );
}

async function digestOf(of: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(of.join('\n')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An ETag that was given for other addresses says nothing about these. */
function etagFor(of: string, bookmark: string | undefined): string | undefined {
  try {
    const kept = z.safeParse(bookmarkSchema, JSON.parse(bookmark ?? 'null'));
    return kept.success && kept.data.of === of ? kept.data.etag : undefined;
  } catch {
    return undefined;
  }
}

/** One gap a part, by its first place. */
function gapsOf(problems: readonly Problem[]): Gap[] {
  const first = new Map<Gap['part'], string>();
  for (const { part, where } of problems) if (!first.has(partOf[part])) first.set(partOf[part], where);
  return [...first].map(([part, what]) => ({ part, failure: { code: 'notUnderstood', what: what.slice(0, 300) } }));
}
