/**
 * Putting what several sources say of one person together. Every rule is a union in which a repetition changes
 * nothing, so that the same file twice, or two files in either order, end in the same contact.
 */
import type {
  CaseStudyStep,
  Contact,
  Deadline,
  Fact,
  Feedback,
  Handover,
  Nurture,
  Outcome,
  OwnerChange,
  Pause,
  Response,
  SentContent,
  StageChange,
} from './contact.ts';
import { joinOutcomes } from './merge-outcomes.ts';
import { withOwnerFacts } from './merge-owners.ts';
import type { Instant } from './time.ts';

/** What may be merged into a contact: any of its lists and facts. An `ImportedPerson` and a `Contact` both fit. */
export interface ContactParts {
  readonly emails?: readonly string[];
  readonly records?: readonly string[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly createdAt?: Instant | undefined;
  readonly stages?: readonly StageChange[];
  readonly owners?: readonly OwnerChange[];
  readonly handovers?: readonly Handover[];
  readonly responses?: readonly Response[];
  readonly pauses?: readonly Pause[];
  readonly deadlines?: readonly Deadline[];
  readonly feedback?: readonly Feedback[];
  readonly outcomes?: readonly Outcome[];
  readonly sent?: readonly SentContent[];
  readonly nurtures?: readonly Nurture[];
  readonly caseStudy?: readonly CaseStudyStep[];
}

/** Names that would reach an object's prototype instead of its facts. */
const refusedFacts = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The contact with `parts` merged in and `updatedAt` set to `now`; the very same object where nothing changed.
 * Touchpoints and their summary are not part of it.
 */
export function mergeIntoContact(contact: Contact, parts: ContactParts, now: Instant): Contact {
  const createdAt = earliest(contact.createdAt, parts.createdAt);
  const merged: Contact = {
    ...contact,
    ...(createdAt !== undefined && { createdAt }),
    emails: unionOfTexts(contact.emails, parts.emails),
    records: unionOfTexts(contact.records, parts.records),
    facts: mergeFacts(contact.facts, parts.facts),
    stages: unionOf(contact.stages, parts.stages, { same: ({ stage, at }) => `${stage}\n${at}`, time: byAt }),
    owners: withOwnerFacts(contact, unionOf(contact.owners, parts.owners, ownerRule), parts.facts),
    handovers: unionOf(contact.handovers, parts.handovers, {
      same: ({ at, source }) => `${at}\n${source}`,
      time: byAt,
    }),
    responses: unionOf(contact.responses, parts.responses, {
      same: ({ at, kind, source }) => `${at}\n${kind}\n${source}`,
      time: byAt,
    }),
    pauses: unionOf(contact.pauses, parts.pauses, {
      same: ({ from, source }) => `${from}\n${source}`,
      time: (pause) => pause.from,
    }),
    deadlines: unionOf(contact.deadlines, parts.deadlines, {
      same: ({ at, day, source }) => `${at}\n${day}\n${source}`,
      time: byAt,
    }),
    feedback: unionOf(contact.feedback, parts.feedback, {
      same: ({ at, verdict, source }) => `${at}\n${verdict}\n${source}`,
      time: byAt,
    }),
    // Two deals of one value may be won at one instant: only their ids tell.
    outcomes: unionOf(contact.outcomes, parts.outcomes, { same: ({ id }) => id, time: byAt, join: joinOutcomes }),
    sent: unionOf(contact.sent, parts.sent, {
      same: ({ at, content, source }) => `${at}\n${content}\n${source}`,
      time: byAt,
    }),
    nurtures: unionOf(contact.nurtures, parts.nurtures, {
      same: ({ at, source }) => `${at}\n${source}`,
      time: byAt,
    }),
    caseStudy: unionOf(contact.caseStudy, parts.caseStudy, {
      same: ({ at, state, source }) => `${at}\n${state}\n${source}`,
      time: byAt,
    }),
  };
  const changed = (Object.keys(merged) as (keyof Contact)[]).some((field) => merged[field] !== contact[field]);
  return changed ? { ...merged, updatedAt: now } : contact;
}

function byAt(entry: { readonly at: Instant }): Instant {
  return entry.at;
}

function unionOfTexts(known: string[], more: readonly string[] = []): string[] {
  const added = more.filter((text, index) => !known.includes(text) && more.indexOf(text) === index);
  return added.length > 0 ? [...known, ...added] : known;
}

/** The newer of two facts wins; of two learnt at one instant the one already known stays. */
function mergeFacts(known: Record<string, Fact>, more: Readonly<Record<string, Fact>> = {}): Record<string, Fact> {
  const newer = Object.entries(more).filter(
    ([name, fact]) => !refusedFacts.has(name) && fact.at > (known[name]?.at ?? Number.NEGATIVE_INFINITY),
  );
  return newer.length > 0 ? { ...known, ...Object.fromEntries(newer) } : known;
}

interface Entry {
  readonly id?: string;
  readonly at?: Instant;
  readonly to?: Instant;
  readonly undoneAt?: Instant;
}

interface UnionRule<T> {
  /** What two entries without a common id must share to be the same one. */
  readonly same: (entry: T) => string;
  readonly time: (entry: T) => Instant;
  /** What two tellings of one entry come to, where that is more particular; the known one where nothing is new. */
  readonly join?: (known: T, told: T) => T;
}

const ownerRule: UnionRule<OwnerChange> = { same: ({ owner, at }) => `${owner}\n${at}`, time: byAt };

/** Both lists as one, oldest first; the same array where nothing is new. */
function unionOf<T extends Entry>(known: T[], more: readonly T[] | undefined, rule: UnionRule<T>): T[] {
  if (!more || more.length === 0) return known;
  const list = [...known];
  const places = new Map<string, number>();
  const remember = (entry: T, place: number) => {
    if (entry.id !== undefined) places.set(`id\n${entry.id}`, place);
    places.set(rule.same(entry), place);
  };
  list.forEach(remember);
  let changed = false;
  for (const entry of more) {
    const place = places.get(`id\n${entry.id}`) ?? places.get(rule.same(entry));
    const former = place === undefined ? undefined : list[place];
    if (place === undefined || former === undefined) {
      remember(entry, list.push(entry) - 1);
      changed = true;
    } else {
      const joined = (rule.join ?? joinEntries)(former, entry);
      if (joined === former) continue;
      list[place] = joined;
      remember(joined, place);
      changed = true;
    }
  }
  return changed ? list.sort((a, b) => rule.time(a) - rule.time(b)) : known;
}

/**
 * Two tellings of one entry. The one dated later is believed, and what only the other says is kept. What was taken
 * back in either stays taken back, at the earlier instant, and a pause that ended in either has ended, at the earlier.
 */
function joinEntries<T extends Entry>(known: T, told: T): T {
  if ((Object.keys(told) as (keyof T)[]).every((name) => told[name] === known[name])) return known;
  const sameId = known.id === told.id;
  const isNewer = sameId && told.at !== undefined && known.at !== undefined && told.at > known.at;
  const [base, other] = isNewer ? [told, known] : [known, told];
  const undoneAt = sameId ? earliest(known.undoneAt, told.undoneAt) : base.undoneAt;
  const to = sameId ? earliest(known.to, told.to) : (base.to ?? other.to);
  const { undoneAt: _, ...more } = other;
  const joined = {
    ...more,
    ...base,
    ...(undoneAt !== undefined && { undoneAt }),
    ...(to !== undefined && { to }),
  };
  return isEqual(joined, known) ? known : joined;
}

/** Answers are objects, told whole. */
function isEqual(a: Entry, b: Entry): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Entry>;
  return [...names].every((name) => a[name] === b[name] || JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
