/** What marketing paid for a channel or a campaign, as a row of a table says. */
import * as z from 'zod/mini';
import { plainDaySchema } from '../../plain-day.ts';

const text = z.string().check(z.maxLength(500));
const amount = z.number();

/** One row. A row about several days counts on each of them alike. */
export const spendSchema = z.object({
  /**
   * Made of the source, of what the row says, and of how many equal rows stand above it: each of them counts, and the same
   * file again changes nothing.
   */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  /** First and last day it was paid for; without `from` nobody said when, and it counts in no month. */
  from: z.optional(plainDaySchema),
  until: z.optional(plainDaySchema),
  channel: z.optional(text),
  campaign: z.optional(text),
  /** Whole units and fractions of `currency` (ISO 4217; left out where none is named). Left out: the row says no cost. */
  cost: z.optional(amount),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  /** What the channel itself claims. Never mixed with what Baton counts. */
  impressions: z.optional(amount),
  clicks: z.optional(amount),
  leads: z.optional(amount),
  conversions: z.optional(amount),
  revenue: z.optional(amount),
  /** The table's other columns, to group by. */
  labels: z.optional(z.record(z.string().check(z.maxLength(200)), text)),
});
export type Spend = z.infer<typeof spendSchema>;
