/**
 * The clock's part of the agreement: what is owed within which time, by whose hours, and what marketing owes in return.
 */
import * as z from 'zod/mini';
import { weekdays } from '../business-time/weekday.ts';
import { plainDaySchema } from '../plain-day.ts';
import { factTestSchema } from './fact-test-schema.ts';
import { gradeSchema, idSchema as id, shortTextSchema as shortText } from './schema-parts.ts';

/** The most of each that the clock's part holds: business hours and days, leads, people, spellings and leaves of one. */
export const clockLimits = {
  hours: 10_000,
  days: 1000,
  atRiskHours: 1000,
  daysToDeadline: 3650,
  owners: 1000,
  aliases: 20,
  leaves: 200,
  leads: 1_000_000,
  answerDays: 100,
} as const;

/** How "n business days" is read; see the README for examples. */
export const dayReadings = ['sameTime', 'sameTimeInHours', 'endOfDay'] as const;

const businessHoursSchema = z.object({
  unit: z.literal('businessHours'),
  value: z.number().check(z.gt(0), z.lte(clockLimits.hours)),
});
const businessDaysSchema = z.object({
  unit: z.literal('businessDays'),
  value: z.number().check(z.multipleOf(1), z.gt(0), z.lte(clockLimits.days)),
  reading: z.enum(dayReadings),
});

/** A duration in business time. Business days say how they are read, because the trade has no one reading. */
export const businessDurationSchema = z.discriminatedUnion('unit', [businessHoursSchema, businessDaysSchema]);
export type BusinessDuration = z.infer<typeof businessDurationSchema>;

/** A time of the week by the wall clock of the rule's calendar: Monday 09:00. `24:00` is the end of the day. */
export const weekTimeSchema = z.object({
  weekday: z.enum(weekdays),
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)),
});
export type WeekTime = z.infer<typeof weekTimeSchema>;

/**
 * "Delivered by Monday 09:00, qualified by Wednesday 17:00": what starts up to one `deliveredBy` is due at the first
 * `dueBy` after it.
 */
const weekdayTermSchema = z.object({
  unit: z.literal('weekday'),
  deliveredBy: weekTimeSchema,
  dueBy: weekTimeSchema,
});

/** By when something is owed: within a duration in business time, or by a day of the week. */
export const slaTermSchema = z.discriminatedUnion('unit', [businessHoursSchema, businessDaysSchema, weekdayTermSchema]);
export type SlaTerm = z.infer<typeof slaTermSchema>;

/**
 * Which leads a rule is for.
 * - `stage`: the stage the lead stood in when the clock started is one of these ids.
 * - `source`: the fact `leadSource`, compared without case.
 * - `fit`: the lead's fit grade is this or better.
 * - `team`: the team of the lead's owner, see `ownerSchema`.
 * - `deadline`: the buyer's purchase deadline lies at most this many days after the clock's start.
 * - `fact`: any other fact.
 */
export const slaConditionSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('stage'), stages: z.array(id).check(z.minLength(1)) }),
  z.object({ on: z.literal('source'), values: z.array(shortText).check(z.minLength(1)) }),
  z.object({ on: z.literal('fit'), atLeast: gradeSchema }),
  z.object({ on: z.literal('team'), teams: z.array(shortText).check(z.minLength(1)) }),
  z.object({
    on: z.literal('deadline'),
    withinDays: z.number().check(z.multipleOf(1), z.gte(0), z.lte(clockLimits.daysToDeadline)),
  }),
  z.object({ on: z.literal('fact'), test: factTestSchema }),
]);
export type SlaCondition = z.infer<typeof slaConditionSchema>;

/** What a rule measures: the first genuine response, or the word whether the lead is any good. */
export const slaMeasures = ['firstResponse', 'qualification'] as const;
export type SlaMeasure = (typeof slaMeasures)[number];

/** A promise of sales. Every rule whose conditions hold runs a clock of its own; the strictest is shown first. */
export const slaRuleSchema = z.object({
  id,
  name: shortText,
  measures: z.enum(slaMeasures),
  /** What starts the clock; left out, the handover. Only a qualification may count from the first response. */
  from: z.optional(z.enum(['handover', 'firstResponse'])),
  within: slaTermSchema,
  /** At risk from the moment this many business hours are left. */
  atRiskHours: z.number().check(z.gte(0), z.lte(clockLimits.atRiskHours)),
  /** The team's calendar. It is used where the lead's owner has none of their own, and for all rules by weekday. */
  calendar: id,
  /** All must hold. Left out or empty: the rule is for every lead. */
  when: z.optional(z.array(slaConditionSchema).check(z.maxLength(20))),
});
export type SlaRule = z.infer<typeof slaRuleSchema>;

/** A rep's days off, both included, in the zone of the rep's calendar. The clock stands still in them. */
export const leaveSchema = z.object({ from: plainDaySchema, to: plainDaySchema, note: z.optional(shortText) });
export type Leave = z.infer<typeof leaveSchema>;

/** A rep with hours of their own. */
export const ownerSchema = z.object({
  id,
  /** As it is shown, and as the CRM writes it. */
  name: shortText,
  /** Other spellings in CRMs and files: an e-mail address, a user id. Compared without case. */
  aliases: z.optional(z.array(shortText).check(z.maxLength(clockLimits.aliases))),
  team: z.optional(shortText),
  /** Left out: the calendar of the rule. */
  calendar: z.optional(id),
  leave: z.optional(z.array(leaveSchema).check(z.maxLength(clockLimits.leaves))),
});
export type Owner = z.infer<typeof ownerSchema>;

/** What marketing owes: so many leads of the agreed quality, and an answer to each reason sales gives. */
export const marketingPromiseSchema = z.object({
  leads: z.number().check(z.multipleOf(1), z.gte(0), z.lte(clockLimits.leads)),
  per: z.enum(['week', 'month']),
  /** Only leads of this fit or better count as delivered. Left out: all do. */
  fitAtLeast: z.optional(gradeSchema),
  /** Business days within which marketing answers a reason for calling a lead bad, read as the end of the day. */
  answerWithinDays: z.optional(z.number().check(z.multipleOf(1), z.gt(0), z.lte(clockLimits.answerDays))),
  /** Whose working days count. */
  calendar: id,
});
export type MarketingPromise = z.infer<typeof marketingPromiseSchema>;
