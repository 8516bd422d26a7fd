/** Whether a lead was of the quality that marketing promised. */
import type { Agreement } from '../agreement/schema.ts';
import { isAtLeast } from '../qualification/grade.ts';
import type { LeadLine } from './lead-table.ts';

/**
 * By the promise of the agreement that applied at the lead's first handover (`agreementAt(history, handedOverAt)`). A lead
 * whose fit nothing is known of has not the agreed quality; where nothing is promised of fit, every lead has it. See
 * `promiseFigures`, which counts the running month by the same rule.
 */
export function agreedQuality(line: Pick<LeadLine, 'grade'>, { marketing }: Pick<Agreement, 'marketing'>): boolean {
  return marketing?.fitAtLeast === undefined || isAtLeast(line.grade, marketing.fitAtLeast);
}
