import * as z from 'zod/mini';
import { recordPageSchema } from '../../domain/record.ts';
import type { ContactCalls } from '../contact-calls.ts';
import { idSchema as id, type SchemasOf } from '../schema-parts.ts';

/** Calls about contacts that begin and join. */
export const contactSchemas = {
  mergeContacts: z.object({ keep: id, other: id }),
  addContact: z.object({ page: recordPageSchema, id }),
} satisfies SchemasOf<ContactCalls>;
