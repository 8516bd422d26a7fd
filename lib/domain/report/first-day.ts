/** From when on reports know of anything. */
import { dayOf, type PlainDay } from '../time.ts';
import type { LeadTable } from './lead-table.ts';

/** The first day on which a lead came in or something was spent; undefined where nothing has a date. */
export function firstKnownDay({
  leads,
  spend,
  zone,
}: Pick<LeadTable, 'leads' | 'spend' | 'zone'>): PlainDay | undefined {
  let first = Number.POSITIVE_INFINITY;
  for (const { createdAt, isUndated } of leads) if (!isUndated && createdAt < first) first = createdAt;
  const days = spend.flatMap(({ from }) => from ?? []);
  if (Number.isFinite(first)) days.push(dayOf(first, zone));
  return days.sort()[0];
}
