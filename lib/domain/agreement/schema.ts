/**
 * The agreement: the one document in which marketing and sales write down what their words mean and what they owe
 * each other. Everything Baton shows follows from it.
 *
 * It is plain JSON with a version of its own shape (`format`) apart from the teams' revisions (`revision`).
 * Texts are written by the teams in their own language and shown as they are.
 */
import * as z from 'zod/mini';
import { calendarSchema } from '../business-time/calendar.ts';
import { plainDaySchema } from '../plain-day.ts';
import { touchpointKinds } from '../touchpoint.ts';
import { clockLimits, marketingPromiseSchema, ownerSchema, slaRuleSchema } from './clock-schema.ts';
import { contentSchema } from './content-schema.ts';
import { factTestSchema } from './fact-test-schema.ts';
import { machineRulesSchema } from './machine-schema.ts';
import { goalsSchema, planSchema } from './plan-schema.ts';
import {
  gradeSchema,
  idSchema as id,
  longTextSchema as longText,
  shortTextSchema as shortText,
} from './schema-parts.ts';
import { changeSchema, mostSignatures, reviewSchema, signatureSchema } from './signing-schema.ts';

const share = z.number().check(z.gte(0), z.lte(1));

/** What a lead must have before it may enter a stage. */
export const requirementSchema = z.discriminatedUnion('need', [
  z.object({ need: z.literal('fact'), fact: shortText }),
  z.object({ need: z.literal('fit'), atLeast: gradeSchema }),
  z.object({ need: z.literal('engagement'), atLeast: z.number().check(z.multipleOf(1), z.gte(1), z.lte(4)) }),
  z.object({ need: z.literal('deadline') }),
  z.object({ need: z.literal('handover') }),
  z.object({ need: z.literal('response') }),
  z.object({ need: z.literal('goodFeedback') }),
  z.object({ need: z.literal('won') }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

/** A stage a lead can stand in, with its agreed meaning. */
export const stageSchema = z.object({
  id,
  /** The word the teams use: "MQL". */
  name: shortText,
  /** What it means, in the teams' own words. */
  definition: longText,
  /** Other spellings met in CRMs and files, compared without case: `marketingqualifiedlead`. */
  aliases: z.array(z.string()),
  requires: z.array(requirementSchema),
});
export type Stage = z.infer<typeof stageSchema>;

/** Points for a fact. The sum, as a share of all points to be had, is the fit in per cent. */
export const fitRuleSchema = z.object({ id, label: shortText, when: factTestSchema, points: z.number() });
export type FitRule = z.infer<typeof fitRuleSchema>;

/** A kind of buyer the teams have in mind; a contact is one when all its rules hold. */
export const personaSchema = z.object({ id, name: shortText, description: longText, rules: z.array(factTestSchema) });
export type Persona = z.infer<typeof personaSchema>;

/** Points for one touchpoint of a kind, halved each `halfLifeDays` since it happened. */
export const engagementRuleSchema = z.object({
  kind: z.enum(touchpointKinds),
  points: z.number(),
  halfLifeDays: z.number().check(z.gt(0), z.lte(3650)),
});
export type EngagementRule = z.infer<typeof engagementRuleSchema>;

/**
 * When to call, counted in days before the buyer's deadline: the window opens `opensDaysBefore` and closes
 * `closesDaysBefore` it. Between closing and the deadline it is late; after the deadline it is past.
 * The first rule whose `when` holds is used; one without `when` holds for everyone.
 */
export const timingRuleSchema = z.object({
  id,
  name: shortText,
  when: z.optional(factTestSchema),
  opensDaysBefore: z.number().check(z.multipleOf(1), z.gte(0), z.lte(3650)),
  closesDaysBefore: z.number().check(z.multipleOf(1), z.gte(0), z.lte(3650)),
});
export type TimingRule = z.infer<typeof timingRuleSchema>;

/** A reason for calling a lead bad, as the rep picks it. */
export const feedbackReasonSchema = z.object({
  id,
  label: shortText,
  /** A lead rejected for it is proposed to come back after so many days. Left out: nothing is proposed. */
  returnAfterDays: z.optional(z.number().check(z.multipleOf(1), z.gte(1), z.lte(3650))),
});
export type FeedbackReason = z.infer<typeof feedbackReasonSchema>;

/** Why a rep shall contact a lead now; a lead is listed under the first that holds. The usual order. */
export const callReasons = ['overdue', 'dueToday', 'windowNow', 'returned', 'windowLate', 'hot', 'due'] as const;
export type CallReason = (typeof callReasons)[number];

/** The whole agreement. Its JSON Schema is published as `agreement.schema.json`. */
export const agreementSchema = z.object({
  format: z.literal('baton-agreement-1'),
  name: shortText,
  /** Counts up with each change the teams make. 0 is the agreement Baton ships. */
  revision: z.number().check(z.multipleOf(1), z.gte(0)),
  validFrom: plainDaySchema,
  /** In the order a lead passes through them. */
  stages: z.array(stageSchema).check(z.minLength(2), z.maxLength(20)),
  personas: z.array(personaSchema),
  fit: z.array(fitRuleSchema),
  /** Shares of fit from which the grades A, B and C begin; below is D. Left out: 75, 50 and 25 per cent. */
  fitGrades: z.optional(z.tuple([share, share, share])),
  engagement: z.array(engagementRuleSchema),
  /** Engagement points from which a lead is at level 1 (hottest), 2 and 3; below, level 4. */
  engagementLevels: z.tuple([z.number(), z.number(), z.number()]),
  /** How what machines did is told apart. Left out: by Baton's usual rules. */
  machines: z.optional(machineRulesSchema),
  timing: z.array(timingRuleSchema),
  sla: z.array(slaRuleSchema),
  calendars: z.array(calendarSchema).check(z.minLength(1)),
  /** The reps whose hours or leave differ from their team's. Left out: everyone works by the rules' calendars. */
  owners: z.optional(z.array(ownerSchema).check(z.maxLength(clockLimits.owners))),
  /** Marketing's own clock. Left out: `goals.leadsPerMonth` leads a month, of any quality. */
  marketing: z.optional(marketingPromiseSchema),
  /** What comes first on the call list; what is left out is not on it. Left out as a whole: the usual order. */
  callOrder: z.optional(z.array(z.enum(callReasons)).check(z.minLength(1), z.maxLength(callReasons.length))),
  feedbackReasons: z.array(feedbackReasonSchema).check(z.minLength(1), z.maxLength(20)),
  content: z.array(contentSchema),
  goals: goalsSchema,
  /** How the goals were worked out. Left out: nobody planned here. */
  plan: z.optional(planSchema),
  /** Who made this revision, of which one, and why. Left out where nobody said. */
  change: z.optional(changeSchema),
  /** Who signed this revision. */
  signatures: z.optional(z.array(signatureSchema).check(z.maxLength(mostSignatures))),
  /** When both teams look at it again. */
  review: z.optional(reviewSchema),
});
export type Agreement = z.infer<typeof agreementSchema>;
