/** What may come in with the calls about reports, see `schemas.ts`. */
import * as z from 'zod/mini';
import { channelPathSchema } from '../domain/report/channels/channel-path.ts';
import { spendSchema } from '../domain/report/channels/spend.ts';
import { detailSchema } from '../domain/report/details.ts';
import { leadPickSchema } from '../domain/report/lead-pick.ts';
import { reportQuestionSchema } from '../domain/report/report.ts';
import type { ReportCalls } from './report-calls.ts';
import type { SchemasOf } from './schema-parts.ts';

const rowsAtOnce = 5000;
const sideTable = z.enum(['spend', 'paths', 'details']);

/** Calls an extension page may make, and the reports’ part of the office answers. */
export const reportSchemas = {
  report: z.object({ question: reportQuestionSchema }),
  countReports: z.null(),
  reportState: z.null(),
  reportChoices: z.null(),
  reportLeads: z.object({
    question: reportQuestionSchema,
    pick: leadPickSchema,
    skip: z.optional(z.number().check(z.multipleOf(1), z.gte(0))),
    limit: z.number().check(z.multipleOf(1), z.gte(1), z.lte(1000)),
  }),
  importSide: z.object({
    spend: z.array(spendSchema).check(z.maxLength(rowsAtOnce)),
    paths: z.array(channelPathSchema).check(z.maxLength(rowsAtOnce)),
    details: z.array(detailSchema).check(z.maxLength(rowsAtOnce)),
  }),
  sideTables: z.null(),
  forgetSide: z.object({ kind: sideTable, source: z.string().check(z.minLength(1), z.maxLength(200)) }),
} satisfies SchemasOf<ReportCalls>;
