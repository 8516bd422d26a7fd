/**
 * A record page: which record of which CRM is on the screen. The URL gives the record; the page may add who it is.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(500));

/** What kind of record it is, in Baton's words; CRMs have many more names for these four. */
export const recordObjects = ['contact', 'lead', 'company', 'deal'] as const;
export type RecordObject = (typeof recordObjects)[number];

/** A record of a CRM, as its URL names it. */
export const recordRefSchema = z.object({
  /** The adapter's id, such as `atomic-crm`. */
  crm: text.check(z.regex(/^[a-z0-9-]+$/)),
  /** The CRM account: the vendor's tenant, or the host name of a self-hosted CRM (without port, as permissions are). */
  account: text.check(z.regex(/^[^/\s]+$/)),
  object: z.enum(recordObjects),
  id: text.check(z.minLength(1)),
});
export type RecordRef = z.infer<typeof recordRefSchema>;

/** What was read from the page itself. Each is absent where the page did not show it. */
export const pageFactsSchema = z.object({
  email: z.optional(text),
  name: z.optional(text),
  company: z.optional(text),
  owner: z.optional(text),
  stage: z.optional(text),
});
export type PageFacts = z.infer<typeof pageFactsSchema>;

/** What can be read from a page, in the order in which it is shown. */
export const pageFields = ['email', 'name', 'company', 'owner', 'stage'] as const satisfies (keyof PageFacts)[];
export type PageField = (typeof pageFields)[number];

const fields = z.array(z.enum(pageFields));

/** How a page was read: for the health light, which says what the CRM's makers have changed. */
export const pageTraceSchema = z.object({
  /** By which selector each field was found. */
  places: z.partialRecord(z.enum(pageFields), text),
  /** Fields that the page should show and did not; those of them that the CRM masks, and that stand there several times. */
  missing: fields,
  hidden: fields,
  ambiguous: fields,
  /** Fields with a mend that Baton's own selectors find too. */
  again: fields,
});
export type PageTrace = z.infer<typeof pageTraceSchema>;

/**
 * The page a tab shows:
 * - `record`: a contact's or lead's page. `reading` while the page has not yet shown what the adapter waits for,
 *   `read` when it has, `unreadable` when it never did within the adapter's time.
 * - `list`: a page of a known CRM that is not one record.
 */
export const recordPageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record'),
    record: recordRefSchema,
    reading: z.enum(['reading', 'read', 'unreadable']),
    facts: pageFactsSchema,
    /** Absent until the page was looked at. */
    trace: z.optional(pageTraceSchema),
  }),
  z.object({ kind: z.literal('list'), crm: text }),
]);
export type RecordPage = z.infer<typeof recordPageSchema>;

/** One string for one record, used as a database key: `crm/account/object/id`. */
export function recordKey(record: RecordRef): string {
  return `${record.crm}/${record.account}/${record.object}/${record.id}`;
}

/** The record of a key; `undefined` where it is none. Only the id may hold a slash. */
export function recordOfKey(key: string): RecordRef | undefined {
  const [crm = '', account = '', object, ...rest] = key.split('/');
  return z.safeParse(recordRefSchema, { crm, account, object, id: rest.join('/') }).data;
}
