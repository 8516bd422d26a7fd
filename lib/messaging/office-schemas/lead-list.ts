import * as z from 'zod/mini';
import { callReasons } from '../../domain/agreement/schema.ts';
import { gridCellSchema } from '../../domain/grid/fit-grid.ts';
import type { LeadListCalls } from '../lead-list-calls.ts';
import { type SchemasOf, wholeSchema as whole, zoneSchema } from '../schema-parts.ts';

const limit = z.number().check(z.multipleOf(1), z.gte(1), z.lte(1000));

/** Calls about lists of leads. */
export const leadListSchemas = {
  callList: z.object({
    zone: zoneSchema,
    everyone: z.optional(z.boolean()),
    without: z.optional(z.array(z.enum(callReasons)).check(z.maxLength(callReasons.length))),
    limit,
  }),
  fitGrid: z.object({ anew: z.boolean() }),
  gridLeads: z.object({ cell: gridCellSchema, skip: z.optional(whole), limit }),
} satisfies SchemasOf<LeadListCalls>;
