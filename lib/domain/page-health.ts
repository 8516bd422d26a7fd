/** How well a CRM's pages can be read: what was found, by which selector, what is missing and since when. */
import * as z from 'zod/mini';
import { instantSchema } from './instant-schema.ts';
import { type PageField, type PageTrace, pageFields, type RecordObject } from './record.ts';
import type { Instant } from './time.ts';

const text = z.string().check(z.maxLength(700));

/** What is remembered of one field of one kind of page on a site. */
export const fieldHistorySchema = z.object({
  lastFound: z.optional(instantSchema),
  /** When it was first missed since it was last found. */
  missingSince: z.optional(instantSchema),
  /** On how many records one after the other it was missed. */
  misses: z.number().check(z.int(), z.gte(0)),
  /** The record on which it was missed last, which is not counted twice. */
  missedOn: z.optional(text),
});
export type FieldHistory = z.infer<typeof fieldHistorySchema>;

/** By field. */
export const pageHistorySchema = z.partialRecord(z.enum(pageFields), fieldHistorySchema);
export type PageHistory = z.infer<typeof pageHistorySchema>;

/**
 * - `found`
 * - `missing`: nothing there; on one record that may be true of the person, on many it is the page.
 * - `hidden`: the CRM shows it masked.
 * - `ambiguous`: several stand there, and Baton takes none.
 */
export type FieldState = 'found' | 'missing' | 'hidden' | 'ambiguous';

/** One field on the page at hand. */
export interface FieldHealth {
  readonly field: PageField;
  readonly state: FieldState;
  /** By which selector it was found. */
  readonly place?: string;
  readonly missingSince?: Instant;
  readonly lastFound?: Instant;
  /** On how many records one after the other it was missed; 0 where it was found. */
  readonly misses: number;
  readonly mend?: {
    readonly selector: string;
    readonly madeAt: Instant;
    /** Made or imported here, or shipped by the admin's policy, which nobody here can remove. */
    readonly from: 'user' | 'admin';
    /** Baton, newer than the mend, finds the same by itself: the mend can go. */
    readonly needless: boolean;
  };
}

/**
 * - `good`: all that matters was found.
 * - `doubtful`: something is missing here, which may be so of this record alone.
 * - `bad`: nothing was found, or the e-mail or the name was missing on `enoughMisses` records in a row.
 */
export type HealthLight = 'good' | 'doubtful' | 'bad';

/** The page at hand, as the health light tells of it. */
export interface PageHealth {
  /** Scheme and host. */
  readonly site: string;
  readonly crm: { readonly id: string; readonly name: string };
  readonly object: RecordObject;
  readonly light: HealthLight;
  /** Whether the page is still drawing itself. */
  readonly reading: boolean;
  readonly fields: readonly FieldHealth[];
  /** What was pointed at on this page and is not saved yet. */
  readonly picked?: PickedPlace;
  /** A place is being pointed at on the page. */
  readonly picking?: PageField;
}

/** What the user pointed at. */
export interface PickedPlace {
  readonly field: PageField;
  readonly selector: string;
  /** What Baton reads there; absent where it reads nothing that the field could hold. */
  readonly value?: string;
}

/** Misses in a row, on different records, after which a field is called lost. */
export const enoughMisses = 3;

/** The history after a page was read. A record that is looked at twice counts once. */
export function noteReading(history: PageHistory, trace: PageTrace, record: string, now: Instant): PageHistory {
  const next: PageHistory = { ...history };
  for (const field of pageFields) {
    const before = history[field];
    if (trace.places[field] !== undefined) next[field] = { lastFound: now, misses: 0 };
    else if (trace.missing.includes(field) && before?.missedOn !== record) {
      next[field] = {
        ...(before?.lastFound !== undefined && { lastFound: before.lastFound }),
        missingSince: before?.missingSince ?? now,
        misses: (before?.misses ?? 0) + 1,
        missedOn: record,
      };
    }
  }
  return next;
}

/** The light for a page. */
export function lightOf(fields: readonly FieldHealth[]): HealthLight {
  const asked = fields.length > 0;
  const lost = fields.some(
    ({ field, state, misses }) =>
      (field === 'email' || field === 'name') && state === 'missing' && misses >= enoughMisses,
  );
  if (lost || (asked && fields.every(({ state }) => state === 'missing'))) return 'bad';
  return fields.some(({ state }) => state !== 'found') ? 'doubtful' : 'good';
}
