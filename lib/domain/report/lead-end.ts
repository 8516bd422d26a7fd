/** What became of a lead, as far as the time spent on it goes. */
import type { LeadLine } from './lead-table.ts';

/** What it can come to. */
export const leadEnds = ['won', 'lost', 'rejected', 'nurtured', 'open'] as const;
export type LeadEnd = (typeof leadEnds)[number];

/**
 * Each lead comes to one of them: what was won is won, whatever was said of it before. What sales rejected is rejected,
 * also where the CRM then closed it as lost: it should not have been handed over. Then lost; then given back to marketing
 * and not taken up again; the rest is open.
 */
export function endOf({ result, verdict, isNurtured }: Pick<LeadLine, 'result' | 'verdict' | 'isNurtured'>): LeadEnd {
  if (result === 'won') return 'won';
  if (verdict === 'bad') return 'rejected';
  if (result === 'lost') return 'lost';
  return isNurtured ? 'nurtured' : 'open';
}
