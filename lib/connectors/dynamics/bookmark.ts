/** What one reading leaves for the next: since when a value is known that has no date of its own. */
import * as z from 'zod/mini';
import { instantSchema } from '../../domain/instant-schema.ts';
import type { Instant } from '../../domain/time.ts';

const sinceSchema = z.record(z.string(), z.object({ value: z.string(), at: instantSchema }));

/** By a name for the value: the value, and when it was first seen or last changed. */
export type Since = z.infer<typeof sinceSchema>;

/** A reading keeps at most this much. */
const longest = 5000;

/** What a text holds; nothing where it is no bookmark. */
export function sinceIn(text: string | undefined): Since {
  try {
    return z.parse(sinceSchema, JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

/** As a text. */
export function sinceText(since: Since): string {
  const text = JSON.stringify(since);
  return text.length <= longest ? text : '{}';
}

/**
 * Since when a value is so. A record's last change says "no later than" and moves with every other change: what was
 * said of the same value before holds.
 */
export function sinceWhen(former: Since, next: Since, name: string, value: string, changed: Instant): Instant {
  const before = former[name];
  const at = before?.value === value ? before.at : changed;
  next[name] = { value, at };
  return at;
}
