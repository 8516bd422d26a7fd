/**
 * A contact as it is stored and read back. A field that no longer fits its schema is dropped alone and named in the
 * log; the rest of the contact is kept.
 */
import * as z from 'zod/mini';
import { type Contact, contactSchema, emptyContact } from '../domain/contact.ts';
import { milestonesOf } from './milestones.ts';
import type { StoredContact } from './schema.ts';

/** The record of a contact, with its index fields. */
export function toStored(contact: Contact): StoredContact {
  return { ...contact, milestones: milestonesOf(contact) };
}

/** A contact from its record, checked against the schema. */
export function fromStored(record: StoredContact): Contact {
  const parsed = z.safeParse(contactSchema, record);
  return parsed.success ? parsed.data : repaired(record);
}

/**
 * The same for thousands of records, where the schema would take longer than reading them: looks at the shape of
 * each field, not at each entry.
 */
export function fromStoredInBulk(record: StoredContact): Contact {
  if (!lists.every((field) => Array.isArray(record[field])) || typeof record.facts !== 'object') {
    return fromStored(record);
  }
  const { milestones: _, ...contact } = record;
  return contact;
}

const lists = [
  'emails',
  'records',
  'stages',
  'handovers',
  'responses',
  'pauses',
  'deadlines',
  'feedback',
  'outcomes',
] as const satisfies readonly (keyof Contact)[];

/** Keeps every field, and in lists and facts every entry, that is what it should be. */
function repaired(record: StoredContact): Contact {
  const dropped: string[] = [];
  const whole: Record<string, unknown> = { ...record };
  const contact: Record<string, unknown> = emptyContact(record.id, 0);
  for (const [field, schema] of Object.entries<z.ZodMiniType>(contactSchema.shape)) {
    const value = sound(schema, whole[field]);
    if (value.dropped) dropped.push(field);
    if (value.kept !== undefined) contact[field] = value.kept;
  }
  // Field names only: what stands in them is about a person.
  console.warn(`A stored contact was damaged; dropped what could not be read of: ${dropped.join(', ')}.`);
  return contact as Contact;
}

function sound(schema: z.ZodMiniType, value: unknown): { kept?: unknown; dropped: boolean } {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { kept: parsed.data, dropped: false };
  const bad = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  if (Array.isArray(value)) return again(schema, value.filter((_, index) => !bad.has(String(index))));
  if (typeof value === 'object' && value !== null && !bad.has('undefined')) {
    return again(schema, Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(name))));
  }
  return { dropped: true };
}

function again(schema: z.ZodMiniType, value: unknown): { kept?: unknown; dropped: boolean } {
  const parsed = z.safeParse(schema, value);
  return parsed.success ? { kept: parsed.data, dropped: true } : { dropped: true };
}
