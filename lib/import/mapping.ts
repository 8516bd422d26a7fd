/**
 * A mapping says what the columns of a table are. It is plain JSON, remembered for each set of column names, so that
 * next month's export of the same report needs no questions.
 */
import * as z from 'zod/mini';
import { touchpointKinds } from '../domain/touchpoint.ts';
import { type FieldId, fieldIds, rowKinds, sideKindOf } from './fields.ts';
import { stableId } from './stable-id.ts';
import { dateOrders } from './values/calendar-date.ts';
import { outcomeResults } from './values/outcome-words.ts';
import { isZone } from './values/zone-offset.ts';

// An extension page may not make functions from text, which zod otherwise does for speed.
z.config({ jitless: true });

/** The CRM a table's record ids belong to, in the parts of a record key. */
export const recordHomeSchema = z.object({
  crm: z.string().check(z.regex(/^[a-z0-9-]{1,50}$/)),
  account: z.string().check(z.regex(/^[^/\s]{1,200}$/)),
  object: z.enum(['contact', 'lead']),
});
/** One of them. */
export type RecordHome = z.infer<typeof recordHomeSchema>;

/** The `crm` of record ids that belong to no CRM Baton runs on: they only join files with each other. */
export const elsewhere = 'other';

/** What the columns of a table are, and what the file does not say itself. */
export const mappingSchema = z.object({
  columns: z.array(z.object({ name: z.string(), field: z.enum(fieldIds as readonly [FieldId, ...FieldId[]]) })),
  carries: z.array(z.enum(rowKinds)),
  /** How `3/4/2021` is meant in columns that do not show it themselves. */
  dateOrder: z.optional(z.enum(dateOrders)),
  /** For times without a zone. */
  zone: z.string().check(z.refine(isZone)),
  records: z.optional(recordHomeSchema),
  /**
   * `each`: where no column says who a row is about, each row is a lead of its own, known again by what stands in it.
   * Rows that say the same are told apart by their number among themselves.
   */
  rows: z.optional(z.literal('each')),
  /** How a deal ended by words Baton does not know, as the file writes them; neither case nor space around them counts. */
  outcomeWords: z.optional(z.record(z.string().check(z.maxLength(200)), z.enum(outcomeResults))),
  /** What every row says where no column tells won from lost: a table of conversions holds nothing else. */
  everyOutcome: z.optional(z.enum(['won', 'lost'])),
  /** Of rows of kind `details`: the fact whose values they are about, such as `owner`, `company` or a column's own name. */
  about: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** The kind of touchpoints where no column says. */
  defaultKind: z.enum(touchpointKinds),
});
/** What the schema says. */
export type Mapping = z.infer<typeof mappingSchema>;

/** The key under which a mapping is remembered: the same for tables with the same columns in the same order. */
export function columnsKey(columns: readonly string[]): string {
  return stableId(...columns);
}

/** A remembered mapping, if it is one and speaks of these very columns. */
export function rememberedMapping(stored: unknown, columns: readonly string[]): Mapping | null {
  const parsed = mappingSchema.safeParse(stored);
  if (!parsed.success || parsed.data.columns.length !== columns.length) return null;
  return parsed.data.columns.every((column, index) => column.name === columns[index]) ? parsed.data : null;
}

/** The positions of the columns mapped to a field that a row of these kinds can carry. */
export function columnsFor(mapping: Mapping, field: FieldId): readonly number[] {
  return mapping.columns.flatMap((column, index) => (column.field === field ? [index] : []));
}

/** What a mapping lacks for an import to take anything. */
export type MappingGap =
  | 'identity'
  | 'recordHome'
  | 'touchpointTime'
  | 'handoverTime'
  | 'outcome'
  | 'spend'
  | 'path'
  | 'detailKey'
  | 'about';

/** The gaps of a mapping, the most important first. */
export function mappingGaps(mapping: Mapping): readonly MappingGap[] {
  const { columns, carries, records, rows, everyOutcome, about } = mapping;
  const has = (...wanted: FieldId[]): boolean => columns.some(({ field }) => wanted.includes(field));
  switch (sideKindOf(carries)) {
    case 'spend':
      return has('cost', 'impressions', 'clicks', 'claimedLeads', 'claimedConversions', 'claimedRevenue')
        ? []
        : ['spend'];
    case 'paths':
      return has('path') ? [] : ['path'];
    case 'details':
      return [...(has('detailKey') ? [] : (['detailKey'] as const)), ...(about ? [] : (['about'] as const))];
    default:
  }
  const gaps: MappingGap[] = [];
  if (!has('email', 'recordId')) {
    if (rows !== 'each') gaps.push('identity');
  } else if (!has('email') && !records) gaps.push('recordHome');
  if (carries.includes('touchpoints') && !has('touchpointTime')) gaps.push('touchpointTime');
  if (carries.includes('handovers') && !has('handoverTime', 'responseTime')) gaps.push('handoverTime');
  if (carries.includes('outcomes') && !has('outcome') && !everyOutcome) gaps.push('outcome');
  return gaps;
}
