import * as z from 'zod/mini';
import { isDay } from '../../domain/business-time/local-day.ts';
import { caseStudyStates, consentForms, returnSigns } from '../../domain/contact.ts';
import { plainDaySchema } from '../../domain/plain-day.ts';
import type { LeadWorkCalls } from '../lead-work-calls.ts';
import { idSchema as id, type SchemasOf, shortTextSchema as shortText } from '../schema-parts.ts';

const entry = z.object({ contactId: id, id });

/** Calls about work with one lead. */
export const leadWorkSchemas = {
  suggestContent: z.object({ contactId: id }),
  markSent: z.object({ contactId: id, id, content: id }),
  undoSent: entry,
  rateSent: z.object({ contactId: id, id, useful: z.boolean() }),
  nurtureLead: z.object({
    contactId: id,
    id,
    until: z.optional(plainDaySchema.check(z.refine(isDay))),
    sign: z.optional(z.enum(returnSigns)),
    note: z.optional(shortText),
  }),
  undoNurture: entry,
  stepCaseStudy: z.object({
    contactId: id,
    id,
    state: z.enum(caseStudyStates),
    by: z.optional(shortText),
    form: z.optional(z.enum(consentForms)),
    note: z.optional(z.string().check(z.maxLength(500))),
  }),
  undoCaseStudy: entry,
} satisfies SchemasOf<LeadWorkCalls>;
