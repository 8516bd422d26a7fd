/** The content list: what marketing made and a rep may send. */
import * as z from 'zod/mini';
import { plainDaySchema } from '../plain-day.ts';
import { idSchema as id, longTextSchema as longText, shortTextSchema as shortText } from './schema-parts.ts';

/** A language by its tag, as `nb` or `pt-BR`. */
export const languageTagSchema = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(35));

/** Something marketing made that a rep may send. */
export const contentSchema = z.object({
  id,
  title: shortText,
  /** Always https. Left out: there is nothing to link to, as for a demonstration. */
  url: z.optional(z.string().check(z.regex(/^https:\/\//), z.maxLength(2000))),
  /** For leads in these stages; empty: in any. */
  stages: z.array(id),
  /** For these personas. Left out or empty: for all. */
  personas: z.optional(z.array(id)),
  language: z.optional(languageTagSchema),
  /** The day it came out; new for a month. */
  since: z.optional(plainDaySchema),
  /** Its last day. */
  validUntil: z.optional(plainDaySchema),
  /** What it is good for, in marketing's words. */
  about: z.optional(longText),
});
export type Content = z.infer<typeof contentSchema>;
