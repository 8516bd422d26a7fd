/**
 * Collects what a system says of one person. Whatever is missing, empty or out of range is left out, so that one odd
 * value costs itself alone; whatever is too long is cut.
 */
import { isDay } from '../../domain/business-time/local-day.ts';
import type { OwnerChange, ResponseKind, StageChange } from '../../domain/contact.ts';
import { parseEmail } from '../../domain/email.ts';
import type { ImportedPerson } from '../../domain/import-batch.ts';
import { plainDaySchema } from '../../domain/plain-day.ts';
import { type RecordRef, recordKey } from '../../domain/record.ts';
import { earliestInstant, type Instant, latestInstant, type PlainDay } from '../../domain/time.ts';
import type { Actor, Touchpoint, TouchpointKind } from '../../domain/touchpoint.ts';

/** A text of a reply, which may be anything at all. */
export type Told = string | number | boolean | null | undefined;

/** A touchpoint as a system tells it. */
export interface ToldTouchpoint {
  readonly at: Instant | undefined;
  readonly kind: TouchpointKind;
  readonly title?: Told;
  readonly url?: Told;
  /** The system's own id of it, unique among all of its kind in that system. */
  readonly id?: Told;
  readonly actor?: Actor;
  /** The program that opened or followed it: a user agent. */
  readonly agent?: Told;
}

/** More touchpoints than this are not kept of one reading: the newest are. */
const mostTouchpoints = 10_000;

/** What is being collected. Every method but `person` may be called any number of times, in any order. */
export interface PersonDraft {
  email(text: Told): void;
  record(record: RecordRef): void;
  /** A fact, `at` when it was last known to be so; see `knownFacts` for names with a meaning. */
  fact(name: string, value: Told, at?: Instant): void;
  stage(stage: Told, at: Instant | undefined, by?: Told): void;
  owner(owner: Told, at: Instant | undefined): void;
  touchpoint(told: ToldTouchpoint): void;
  /** What reached the buyer: it may stop an SLA clock, so only what really happened. */
  response(kind: ResponseKind, at: Instant | undefined, id: Told, by?: Told): void;
  deadline(day: PlainDay | undefined, what: Told, at: Instant): void;
  /** That marketing gave it to sales, for a system that says so itself; `capturedAt` is when that system had the lead. */
  handover(at: Instant | undefined, owner?: Told, capturedAt?: Instant, id?: Told): void;
  outcome(result: 'won' | 'lost', at: Instant | undefined, id: Told, value?: number, currency?: string): void;
  /** All of it. */
  person(): ImportedPerson;
}

/** A new draft of what the connection with this id says; what it does not date holds since `now`. */
export function personDraft(source: string, now: Instant): PersonDraft {
  const emails = new Set<string>();
  const records = new Set<string>();
  const facts: NonNullable<ImportedPerson['facts']> = {};
  const stages: StageChange[] = [];
  const owners: OwnerChange[] = [];
  const touchpoints: Touchpoint[] = [];
  const responses: NonNullable<ImportedPerson['responses']> = [];
  const deadlines: NonNullable<ImportedPerson['deadlines']> = [];
  const handovers: NonNullable<ImportedPerson['handovers']> = [];
  const outcomes: NonNullable<ImportedPerson['outcomes']> = [];
  const own = (id: Told): string => `${source}:${id}`.slice(0, 100);

  return {
    email(text) {
      const email = parseEmail(words(text, 400));
      if (email !== null) emails.add(email);
    },
    record(record) {
      records.add(recordKey(record));
    },
    fact(name, value, at = now) {
      const told = typeof value === 'string' ? words(value, 1000) : value;
      if (told === undefined || told === null || told === '' || Number.isNaN(told)) return;
      facts[name] = { value: told, source, at };
    },
    stage(stage, at, by) {
      const name = words(stage, 100);
      if (name === '' || !isInstant(at)) return;
      const person = words(by, 200);
      stages.push({ stage: name, at, source, ...(person !== '' && { by: person }) });
    },
    owner(owner, at) {
      const name = words(owner, 200);
      if (name !== '' && isInstant(at)) owners.push({ owner: name, at, source });
    },
    touchpoint({ at, kind, title, url, id, actor, agent }) {
      if (!isInstant(at)) return;
      const called = words(title, 500);
      const address = addressIn(url);
      touchpoints.push({
        at,
        kind,
        source,
        ...(called !== '' && { title: called }),
        ...(address !== undefined && { url: address }),
        ...(words(id, 180) !== '' && { externalId: `${source}:${words(id, 180)}`.slice(0, 200) }),
        ...(actor && { actor }),
        ...(words(agent, 300) !== '' && { agent: words(agent, 300) }),
      });
    },
    response(kind, at, id, by) {
      if (!isInstant(at) || words(id, 80) === '') return;
      const person = words(by, 200);
      responses.push({ id: own(id), at, kind, source, ...(person !== '' && { by: person }) });
    },
    deadline(day, what, at) {
      if (day === undefined || !plainDaySchema.safeParse(day).success || !isDay(day)) return;
      const called = words(what, 200);
      deadlines.push({ id: own(day), day, source, at, ...(called !== '' && { what: called }) });
    },
    handover(at, owner, capturedAt, id) {
      if (!isInstant(at)) return;
      const name = words(owner, 200);
      // Nobody hands over what is not there yet.
      const hasCapture = isInstant(capturedAt) && capturedAt <= at;
      handovers.push({
        id: own(words(id, 80) || at),
        at,
        source,
        ...(name !== '' && { owner: name }),
        ...(hasCapture && { capturedAt }),
      });
    },
    outcome(result, at, id, value, currency) {
      if (!isInstant(at)) return;
      const hasCurrency = currency !== undefined && /^[A-Z]{3}$/.test(currency);
      outcomes.push({
        id: own(id),
        result,
        at,
        source,
        ...(value !== undefined && Number.isFinite(value) && { value }),
        ...(hasCurrency && { currency }),
      });
    },
    person() {
      const newest = touchpoints.toSorted((a, b) => b.at - a.at).slice(0, mostTouchpoints);
      const identity = { emails: [...emails], records: [...records] };
      return { identity, facts, stages, owners, handovers, responses, deadlines, outcomes, touchpoints: newest };
    },
  };
}

/** A told text on one line, cut to a length; empty where there is none. */
export function words(value: Told, longest: number): string {
  if (value === undefined || value === null) return '';
  // Controls and marks that turn the direction of text have no place in a name.
  return String(value)
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}

function isInstant(at: Instant | undefined): at is Instant {
  return at !== undefined && at >= earliestInstant && at <= latestInstant;
}

/** Web addresses alone are shown as links. */
function addressIn(url: Told): string | undefined {
  const text = words(url, 2000);
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}
