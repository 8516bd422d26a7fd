/**
 * Everything Baton stores, as lines of JSON: a head, then the agreements in the order in which they apply, the tables that
 * speak of no lead, and each contact with its touchpoints.
 * Reading the file back gives a store equal to the one it was written from.
 */
import * as z from 'zod/mini';
import { agreementSchema } from './agreement/schema.ts';
import { caseStudyStepSchema, contactSchema, nurtureSchema, ownerChangeSchema, sentContentSchema } from './contact.ts';
import { channelPathSchema } from './report/channels/channel-path.ts';
import { spendSchema } from './report/channels/spend.ts';
import { detailSchema } from './report/details.ts';
import { touchpointSchema } from './touchpoint.ts';

/** Backups made before these were kept say nothing of them. */
const backedUpContactSchema = z.extend(contactSchema, {
  owners: z._default(z.array(ownerChangeSchema), []),
  sent: z._default(z.array(sentContentSchema), []),
  nurtures: z._default(z.array(nurtureSchema), []),
  caseStudy: z._default(z.array(caseStudyStepSchema), []),
});

/** One line of a backup. Journeys longer than a line come in several. */
export const backupLineSchema = z.discriminatedUnion('line', [
  z.object({ line: z.literal('head'), format: z.literal('baton-backup-1'), at: z.number() }),
  z.object({ line: z.literal('agreement'), agreement: agreementSchema }),
  z.object({ line: z.literal('spend'), rows: z.array(spendSchema) }),
  z.object({ line: z.literal('paths'), rows: z.array(channelPathSchema) }),
  z.object({ line: z.literal('details'), rows: z.array(detailSchema) }),
  z.object({ line: z.literal('contact'), contact: backedUpContactSchema }),
  z.object({ line: z.literal('touchpoints'), contactId: z.string(), touchpoints: z.array(touchpointSchema) }),
]);
export type BackupLine = z.infer<typeof backupLineSchema>;
