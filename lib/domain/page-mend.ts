/**
 * Mends: where on the pages of one site a field stands, pointed at by a user or shipped by an admin, for when a CRM's
 * makers have changed a page and no newer Baton is there yet. Data only: a plain selector, nothing that runs.
 */
import * as z from 'zod/mini';
import { instantSchema } from './instant-schema.ts';
import { pageFields, recordObjects } from './record.ts';

/**
 * A CSS selector and nothing else: 1 to 300 characters, without what a style sheet or a page would need. Whether the
 * browser understands it, only a page can tell.
 */
export const plainSelectorSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(300), z.regex(/^[^{};<`\u0000-\u001f]+$/u));

/** One mend. There is at most one for a field of a kind of record on a site. */
export const pageMendSchema = z.object({
  /** Scheme and host, as `https://crm.example`. */
  site: z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/\s*]+$/)),
  /** The adapter's id. */
  crm: z.string().check(z.maxLength(50), z.regex(/^[a-z0-9-]+$/)),
  object: z.enum(recordObjects),
  field: z.enum(pageFields),
  selector: plainSelectorSchema,
  madeAt: instantSchema,
  /** The version of Baton it was made with. */
  version: z.string().check(z.maxLength(30)),
});
export type PageMend = z.infer<typeof pageMendSchema>;

/** The format of a file of mends. */
export const mendFileSchema = z.object({
  format: z.literal('baton-mends'),
  version: z.literal(1),
  mends: z.array(pageMendSchema).check(z.maxLength(500)),
});
export type MendFile = z.infer<typeof mendFileSchema>;

/** What a mend is for. */
export type MendPlace = Pick<PageMend, 'site' | 'crm' | 'object' | 'field'>;

/** Whether two mends are for the same field of the same pages. */
export function isSamePlace(a: MendPlace, b: MendPlace): boolean {
  return a.site === b.site && a.crm === b.crm && a.object === b.object && a.field === b.field;
}
