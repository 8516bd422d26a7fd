/**
 * A mapping says what the columns of a table are. It is plain JSON, remembered for each set of column names, so that
 * next month's export of the same report needs no questions.
 */
import * as z from 'zod/mini';
import { touchpointKinds } from '../domain/touchpoint.ts';
import { type FieldId, fieldIds, rowKinds } from './fields.ts';
import { stableId } from './stable-id.ts';
import { dateOrders } from './values/calendar-date.ts';
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
export type MappingGap = 'identity' | 'recordHome' | 'touchpointTime' | 'handoverTime' | 'outcome' | 'outcomeTime';

/** The gaps of a mapping, the most important first. */
export function mappingGaps({ columns, carries, records }: Mapping): readonly MappingGap[] {
  const has = (...wanted: FieldId[]): boolean => columns.some(({ field }) => wanted.includes(field));
  const gaps: MappingGap[] = [];
  if (!has('email', 'recordId')) gaps.push('identity');
  else if (!has('email') && !records) gaps.push('recordHome');
  if (carries.includes('touchpoints') && !has('touchpointTime')) gaps.push('touchpointTime');
  if (carries.includes('handovers') && !has('handoverTime', 'responseTime')) gaps.push('handoverTime');
  if (carries.includes('outcomes') && !has('outcome')) gaps.push('outcome');
  if (carries.includes('outcomes') && !has('outcomeTime', 'updatedAt')) gaps.push('outcomeTime');
  return gaps;
}
