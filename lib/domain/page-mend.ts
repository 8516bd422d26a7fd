/**
 * Mends: where on the pages of one site a field stands, pointed at by a user or shipped by an admin, for when a CRM's
 * makers have changed a page and no newer Baton is there yet. Data only: a plain selector, nothing that runs.
 */
import * as z from 'zod/mini';
import { instantSchema } from './instant-schema.ts';
import { jsonIn } from './json-text.ts';
import { pageFields, recordObjects } from './record.ts';
import { siteSchema } from './site.ts';

/**
 * A CSS selector and nothing else: 1 to 300 characters, without what a style sheet or a page would need. Whether the
 * browser understands it, only a page can tell.
 */
export const plainSelectorSchema = z.string().check(z.minLength(1), z.maxLength(300), z.regex(/^[^{};<`\p{Cc}]+$/u));

/** One mend. There is at most one for a field of a kind of record on a site. */
export const pageMendSchema = z.object({
  /** Scheme and host, as `https://crm.example`. */
  site: siteSchema,
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

/** What is wrong with a file of mends: where, as a path into it, and the kind of fault. Quotes nothing of the file. */
export interface MendFileProblem {
  readonly path: string;
  readonly problem: string;
}

/** The mends of a file's text, or what is wrong with it. Two different mends for one place are wrong. */
export function parseMendFile(
  text: string,
): { readonly mends: readonly PageMend[] } | { readonly wrong: MendFileProblem } {
  const parsed = z.safeParse(mendFileSchema, jsonIn(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { wrong: { path: pathOf(issue?.path ?? []), problem: issue?.code ?? 'custom' } };
  }
  const { mends } = parsed.data;
  const clash = mends.findIndex((mend, place) =>
    mends.some((other, before) => before < place && isSamePlace(other, mend) && other.selector !== mend.selector),
  );
  return clash < 0 ? { mends } : { wrong: { path: pathOf(['mends', clash]), problem: 'duplicate' } };
}

/** As a script would write it: `mends[2].selector`; `$` for the file itself. */
function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return steps === '' ? '$' : steps.replace(/^\./, '');
}
