/** Which leads a report is about, and what its rows are grouped by. */
import * as z from 'zod/mini';
import { plainDaySchema } from '../plain-day.ts';

/**
 * What leads are told apart by: the name of a fact (`leadSource`, or any column that was imported as one), a detail of one
 * as `owner/manager`, or one of these that Baton works out itself.
 */
export const ownDimensions = ['@owner', '@stage', '@persona', '@cell', '@month', '@result', '@firstChannel'] as const;
export type OwnDimension = (typeof ownDimensions)[number];
/** See above. */
export type Dimension = OwnDimension | (string & {});

/** One value of a dimension; null: nothing is known. Stages and personas by their ids, cells as `A1`, months as `2026-11`. */
export const dimensionValueSchema = z.object({
  by: z.string().check(z.minLength(1), z.maxLength(401)),
  value: z.nullable(z.string().check(z.maxLength(1000))),
});
export type DimensionValue = z.infer<typeof dimensionValueSchema>;

/**
 * Which leads. Days are those of the table's zone, both included; what the period is held against, each report says: when
 * leads came in, were handed over, or converted. Left out: since ever, until today.
 */
export const reportFilterSchema = z.object({
  from: z.optional(plainDaySchema),
  until: z.optional(plainDaySchema),
  where: z.array(dimensionValueSchema).check(z.maxLength(20)),
});
export type ReportFilter = z.infer<typeof reportFilterSchema>;
