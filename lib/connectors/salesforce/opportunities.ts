/** Opportunities in which the person has a role: by when they are expected to close, and how they ended. */
import type { Instant } from '../../domain/time.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { RoleRow } from './replies.ts';

/** An open one is a deadline, a closed one an outcome. */
export function opportunityIn(draft: PersonDraft, { OpportunityId, Opportunity: told }: RoleRow, now: Instant): void {
  const changed = instantIn(told.LastModifiedDate) ?? now;
  if (!told.IsClosed) {
    draft.deadline(dayIn(told.CloseDate), told.Name, changed);
    return;
  }
  const closed = instantIn(told.CloseDate);
  // Somebody who closes early may leave the expected day standing: it was closed by its last change at the latest.
  const at = closed !== undefined && closed <= now ? closed : changed;
  draft.outcome(told.IsWon ? 'won' : 'lost', at, OpportunityId.slice(0, 15), told.Amount ?? undefined);
}
