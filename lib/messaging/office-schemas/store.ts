import * as z from 'zod/mini';
import { importedPersonSchema } from '../../domain/import-batch.ts';
import { idSchema as id, type SchemasOf } from '../schema-parts.ts';
import type { StoreCalls } from '../store-calls.ts';

/** Calls about everything that is stored. */
export const storeSchemas = {
  importBatch: z.object({ people: z.array(importedPersonSchema) }),
  storeSize: z.null(),
  exportPart: z.object({ cursor: z.optional(z.string().check(z.maxLength(500))) }),
  restorePart: z.object({ lines: z.array(z.unknown()) }),
  findPeople: z.object({ email: z.string().check(z.maxLength(500)) }),
  erasePerson: z.object({ contactId: id }),
  eraseSampleYear: z.null(),
  eraseEverything: z.null(),
} satisfies SchemasOf<StoreCalls>;
