/** Tests on facts, as the agreement writes them. */
import * as z from 'zod/mini';
import { shortTextSchema as shortText } from './schema-parts.ts';

/**
 * A test on one fact of the contact. Texts are compared without case; numbers by value.
 * `fact` names a fact (see `knownFacts`) or any column the teams imported.
 */
export const factTestSchema = z.discriminatedUnion('is', [
  z.object({ fact: shortText, is: z.literal('known') }),
  z.object({ fact: shortText, is: z.literal('oneOf'), values: z.array(z.string()) }),
  z.object({ fact: shortText, is: z.literal('contains'), values: z.array(z.string()) }),
  z.object({ fact: shortText, is: z.literal('between'), min: z.optional(z.number()), max: z.optional(z.number()) }),
]);
export type FactTest = z.infer<typeof factTestSchema>;
