/** A draft as it was kept, back into the fields. */
import * as z from 'zod/mini';
import type { Instant } from '../time.ts';
import { isObject } from './same-value.ts';
import { type Agreement, agreementSchema } from './schema.ts';

/** A draft as it was kept, readable or not. */
export interface UnreadDraft {
  readonly draft: unknown;
  readonly base: unknown;
  readonly savedAt: Instant;
}

/** A draft that can be written on. */
export interface ReadDraft {
  readonly draft: Agreement;
  readonly base: Agreement;
  readonly savedAt: Instant;
}

/**
 * The draft and what it was written from; undefined where either has not the form of an agreement. What is wrong in
 * single fields is none of its business: the editor says so at the field.
 */
export function readKeptDraft({ draft: kept, base, savedAt }: UnreadDraft): ReadDraft | undefined {
  const draft = unreadableNumbers(kept);
  const known = z.safeParse(agreementSchema, base);
  const parsed = z.safeParse(agreementSchema, draft);
  if (!known.success || (!parsed.success && parsed.error.issues.some(isOfForm))) return undefined;
  return { draft: draft as Agreement, base: known.data, savedAt };
}

/** JSON writes a number that cannot be read as null, which nothing else in an agreement is. */
function unreadableNumbers(value: unknown): unknown {
  if (value === null) return Number.NaN;
  if (Array.isArray(value)) return value.map(unreadableNumbers);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unreadableNumbers(part)]));
}

/** Whether something is of another kind than it must be. A number that cannot be read, or too much of it, is not. */
function isOfForm(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected !== 'number' && issue.expected !== 'nan';
  return issue.code === 'invalid_union' || (issue.code === 'invalid_value' && issue.path.length === 1);
}
