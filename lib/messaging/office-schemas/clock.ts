import * as z from 'zod/mini';
import type { ClockCalls } from '../clock-calls.ts';
import { idSchema as id, type SchemasOf } from '../schema-parts.ts';

/** Calls about the clocks of leads. */
export const clockSchemas = {
  deadlineLedger: z.object({ contactId: id, ruleId: id }),
  ownerNames: z.null(),
} satisfies SchemasOf<ClockCalls>;
