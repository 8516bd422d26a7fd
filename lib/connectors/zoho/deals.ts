/** Deals of a contact: by when they are expected to close, and how they ended. */
import type { Instant } from '../../domain/time.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { RelatedList } from './lists.ts';
import { type DealRow, dealRow } from './replies.ts';
import { scopes } from './scopes.ts';

/** Deals, open and closed. */
export const deals: RelatedList<DealRow> = {
  name: 'Deals',
  scope: scopes.Deals,
  row: dealRow,
  fields: ['Deal_Name', 'Stage', 'Amount', 'Closing_Date', 'Modified_Time'],
};

/** Zoho's own stages begin with "Closed Won" and "Closed Lost"; companies keep the words. */
const ends: readonly (readonly [RegExp, 'won' | 'lost'])[] = [
  [/\b(?:won|vunnet)\b/i, 'won'],
  [/\b(?:lost|tapt)\b/i, 'lost'],
];

/** An open one is a deadline, a closed one an outcome. */
export function addDeal(draft: PersonDraft, deal: DealRow, now: Instant): void {
  const changed = instantIn(deal.Modified_Time) ?? now;
  const end = ends.find(([form]) => form.test(String(deal.Stage ?? '')))?.[1];
  if (!end) {
    draft.deadline(dayIn(deal.Closing_Date), deal.Deal_Name, changed);
    return;
  }
  const closed = instantIn(deal.Closing_Date);
  // Somebody who closes early may leave the expected day standing: it was closed by its last change at the latest.
  draft.outcome(end, closed !== undefined && closed <= now ? closed : changed, deal.id, deal.Amount ?? undefined);
}
