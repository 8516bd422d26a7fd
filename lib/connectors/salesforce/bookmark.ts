/** What one reading leaves for the next: which fields there are, and since when a value is known that has no date. */
import * as z from 'zod/mini';
import { instantSchema } from '../../domain/instant-schema.ts';
import type { Instant } from '../../domain/time.ts';

/** A reading keeps at most this much. */
const longest = 5000;

/** The fields that are there, by kind of record; labels of those that the admin named. */
const shapesSchema = z.object({
  at: instantSchema,
  /** For which settings it was asked. */
  asked: z.string(),
  Lead: z.optional(z.array(z.string())),
  Contact: z.optional(z.array(z.string())),
  labels: z.record(z.string(), z.string()),
});
export type Shapes = z.infer<typeof shapesSchema>;

const bookmarkSchema = z.object({
  shapes: z.catch(z.optional(shapesSchema), undefined),
  /** By a name for the value: the value, and when it was first seen or last changed. */
  since: z.catch(z.record(z.string(), z.object({ value: z.string(), at: instantSchema })), {}),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

/** The bookmark in a text; an empty one where it is none. */
export function bookmarkIn(text: string | undefined): Bookmark {
  try {
    return z.parse(bookmarkSchema, JSON.parse(text ?? ''));
  } catch {
    return { since: {} };
  }
}

/** The bookmark as a text; what makes it too long is left out. */
export function bookmarkText({ shapes, since }: Bookmark): string {
  const texts = [{ shapes, since }, { since }, { since: {} }].map((one) => JSON.stringify(one));
  return texts.find((text) => text.length <= longest) ?? '';
}

/**
 * Since when a value is so. A record's last change says "no later than" and moves with every other change: what was
 * said of the same value before holds.
 */
export function sinceOf(
  bookmark: Bookmark,
  next: Bookmark['since'],
  name: string,
  value: string,
  changed: Instant,
): Instant {
  const before = bookmark.since[name];
  const at = before?.value === value ? before.at : changed;
  next[name] = { value, at };
  return at;
}
