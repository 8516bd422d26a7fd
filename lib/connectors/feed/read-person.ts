/**
 * Reads what a feed or a file tells of a person, entry by entry: one that is not as the format has it costs itself
 * alone, and its place is told.
 */
import * as z from 'zod/mini';
import { parseEmail } from '../../domain/email.ts';
import { type Instant, minute } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { type ListName, listSchemas } from './format.ts';

/** An entry that was left out. */
export interface Problem {
  /** The part of the person it belongs to. */
  readonly part: ListName | 'emails' | 'records' | 'facts' | 'person';
  /** `people.3.touchpoints.2.at`. */
  readonly where: string;
}

/** What came of a person besides what is now in the draft. */
export interface Told {
  readonly answers: readonly AnswerRead[];
  readonly problems: readonly Problem[];
  /** Something is dated in the future and was left out: the same text will mean more later. */
  readonly later: boolean;
}

/** Clocks differ. */
const tolerance = 5 * minute;

/** More facts than this nobody reads. */
const mostFacts = 200;

/** Puts a person into a draft. `where` is their place in what was read: `people.3`. */
export function readPerson(draft: PersonDraft, person: unknown, where: string, now: Instant): Told {
  const problems: Problem[] = [];
  const answers: AnswerRead[] = [];
  let later = false;
  const told = objectIn(person);
  const problem = (part: Problem['part'], place: string) => void problems.push({ part, where: `${where}${place}` });
  if (!told) {
    problem('person', '');
    return { answers, problems, later };
  }

  function each<Name extends ListName>(
    name: Name,
    take: (entry: z.infer<(typeof listSchemas)[Name]>) => boolean,
  ): void {
    const list = listIn(told?.[name]);
    if (!list) {
      problem(name, `.${name}`);
      return;
    }
    const schema: z.ZodMiniType = listSchemas[name];
    for (const [index, entry] of list.entries()) {
      const read = z.safeParse(schema, withoutNulls(entry));
      const place = read.success ? '' : (read.error.issues[0]?.path.map((part) => `.${String(part)}`).join('') ?? '');
      if (!read.success) problem(name, `.${name}.${index}${place}`);
      else if (!take(read.data as z.infer<(typeof listSchemas)[Name]>)) problem(name, `.${name}.${index}.at`);
    }
  }

  identity(draft, told, problem);
  const updatedAt = instantIn(text(told.updatedAt)) ?? now;
  facts(draft, told.facts, updatedAt, problem);
  // Each gives whether its time is one; the format lets through a 13th month.
  each('stages', ({ stage, at, by }) => dated(at, (when) => draft.stage(stage, when, by)));
  each('owners', ({ owner, at }) => dated(at, (when) => draft.owner(owner, when)));
  each('handovers', ({ at, owner, capturedAt, id }) =>
    dated(at, (when) => draft.handover(when, owner, instantIn(capturedAt), id)),
  );
  each('responses', ({ kind, at, by, id }) =>
    dated(at, (when) => {
      // A meeting to come has answered nobody yet.
      if (when > now + tolerance) later = true;
      else draft.response(kind, when, id ?? `${kind}-${when}`, by);
    }),
  );
  each('deadlines', ({ day, what, at }) => {
    draft.deadline(day, what, instantIn(at) ?? updatedAt);
    return true;
  });
  each('outcomes', ({ result, at, value, currency, id }) =>
    dated(at, (when) => draft.outcome(result, when, id ?? `${result}-${when}`, value, currency)),
  );
  each('touchpoints', ({ at, ...touchpoint }) => dated(at, (when) => draft.touchpoint({ ...touchpoint, at: when })));
  each('answers', ({ state, text: said, at, feedback }) =>
    dated(at, (when) => {
      answers.push({
        state,
        text: words(said, 1000),
        at: when,
        ...(feedback && { feedbackId: feedback.slice(0, 100) }),
      });
    }),
  );
  return { answers, problems, later };
}

type Note = (part: Problem['part'], place: string) => void;

function identity(draft: PersonDraft, told: Readonly<Record<string, unknown>>, problem: Note): void {
  const { emails, records } = identityIn(told);
  for (const [index, email] of emails.entries()) {
    if (email === null) problem('emails', `.emails.${index}`);
    else draft.email(email);
  }
  for (const [index, record] of records.entries()) {
    if (record === null) problem('records', `.records.${index}`);
    else draft.record(record);
  }
}

/** By whom a person goes: addresses and records, `null` in the place of what is none. */
export function identityIn(person: unknown) {
  const told = objectIn(person) ?? {};
  return {
    emails: (listIn(told.emails) ?? []).map((email) => parseEmail(text(email) ?? '')),
    records: (listIn(told.records) ?? []).map((record) => recordIn(text(record) ?? '')),
  };
}

function recordIn(key: string) {
  const [crm = '', account = '', object, ...rest] = key.split('/');
  const id = rest.join('/');
  if (!/^[a-z0-9-]+$/.test(crm) || !/^\S+$/.test(account) || id === '' || key.length > 500) return null;
  return object === 'contact' || object === 'lead' ? ({ crm, account, object, id } as const) : null;
}

function facts(draft: PersonDraft, told: unknown, at: Instant, problem: Note): void {
  const values = told === undefined || told === null ? {} : objectIn(told);
  if (!values) {
    problem('facts', '.facts');
    return;
  }
  const named = Object.entries(values).filter(([, value]) => value !== null);
  for (const [index, [name, value]] of named.entries()) {
    // A fact's name may be anything but the one that would reach the prototype; the name itself may tell of a person.
    const fits = index < mostFacts && name.length <= 200 && name !== '__proto__';
    if (fits && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) {
      draft.fact(name, value, at);
    } else problem('facts', '.facts');
  }
}

function dated(at: string, take: (when: Instant) => void): boolean {
  const when = instantIn(at);
  if (when !== undefined) take(when);
  return when !== undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `undefined` where it is something else. */
function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Nothing is an empty list; `undefined` where it is something else. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : undefined;
}

/** Programs write null where they have nothing. */
function withoutNulls(value: unknown): unknown {
  const told = objectIn(value);
  return told ? Object.fromEntries(Object.entries(told).filter(([, inner]) => inner !== null)) : value;
}
