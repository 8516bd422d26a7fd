/**
 * A contact as text, without what its record holds apart. Facts that were learnt together, as from one row of a
 * file, share their source and instant, and empty lists are left out: less than half the size, and quicker to
 * write than an object.
 */
import * as z from 'zod/mini';
import { type Contact, contactSchema, emptyContact, type Fact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { StoredContact } from './schema.ts';

type Identity = Pick<StoredContact, 'id' | 'emails' | 'records'>;

/** Facts of one source and instant. */
type FactGroup = [source: string, at: Instant, values: Record<string, Fact['value']>];

/** The text of a contact without its identity. */
export function packContact({ id: _, emails: __, records: ___, ...rest }: Contact): string {
  return JSON.stringify(compact(rest));
}

/** The text of contacts with their identities. */
export function packContacts(contacts: readonly Contact[]): string {
  return JSON.stringify(contacts.map(compact));
}

/**
 * A contact from its text, checked against the schema. A field that does not fit is dropped alone, in lists and facts
 * only the entry, and named in the log; the rest of the contact is kept.
 */
export function unpackContact(body: string, identity: Identity): Contact {
  const whole = partsOf(body, identity);
  const parsed = z.safeParse(contactSchema, whole);
  return parsed.success ? parsed.data : repaired(whole, identity.id);
}

/** The same for thousands of contacts, where the schema would take longer than reading them: looks at the lists only. */
export function unpackInBulk(body: string, identity: Identity): Contact {
  return inOneShape(jsonObject(body), identity) ?? unpackContact(body, identity);
}

/**
 * The contact with all fields it may have, in one order: objects alike are read much quicker by whoever goes through
 * thousands. Undefined where a list is none.
 */
function inOneShape(parts: Record<string, unknown>, { id, emails = [], records = [] }: Identity): Contact | undefined {
  const { updatedAt = 0, journey = { count: 0 } } = parts;
  const contact = {
    id,
    emails,
    records,
    facts: ungrouped(parts.facts),
    createdAt: parts.createdAt,
    alsoSaid: parts.alsoSaid,
    stages: parts.stages ?? [],
    owners: parts.owners ?? [],
    handovers: parts.handovers ?? [],
    responses: parts.responses ?? [],
    pauses: parts.pauses ?? [],
    deadlines: parts.deadlines ?? [],
    feedback: parts.feedback ?? [],
    outcomes: parts.outcomes ?? [],
    sent: parts.sent ?? [],
    nurtures: parts.nurtures ?? [],
    caseStudy: parts.caseStudy ?? [],
    journey,
    updatedAt,
  } satisfies Record<keyof Contact, unknown>;
  const isWhole =
    typeof updatedAt === 'number' &&
    Array.isArray(emails) &&
    Array.isArray(records) &&
    Array.isArray(contact.stages) &&
    Array.isArray(contact.owners) &&
    Array.isArray(contact.handovers) &&
    Array.isArray(contact.responses) &&
    Array.isArray(contact.pauses) &&
    Array.isArray(contact.deadlines) &&
    Array.isArray(contact.feedback) &&
    Array.isArray(contact.outcomes) &&
    Array.isArray(contact.sent) &&
    Array.isArray(contact.nurtures) &&
    Array.isArray(contact.caseStudy);
  return isWhole ? (contact as Contact) : undefined;
}

/** The contacts in a text of `packContacts`; `null` where it is none. */
export function unpackContacts(text: string): Contact[] | null {
  try {
    const list: Record<string, unknown>[] = JSON.parse(text);
    const contacts = list.map((parts) => expanded(parts, parts as Identity));
    return contacts.every(isSound) ? contacts : null;
  } catch {
    return null;
  }
}

function isSound(whole: Record<string, unknown>): whole is Contact {
  return lists.every((field) => Array.isArray(whole[field])) && typeof whole.updatedAt === 'number';
}

const lists = [
  'emails',
  'records',
  'stages',
  'owners',
  'handovers',
  'responses',
  'pauses',
  'deadlines',
  'feedback',
  'outcomes',
  'sent',
  'nurtures',
  'caseStudy',
];

function compact({ facts, ...rest }: Partial<Contact> & Pick<Contact, 'facts'>): Record<string, unknown> {
  const filled = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return { facts: groupsOf(facts), ...Object.fromEntries(filled) };
}

function groupsOf(facts: Contact['facts']): FactGroup[] {
  const groups = new Map<string, FactGroup>();
  for (const [name, { value, source, at }] of Object.entries(facts)) {
    const key = `${at}\n${source}`;
    const group = groups.get(key) ?? [source, at, {}];
    groups.set(key, group);
    group[2][name] = value;
  }
  return [...groups.values()];
}

/** What the text says, unchecked but for its being JSON. */
function partsOf(body: string, identity: Identity): Record<string, unknown> {
  return expanded(jsonObject(body), identity);
}

function expanded(
  parts: Record<string, unknown>,
  { id, emails = [], records = [] }: Identity,
): Record<string, unknown> {
  return { ...emptyContact(id, 0), ...parts, id, emails, records, facts: ungrouped(parts.facts) };
}

function jsonObject(text: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Filled in and not put together from pairs: this is done for everybody at once. */
function ungrouped(groups: unknown): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const group of Array.isArray(groups) ? groups : []) {
    if (!Array.isArray(group)) continue;
    const [source, at, values] = group;
    for (const name in values) setOwn(facts, name, { value: values[name], source, at });
  }
  return facts;
}

/** Sets a property of any name: by an assignment, this one would be no property. */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
  else object[name] = value;
}

/** Keeps every field, and in lists and facts every entry, that is what it should be. */
function repaired(whole: Record<string, unknown>, id: string): Contact {
  const dropped: string[] = [];
  const contact: Record<string, unknown> = emptyContact(id, 0);
  for (const [field, schema] of Object.entries<z.ZodMiniType>(contactSchema.shape)) {
    const { kept, isWhole } = soundPart(schema, whole[field]);
    if (!isWhole) dropped.push(field);
    if (kept !== undefined) contact[field] = kept;
  }
  // Names of fields only: what stands in them is about a person.
  console.warn(`A stored contact was damaged; left out what could not be read of: ${dropped.join(', ')}.`);
  return contact as Contact;
}

function soundPart(schema: z.ZodMiniType, value: unknown): { kept?: unknown; isWhole: boolean } {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { kept: parsed.data, isWhole: true };
  const bad = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const rest = Array.isArray(value)
    ? value.filter((_, index) => !bad.has(String(index)))
    : Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !bad.has(name)));
  const kept = z.safeParse(schema, rest);
  return { kept: kept.success ? kept.data : undefined, isWhole: false };
}
