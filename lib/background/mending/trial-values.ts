/** The tabs in which a mend is on trial. They are nobody's: what they read is noted nowhere. */
import * as z from 'zod/mini';
import { plainSelectorSchema } from '../../domain/page-mend.ts';
import { pageFields, recordObjects } from '../../domain/record.ts';
import { sessionValues } from '../session-values.ts';

const trialSchema = z.object({
  crm: z.string(),
  object: z.enum(recordObjects),
  field: z.enum(pageFields),
  selector: plainSelectorSchema,
});

/** What is tried: where a field stands on one kind of page. */
export type Trial = z.infer<typeof trialSchema>;

/** By tab. */
export const trials = sessionValues('trial', trialSchema);
