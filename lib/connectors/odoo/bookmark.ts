/** What one reading leaves for the next: what this Odoo consists of, and since when an answer is known. */
import * as z from 'zod/mini';
import { instantSchema } from '../../domain/instant-schema.ts';
import { shapeSchema } from './shape.ts';

/** A reading keeps at most this much. */
const longest = 5000;

const bookmarkSchema = z.object({
  shape: z.catch(z.optional(shapeSchema), undefined),
  /** The answer as it stood when it was first seen: Odoo does not say when a field was filled. */
  answer: z.catch(z.optional(z.object({ text: z.string(), at: instantSchema })), undefined),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

/** The bookmark in a text; an empty one where it is none. */
export function bookmarkIn(text: string | undefined): Bookmark {
  try {
    return z.parse(bookmarkSchema, JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

/** The bookmark as a text; what makes it too long is left out. */
export function bookmarkText({ shape, answer }: Bookmark): string {
  const whole = JSON.stringify({ shape, answer });
  return whole.length <= longest ? whole : JSON.stringify({ answer });
}
