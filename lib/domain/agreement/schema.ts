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
import { factTestSchema } from './fact-test-schema.ts';
import { machineRulesSchema } from './machine-schema.ts';
import { gradeSchema, idSchema as id, shortTextSchema as shortText } from './schema-parts.ts';

const longText = z.string().check(z.maxLength(2000));

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
export const feedbackReasonSchema = z.object({ id, label: shortText });
export type FeedbackReason = z.infer<typeof feedbackReasonSchema>;

/** Something marketing made that a rep may send. Addresses are https; `validUntil` is its last day. */
export const contentSchema = z.object({
  id,
  title: shortText,
  url: z.optional(z.string().check(z.regex(/^https:\/\//))),
  stages: z.array(id),
  validUntil: z.optional(plainDaySchema),
});
export type Content = z.infer<typeof contentSchema>;

/** What marketing promised. Leads = revenue goal / average sale / close rate, worked out and then agreed. */
export const goalsSchema = z.object({
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** Leads marketing hands over each month. */
  leadsPerMonth: z.number().check(z.multipleOf(1), z.gte(0)),
  revenue: z.optional(z.number().check(z.gt(0))),
  averageSale: z.optional(z.number().check(z.gt(0))),
  /** Share of leads that become customers, above 0 and at most 1. */
  closeRate: z.optional(z.number().check(z.gt(0), z.lte(1))),
  costPerLead: z.optional(z.number().check(z.gte(0))),
});

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
  feedbackReasons: z.array(feedbackReasonSchema).check(z.minLength(1), z.maxLength(20)),
  content: z.array(contentSchema),
  goals: goalsSchema,
});
export type Agreement = z.infer<typeof agreementSchema>;
