/** How a revision came to be: who changed what and why, who signed it, and when it is looked at again. */
import * as z from 'zod/mini';
import { instantSchema } from '../instant-schema.ts';
import { plainDaySchema } from '../plain-day.ts';
import { longTextSchema as longText, shortTextSchema as shortText } from './schema-parts.ts';

const uuid = z.string().check(z.minLength(8), z.maxLength(100));

/** What was changed. Revisions count up in each copy by itself; `id` tells two copies' revision 4 apart. */
export const changeSchema = z.object({
  id: uuid,
  /** The `id` of the revision it was written from. Left out: from none that has one. */
  basedOn: z.optional(uuid),
  author: shortText,
  note: longText,
  at: instantSchema,
});
export type AgreementChange = z.infer<typeof changeSchema>;

/** The two sides of an agreement. */
export const sides = ['marketing', 'sales'] as const;
export type Side = (typeof sides)[number];

/** The most signatures that a revision holds. */
export const mostSignatures = 20;

/** Somebody signed for a side. */
export const signatureSchema = z.object({
  side: z.enum(sides),
  name: shortText,
  at: instantSchema,
  /** SHA-256, in hexadecimal digits, of what was signed: `signedText`. A text changed afterwards shows. */
  of: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Signature = z.infer<typeof signatureSchema>;

/** The day of the next review, and after how many months the one after it is proposed. */
export const reviewSchema = z.object({
  on: plainDaySchema,
  everyMonths: z.optional(z.number().check(z.multipleOf(1), z.gte(1), z.lte(36))),
});
export type Review = z.infer<typeof reviewSchema>;
