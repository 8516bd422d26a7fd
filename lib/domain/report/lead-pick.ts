/**
 * The leads behind a figure. A report hands one out with each figure that counts leads; `pickLeads` finds exactly as many
 * as the figure says.
 */
import * as z from 'zod/mini';
import { verdicts } from '../contact.ts';
import { slaStates } from '../lead.ts';
import { leadEnds } from './lead-end.ts';
import { leadResults } from './lead-table.ts';
import { dimensionValueSchema } from './report-filter.ts';

const text = z.string().check(z.maxLength(1000));
/** `2026-11`. */
const month = z.string().check(z.regex(/^\d{4}-\d{2}$/));

/** What a month, or the filter's period, is held against. */
const leadDates = ['created', 'handedOver', 'closed', 'verdict', 'entered', 'converted'] as const;
export type LeadDate = (typeof leadDates)[number];

/** Conversions that attribution asks about: a deal was won, or the lead was handed over. */
export const conversionGoals = ['won', 'handedOver'] as const;
export type ConversionGoal = (typeof conversionGoals)[number];

/** All that is said holds at once. What is left out says nothing. */
export const leadPickSchema = z.object({
  /** By which date the leads lie in the filter's period, and in `month`. `entered` needs `stage`, `converted` needs `goal`. */
  date: z.enum(leadDates),
  month: z.optional(month),
  /** With `month`: the months up to this one, it included, as well. */
  lastMonth: z.optional(month),
  /** The months alone say when: the filter's period is not asked. */
  anyPeriod: z.optional(z.boolean()),
  where: z.optional(z.array(dimensionValueSchema).check(z.maxLength(20))),
  /** Of the leads of the filter, those whose value of a dimension is none of so many that most of these leads have. */
  others: z.optional(z.object({ by: z.string().check(z.minLength(1), z.maxLength(401)), most: z.number() })),
  /** Came to this stage (id) or past it. With date `entered`: entered it itself then. */
  stage: z.optional(text),
  /** Within so many days of 24 hours after that date it came to a stage or past it; the stage's id. See `cameTo`. */
  becomes: z.optional(z.object({ stage: text, days: z.number() })),
  /** Did not come to this stage or past it. */
  notPast: z.optional(text),
  result: z.optional(z.enum(leadResults)),
  isHandedOver: z.optional(z.boolean()),
  verdict: z.optional(z.enum([...verdicts, 'none'])),
  /** Sales said something, either way; it was won or lost. */
  isJudged: z.optional(z.boolean()),
  isClosed: z.optional(z.boolean()),
  /** A reason's id; '' for a bad verdict without a reason. */
  reason: z.optional(text),
  /** Marketing answered the verdict. */
  isAnswered: z.optional(z.boolean()),
  /** What became of it: see `endOf`. */
  end: z.optional(z.enum(leadEnds)),
  /** Somebody has it now; nobody does. */
  isOwned: z.optional(z.boolean()),
  /** Of the quality marketing promised, or below it. */
  agreedQuality: z.optional(z.boolean()),
  /** A handover in the period whose clock is in one of these states. */
  measure: z.optional(z.enum(['firstResponse', 'qualification'])),
  states: z.optional(z.array(z.enum(slaStates)).check(z.maxLength(slaStates.length))),
  /** A handover in the period that was answered; `waits: false`: that was not. `within`: within so many ms by that clock. */
  waits: z.optional(z.boolean()),
  within: z.optional(z.object({ by: z.enum(['wall', 'business']), ms: z.number() })),
  /** A handover in the period of which it is known when marketing's systems had the lead. */
  isCaptured: z.optional(z.boolean()),
  /** A handover in the period with so many attempts; `atLeast` for the last of the counts. */
  attempts: z.optional(z.object({ count: z.number(), atLeast: z.boolean() })),
  /** Of the handovers, those this person answered or had. null: nobody. */
  handoverOwner: z.optional(z.nullable(text)),
  /** Converted in the period, by any deal, after touching this channel or campaign within `windowDays` before that deal. */
  goal: z.optional(z.enum(conversionGoals)),
  channel: z.optional(text),
  campaign: z.optional(z.nullable(text)),
  windowDays: z.optional(z.number().check(z.gte(1), z.lte(3650))),
  /** Ever touched content of this title. */
  content: z.optional(text),
});
export type LeadPick = z.infer<typeof leadPickSchema>;
