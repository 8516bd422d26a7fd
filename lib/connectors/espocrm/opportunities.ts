/** Opportunities: when the open ones shall close, and how the others ended. */
import type { Instant } from '../../domain/time.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { OpportunityReply } from './replies.ts';

const results: ReadonlyMap<unknown, 'won' | 'lost'> = new Map([
  ['Closed Won', 'won'],
  ['Closed Lost', 'lost'],
]);

/** Adds deadlines of open ones and outcomes of the others. */
export function addOpportunities(draft: PersonDraft, opportunities: readonly OpportunityReply[], now: Instant): void {
  for (const { id, name, stage, amount, amountCurrency, closeDate, createdAt, modifiedAt } of opportunities) {
    const changed = instantIn(modifiedAt) ?? instantIn(createdAt);
    const result = results.get(stage);
    if (!result) {
      if (changed !== undefined) draft.deadline(dayIn(closeDate), name, changed);
      continue;
    }
    // The day on which it was closed; one that was meant to be later was closed before it came.
    const closed = instantIn(closeDate);
    const at = closed !== undefined && closed <= now ? closed : changed;
    draft.outcome(result, at, `opportunity:${id}`, amount ?? undefined, String(amountCurrency ?? ''));
  }
}
