/**
 * Goals, and how they were worked out: revenue goal / average sale = new customers; / close rate = leads; and from there
 * back through each stage's conversion.
 */
import * as z from 'zod/mini';
import { plainDaySchema } from '../plain-day.ts';
import { idSchema as id } from './schema-parts.ts';

const rate = z.number().check(z.gt(0), z.lte(1));
const money = z.number().check(z.gte(0), z.lte(1e15));

/** A number nobody knows for sure: the likeliest, and between which two it will lie. `low` <= `likely` <= `high`. */
export const rangeSchema = z.object({
  likely: z.number().check(z.gt(0), z.lte(1e15)),
  low: z.optional(z.number().check(z.gt(0), z.lte(1e15))),
  high: z.optional(z.number().check(z.gt(0), z.lte(1e15))),
});
export type Range = z.infer<typeof rangeSchema>;

/** The same for a share, above 0 and at most 1. */
export const rateRangeSchema = z.object({ likely: rate, low: z.optional(rate), high: z.optional(rate) });

/** What marketing promised. Leads = revenue goal / average sale / close rate, worked out and then agreed. */
export const goalsSchema = z.object({
  /** ISO 4217. Every amount of the agreement is in it. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** Leads marketing hands over each month. */
  leadsPerMonth: z.number().check(z.multipleOf(1), z.gte(0)),
  /** First and last day that the goals are for, both included. Left out in agreements made before goals had dates. */
  from: z.optional(plainDaySchema),
  to: z.optional(plainDaySchema),
  /** Of a month, as the leads are; a plan's is that of its whole time. */
  revenue: z.optional(z.number().check(z.gt(0))),
  averageSale: z.optional(z.number().check(z.gt(0))),
  /** Share of leads that become customers, above 0 and at most 1. */
  closeRate: z.optional(z.number().check(z.gt(0), z.lte(1))),
  costPerLead: z.optional(z.number().check(z.gte(0))),
  /** The most that a lead may cost. */
  costPerLeadMax: z.optional(money),
  /** For all leads of the time that the goals are for. */
  budget: z.optional(money),
  /** Leads of each month, `2026-11`, where months differ; they come before `leadsPerMonth`. */
  months: z.optional(
    z
      .array(
        z.object({
          month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
          leads: z.number().check(z.multipleOf(1), z.gte(0), z.lte(1_000_000)),
        }),
      )
      .check(z.maxLength(60)),
  ),
});
export type Goals = z.infer<typeof goalsSchema>;

/** What the planner works with, kept so that the next review begins where this one ended. */
export const planSchema = z.object({
  /** First day of the first month. */
  from: plainDaySchema,
  /** How many months the revenue goal is for. */
  months: z.number().check(z.multipleOf(1), z.gte(1), z.lte(24)),
  revenue: rangeSchema,
  averageSale: rangeSchema,
  /** Of the leads marketing hands over, those that become customers. */
  closeRate: rateRangeSchema,
  /** Shares that go on to a stage from the one before it, the first from visits, in the order of the agreement's stages. */
  conversions: z.array(z.object({ stage: id, rate: rateRangeSchema })).check(z.maxLength(20)),
  costPerLead: z.optional(z.object({ target: money, most: z.optional(money) })),
  budget: z.optional(money),
  /** How much of a year's business each month from January to December brings, against the others. Left out: alike. */
  seasons: z.optional(z.array(z.number().check(z.gte(0), z.lte(100))).check(z.length(12))),
  /** Whose working days count; an id of the agreement's calendars. */
  calendar: id,
});
export type Plan = z.infer<typeof planSchema>;
