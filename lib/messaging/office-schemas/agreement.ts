import * as z from 'zod/mini';
import { agreementSchema } from '../../domain/agreement/schema.ts';
import { sides } from '../../domain/agreement/signing-schema.ts';
import { trialPartsSchema } from '../../domain/qualification/fit-trial.ts';
import type { AgreementCalls } from '../agreement-calls.ts';
import { idSchema as id, type SchemasOf, wholeSchema as whole } from '../schema-parts.ts';

const signature = z.object({
  revision: whole,
  side: z.enum(sides),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** Calls about the agreement. */
export const agreementSchemas = {
  agreement: z.null(),
  putAgreement: z.object({ agreement: z.unknown(), basedOn: z.optional(whole) }),
  resetAgreement: z.null(),
  agreementVersions: z.null(),
  stageUse: z.null(),
  signAgreement: signature,
  unsignAgreement: signature,
  agreementDraft: z.null(),
  keepAgreementDraft: z.nullable(
    z.object({
      draft: z.unknown(),
      base: z.optional(agreementSchema),
      id: z.optional(id),
      knows: z.optional(z.array(id).check(z.maxLength(1000))),
    }),
  ),
  tryFit: z.object({
    parts: trialPartsSchema,
    levels: z.optional(z.boolean()),
    email: z.optional(z.string().check(z.maxLength(500))),
  }),
  reviewItems: z.null(),
  putReviewItem: z.object({
    id,
    stage: id,
    note: z.string().check(z.maxLength(1000)),
    contactId: z.optional(id),
  }),
  settleReviewItem: z.object({ id }),
} satisfies SchemasOf<AgreementCalls>;
