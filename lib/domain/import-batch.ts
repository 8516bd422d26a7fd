/**
 * What an import hands to the store: people with what one file says of them, already cleaned and checked, grouped
 * by person. The store merges; a batch may be sent again without changing anything.
 */
import * as z from 'zod/mini';
import {
  caseStudyStepSchema,
  deadlineSchema,
  factSchema,
  feedbackSchema,
  handoverSchema,
  nurtureSchema,
  outcomeSchema,
  ownerChangeSchema,
  pauseSchema,
  responseSchema,
  sentContentSchema,
  stageChangeSchema,
} from './contact.ts';
import { instantSchema } from './instant-schema.ts';
import { touchpointSchema } from './touchpoint.ts';

/** Who a row speaks of. At least one e-mail or one record key. */
export const identitySchema = z.object({
  emails: z.array(z.string().check(z.maxLength(320))),
  records: z.array(z.string().check(z.maxLength(500))),
});
export type Identity = z.infer<typeof identitySchema>;

/** What one file says of one person. What is absent says nothing; what is there is merged. */
export const importedPersonSchema = z.object({
  identity: identitySchema,
  facts: z.optional(z.record(z.string(), factSchema)),
  createdAt: z.optional(instantSchema),
  stages: z.optional(z.array(stageChangeSchema)),
  owners: z.optional(z.array(ownerChangeSchema)),
  handovers: z.optional(z.array(handoverSchema)),
  responses: z.optional(z.array(responseSchema)),
  pauses: z.optional(z.array(pauseSchema)),
  deadlines: z.optional(z.array(deadlineSchema)),
  feedback: z.optional(z.array(feedbackSchema)),
  outcomes: z.optional(z.array(outcomeSchema)),
  sent: z.optional(z.array(sentContentSchema)),
  nurtures: z.optional(z.array(nurtureSchema)),
  caseStudy: z.optional(z.array(caseStudyStepSchema)),
  touchpoints: z.optional(z.array(touchpointSchema)),
});
export type ImportedPerson = z.infer<typeof importedPersonSchema>;

/** What became of a batch. A person whose e-mail and record belong to two contacts is a conflict and left alone. */
export interface BatchResult {
  readonly contactsAdded: number;
  readonly contactsChanged: number;
  readonly contactsUnchanged: number;
  readonly touchpointsAdded: number;
  readonly touchpointsKnown: number;
  /** Positions in the batch of people refused because their identities point at two different contacts. */
  readonly conflicts: readonly number[];
}
