/** A lead of the grid as it is kept: with the keys of its records instead of an address, which may be learnt later. */
import * as z from 'zod/mini';
import { gradeSchema } from '../agreement/schema-parts.ts';
import type { GridLead } from './fit-grid.ts';
import { gridCellSchema } from './fit-grid.ts';

const reasons = z.array(z.object({ label: z.string(), points: z.number() }));

/** See `GridLead`. */
export const storedGridLeadSchema = z.object({
  contactId: z.string(),
  name: z.string(),
  company: z.optional(z.string()),
  owner: z.optional(z.string()),
  stage: z.optional(z.string()),
  grade: z.nullable(gradeSchema),
  level: gridCellSchema.shape.level,
  points: z.number(),
  fitReasons: reasons,
  engagementReasons: reasons,
  records: z.array(z.string()),
});
/** A lead of the grid as it is kept: by its records, of which its address follows. */
export type StoredGridLead = Omit<GridLead, 'url'> & { readonly records: readonly string[] };
