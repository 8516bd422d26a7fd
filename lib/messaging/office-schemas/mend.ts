import * as z from 'zod/mini';
import { pageMendSchema, plainSelectorSchema } from '../../domain/page-mend.ts';
import { pageFields, recordPageSchema } from '../../domain/record.ts';
import type { MendCalls } from '../mend-calls.ts';
import { addressSchema as address, type SchemasOf } from '../schema-parts.ts';

const field = z.enum(pageFields);

/** Calls about mends. */
export const mendSchemas = {
  saveMend: z.object({ page: recordPageSchema, field, selector: plainSelectorSchema }),
  removeMend: z.object({ place: z.pick(pageMendSchema, { site: true, crm: true, object: true, field: true }) }),
  recentRecords: z.object({ page: recordPageSchema }),
  tryMend: z.object({ url: address, field, selector: plainSelectorSchema }),
  mends: z.null(),
  importMends: z.object({ text: z.string().check(z.maxLength(1_000_000)) }),
} satisfies SchemasOf<MendCalls>;
