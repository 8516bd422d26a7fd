/** What a table says of the values of a fact: of each owner the manager and the region, of each company the sector. */
import * as z from 'zod/mini';

/** One row of such a table. */
export const detailSchema = z.object({
  /** The fact whose value it is about: `owner`, `company`, or any other name. */
  of: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The value, in the spelling of its table. */
  value: z.string().check(z.minLength(1), z.maxLength(1000)),
  /** What is said of it, by the names of the table's columns. */
  says: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(1000))),
  source: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type Detail = z.infer<typeof detailSchema>;

/** By the fact, then by `nameKey` of its value: what is said of it, by name. */
export type Details = ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, string>>>>;
