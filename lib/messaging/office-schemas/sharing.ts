import * as z from 'zod/mini';
import type { SchemasOf } from '../schema-parts.ts';
import type { SharingCalls } from '../sharing-calls.ts';

/** Calls about an agreement and settings that come from elsewhere. */
export const sharingSchemas = {
  policy: z.null(),
  followedAddress: z.null(),
  followAddress: z.object({ url: z.nullable(z.string().check(z.maxLength(2000))), isOwn: z.optional(z.boolean()) }),
  askAddress: z.null(),
  declineOffer: z.null(),
} satisfies SchemasOf<SharingCalls>;
