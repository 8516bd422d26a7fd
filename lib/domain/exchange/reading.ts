/** What is remembered of asking one connection for one person: how old what is shown is, and what was missing. */
import * as z from 'zod/mini';
import { instantSchema } from '../instant-schema.ts';
import { readParts } from './connection.ts';
import { exchangeFailureSchema } from './failure.ts';

const gap = z.object({ part: z.enum(readParts), failure: exchangeFailureSchema });

/** A reading as it is stored. */
export const readingSchema = z.object({
  /** The last time the system answered; absent where it never did. */
  at: z.optional(instantSchema),
  /** Whether it knew the person then. */
  found: z.boolean(),
  /** The last time it was asked, answer or not. */
  triedAt: instantSchema,
  /** Why it did not answer that time. */
  failure: z.optional(exchangeFailureSchema),
  /** Parts that it did not give, and why. */
  gaps: z.array(gap),
  /** The connector's own: where to go on, an ETag. */
  bookmark: z.optional(z.string().check(z.maxLength(5000))),
});
export type Reading = z.infer<typeof readingSchema>;
export type Gap = z.infer<typeof gap>;
