/** What the next review of the agreement shall look at: a definition that did not fit a lead. */
import * as z from 'zod/mini';
import { instantSchema } from '../instant-schema.ts';

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** One thing to talk about. */
export const reviewItemSchema = z.object({
  id,
  at: instantSchema,
  /** The stage whose definition did not fit; an id of the agreement's stages. */
  stage: id,
  /** The revision in which it was read. */
  revision: z.number(),
  /** Why it does not fit, in the rep's words; may be empty. */
  note: z.string().check(z.maxLength(1000)),
  /** The lead it did not fit. Forgotten when that person is erased. */
  contactId: z.optional(id),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;
