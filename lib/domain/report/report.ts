/** The reports by name: what is asked of each, and what it answers. */
import * as z from 'zod/mini';
import type { ChannelsReport } from './channels/channels.ts';
import { attributionModels } from './channels/channels.ts';
import type { DeliveryReport } from './delivery/delivery.ts';
import type { FollowUpReport } from './follow-up/follow-up.ts';
import type { FunnelReport } from './funnel/funnel.ts';
import { conversionGoals } from './lead-pick.ts';
import type { OpinionsReport } from './opinions/opinions.ts';
import { reportFilterSchema } from './report-filter.ts';

const windowDays = z.number().check(z.multipleOf(1), z.gte(1), z.lte(3650));

/** What is asked. */
export const reportQuestionSchema = z.discriminatedUnion('report', [
  z.object({
    report: z.literal('funnel'),
    filter: reportFilterSchema,
    by: z.string().check(z.minLength(1), z.maxLength(401)),
  }),
  z.object({ report: z.literal('delivery'), filter: reportFilterSchema }),
  z.object({
    report: z.literal('channels'),
    filter: reportFilterSchema,
    goal: z.enum(conversionGoals),
    model: z.enum(attributionModels),
    windowDays,
    by: z.enum(['channel', 'campaign']),
  }),
  z.object({ report: z.literal('followUp'), filter: reportFilterSchema }),
  z.object({ report: z.literal('opinions'), filter: reportFilterSchema }),
]);
export type ReportQuestion = z.infer<typeof reportQuestionSchema>;

/** The names of the reports. */
export type ReportName = ReportQuestion['report'];

/** What each answers. */
export interface Reports {
  readonly funnel: FunnelReport;
  readonly delivery: DeliveryReport;
  readonly channels: ChannelsReport;
  readonly followUp: FollowUpReport;
  readonly opinions: OpinionsReport;
}

/** How old the figures are, and how far a count is that goes on now. */
export interface CountState {
  /** When the leads were counted last; undefined: never. */
  readonly at?: number;
  readonly leads: number;
  /** Whether anything changed since, or a day has passed. */
  readonly isOld: boolean;
  /** Leads counted so far, of how many; both 0 at the very beginning. */
  readonly counting?: { readonly done: number; readonly of: number };
}

/** What leads can be grouped and filtered by. */
export interface DimensionChoice {
  readonly id: string;
  /** The values that most leads have, the most first, at most 200; `others` are so many more. */
  readonly values: readonly { readonly value: string | null; readonly leads: number }[];
  readonly others: number;
}

/** A lead behind a figure, as it is listed. */
export interface ReportLead {
  readonly contactId: string;
  /** Empty where nothing says who it is. */
  readonly name: string;
  readonly company?: string;
  readonly owner?: string;
  readonly stage?: string;
  readonly url?: string;
}
