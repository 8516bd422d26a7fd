/** How well a CRM's pages can be read: what was found, by which selector, what is missing and since when. */
import * as z from 'zod/mini';
import { instantSchema } from './instant-schema.ts';
import { type PageField, type PageTrace, pageFields, type RecordObject } from './record.ts';
import { type Instant, minute } from './time.ts';

/** Room for the longest key of a record. */
const text = z.string().check(z.maxLength(2000));

/** Between how many records a rep goes to and fro. */
const rememberedMisses = 5;

/** What is remembered of one field of one kind of page on a site. */
export const fieldHistorySchema = z.object({
  lastFound: z.optional(instantSchema),
  /** When it was first missed since it was last found. */
  missingSince: z.optional(instantSchema),
  /** On how many records one after the other it was missed. */
  misses: z.number().check(z.multipleOf(1), z.gte(0)),
  /** The records on which it was missed last, which are not counted twice; their keys. */
  missedOn: z.optional(z.array(text).check(z.maxLength(rememberedMisses))),
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
  /** On how many records one after the other it was missed, this one included; 0 where it was found. */
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
 * - `doubtful`: something is missing here, which may be so of this record alone. What this site has never shown beside
 *   the e-mail and the name is not missed: not every CRM has it.
 * - `bad`: nothing was found, or on `enoughMisses` records in a row the e-mail or the name was not, or several were.
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

/** Finds of a field that are closer than this are one to the history; milliseconds. */
const sameFind = minute;

/**
 * The history after a page was read; the same one where that told nothing new. A record that is looked at again counts
 * once. A masked field is neither found nor missed: the page is as it was, and shows nothing.
 */
export function noteReading(history: PageHistory, trace: PageTrace, record: string, now: Instant): PageHistory {
  const changes = pageFields.flatMap((field) => {
    const before = history[field];
    const after = noted(before, field, trace, record, now);
    return after === undefined || after === before ? [] : [[field, after] as const];
  });
  return changes.length === 0 ? history : { ...history, ...Object.fromEntries(changes) };
}

function noted(
  before: FieldHistory | undefined,
  field: PageField,
  { places, missing, hidden }: PageTrace,
  record: string,
  now: Instant,
): FieldHistory | undefined {
  if (places[field] !== undefined) {
    const isNew =
      before?.misses !== 0 || before.lastFound === undefined || Math.abs(now - before.lastFound) >= sameFind;
    return isNew ? { lastFound: now, misses: 0 } : before;
  }
  const { lastFound, missingSince = now, misses = 0, missedOn = [] } = before ?? {};
  if (!missing.includes(field) || hidden.includes(field) || missedOn.includes(record)) return before;
  return {
    ...(lastFound !== undefined && { lastFound }),
    missingSince,
    misses: misses + 1,
    missedOn: [record, ...missedOn].slice(0, rememberedMisses),
  };
}

/** The history without a record's key; the same one where it has none. */
export function withoutRecords(history: PageHistory, records: ReadonlySet<string>): PageHistory {
  const changes = pageFields.flatMap((field) => {
    const before = history[field];
    const missedOn = before?.missedOn?.filter((record) => !records.has(record));
    return before && missedOn?.length !== before.missedOn?.length ? [[field, { ...before, missedOn }] as const] : [];
  });
  return changes.length === 0 ? history : { ...history, ...Object.fromEntries(changes) };
}

/** Whether two histories tell the same of what is missing. When a field was found last is no news. */
export function isSameHealth(a: PageHistory, b: PageHistory): boolean {
  return pageFields.every((field) => (a[field]?.misses ?? 0) === (b[field]?.misses ?? 0));
}

/** A mend of a field on the page at hand. */
export interface FieldMend {
  readonly field: PageField;
  readonly selector: string;
  readonly madeAt: Instant;
  /** The version of Baton it was made with. */
  readonly version: string;
  readonly from: 'user' | 'admin';
}

/** What is told of a page's fields. */
export interface FieldsAtHand {
  /** Those that the page should show: Baton's own and those with a mend. */
  readonly asked: readonly PageField[];
  readonly trace: PageTrace;
  readonly history: PageHistory;
  readonly mends: readonly FieldMend[];
  /** The version of Baton that runs. */
  readonly version: string;
}

/** Each field's health, in the order in which fields are shown. */
export function fieldsHealth({ asked, trace, history, mends, version }: FieldsAtHand): FieldHealth[] {
  return pageFields.flatMap((field) => {
    if (!asked.includes(field)) return [];
    const state = stateOf(field, trace);
    const place = trace.places[field];
    const { lastFound, missingSince, misses = 0 } = history[field] ?? {};
    const mend = mends.find((candidate) => candidate.field === field);
    return {
      field,
      state,
      // The page at hand is one of the misses, even before it is noted.
      misses: state === 'found' ? 0 : state === 'hidden' ? misses : Math.max(1, misses),
      ...(place !== undefined && { place }),
      ...(state !== 'found' && missingSince !== undefined && { missingSince }),
      ...(lastFound !== undefined && { lastFound }),
      ...(mend && { mend: healthOfMend(mend, trace, version) }),
    };
  });
}

function healthOfMend({ field, selector, madeAt, version, from }: FieldMend, { again }: PageTrace, running: string) {
  return { selector, madeAt, from, needless: isNewer(running, version) && again.includes(field) };
}

/** Versions are numbers between dots. */
function isNewer(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}

function stateOf(field: PageField, { places, hidden, ambiguous }: PageTrace): FieldState {
  if (places[field] !== undefined) return 'found';
  if (hidden.includes(field)) return 'hidden';
  return ambiguous.includes(field) ? 'ambiguous' : 'missing';
}

/** The light for a page. */
export function lightOf(fields: readonly FieldHealth[]): HealthLight {
  const lost = fields.some(
    ({ field, state, misses }) =>
      (field === 'email' || field === 'name') &&
      (state === 'missing' || state === 'ambiguous') &&
      misses >= enoughMisses,
  );
  if (lost || (fields.length > 0 && fields.every(({ state }) => state === 'missing'))) return 'bad';
  return fields.some(isMissed) ? 'doubtful' : 'good';
}

function isMissed({ field, state, lastFound }: FieldHealth): boolean {
  if (state !== 'missing') return state !== 'found';
  return field === 'email' || field === 'name' || lastFound !== undefined;
}
