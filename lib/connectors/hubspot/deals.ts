/** Deals of a contact: when the open ones shall close, and how the others ended. */
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { RecordReply } from './replies.ts';

/** What is read of a deal. */
export const dealProperties = [
  'dealname',
  'closedate',
  'amount',
  'deal_currency_code',
  'hs_is_closed',
  'hs_is_closed_won',
  'hs_lastmodifieddate',
] as const;

/** A deal is a deadline as long as it is open, and an outcome afterwards. */
export function readDeal(draft: PersonDraft, { id, properties: deal }: RecordReply): void {
  if (String(deal.hs_is_closed) === 'true') {
    const isWon = String(deal.hs_is_closed_won) === 'true';
    const amount = deal.amount === '' || deal.amount === null ? undefined : Number(deal.amount);
    const currency = deal.deal_currency_code ? String(deal.deal_currency_code) : undefined;
    draft.outcome(isWon ? 'won' : 'lost', instantIn(deal.closedate), `deal:${id}`, amount, currency);
    return;
  }
  const changed = instantIn(deal.hs_lastmodifieddate);
  if (changed !== undefined) draft.deadline(dayIn(deal.closedate), deal.dealname, changed);
}
