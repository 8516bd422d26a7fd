/** People in the feed format: a JSON document, or one object a line. */
import type { Instant } from '../../domain/time.ts';
import { giveWay } from '../../import/give-way.ts';
import { ConnectorError } from '../connector-error.ts';
import { feedFormat } from '../feed/format.ts';
import { readPerson } from '../feed/read-person.ts';
import { personDraft } from '../reading/person-draft.ts';
import { type Everybody, nobodyYet, noteProblem } from './everybody.ts';

/** An object and where it stands: `people.3`, or the line, `4`. */
type Placed = readonly [person: unknown, where: string];

/** Reads a document: a list of people, or `{ "people": [...] }`. Throws `notUnderstood` where it is neither. */
export function readDocument(text: string, source: string, now: Instant): Promise<Everybody> {
  const people = peopleIn(parsed(text));
  if (!people) throw new ConnectorError({ code: 'notUnderstood', what: 'people' });
  return readEach(
    people.map((person, index): Placed => [person, `people.${index}`]),
    source,
    now,
  );
}

/** Reads lines of JSON. One that is none costs itself alone. */
export function readLines(text: string, source: string, now: Instant): Promise<Everybody> {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), where: `${index + 1}` }));
  return readEach(
    lines.filter(({ line }) => line !== '').map(({ line, where }): Placed => [parsed(line), where]),
    source,
    now,
  );
}

async function readEach(all: readonly Placed[], source: string, now: Instant): Promise<Everybody> {
  const everybody = nobodyYet();
  for (const [index, [person, where]] of all.entries()) {
    const draft = personDraft(source, now);
    const told = readPerson(draft, person, where, now);
    const imported = draft.person();
    const { emails, records } = imported.identity;
    for (const problem of told.problems) noteProblem(everybody, problem.where, problem.part);
    everybody.later ||= told.later;
    if (emails.length > 0 || records.length > 0) everybody.people.push(imported);
    else if (told.problems.length === 0) noteProblem(everybody, where, 'emails');
    const [email] = emails;
    if (email !== undefined) everybody.answers.push(...told.answers.map((answer) => ({ ...answer, email })));
    else if (told.answers.length > 0) noteProblem(everybody, `${where}.answers`, 'emails');
    if (index % 20 === 0) await giveWay();
  }
  return everybody;
}

function peopleIn(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return undefined;
  const { people, format = feedFormat } = document as { readonly people?: unknown; readonly format?: unknown };
  // One person alone, on one line or on several.
  if ('emails' in document || 'records' in document) return [document];
  return Array.isArray(people) && format === feedFormat ? people : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
