import * as z from 'zod/mini';
import type { PlanCalls } from '../plan-calls.ts';
import { type SchemasOf, zoneSchema } from '../schema-parts.ts';

/** Calls for planning. */
export const planSchemas = {
  storedPast: z.object({
    months: z.number().check(z.multipleOf(1), z.gte(1), z.lte(36)),
    zone: zoneSchema,
  }),
} satisfies SchemasOf<PlanCalls>;
