/** How far a lead and its opportunities came, when the open ones shall close, and how the others ended. */
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { Found } from './find-contact.ts';
import type { ActivityReply, OpportunityReply } from './replies.ts';

/** Opportunities of the contact and those that are nobody's in particular. */
export function opportunitiesOf({ lead, contact }: Found): OpportunityReply[] {
  return (lead.opportunities ?? []).filter(({ contact_id }) => !contact_id || contact_id === contact?.id);
}

/**
 * Adds statuses by the changes that were kept; where there are none, a lead has had its status since it is there. What
 * an opportunity's change says of one that is somebody else's is left out by `isOwn`.
 */
export function addStages(draft: PersonDraft, { lead }: Found, activities: readonly ActivityReply[]): void {
  const told = activities
    .map((one) => ({ ...one, at: instantIn(one.activity_at) ?? instantIn(one.date_created) }))
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const ofLead = told.filter(({ _type }) => _type === 'LeadStatusChange');
  draft.stage(ofLead[0]?.old_status_label || (ofLead[0] ? undefined : lead.status_label), instantIn(lead.date_created));
  for (const { _type, at, new_status_label, user_name, created_by_name } of told) {
    if (_type === 'LeadStatusChange' || _type === 'OpportunityStatusChange')
      draft.stage(new_status_label, at, user_name || created_by_name);
  }
}

/** Adds outcomes and deadlines. Sums are in hundredths; the day an open one shall be won stands where it was won. */
export function addOpportunities(draft: PersonDraft, opportunities: readonly OpportunityReply[]): void {
  for (const one of opportunities) {
    const { status_type, date_won, date_lost, date_updated, date_created } = one;
    const told = instantIn(date_updated) ?? instantIn(date_created);
    if (status_type === 'won' || status_type === 'lost') {
      const at = instantIn(status_type === 'won' ? date_won : date_lost) ?? told;
      const value = typeof one.value === 'number' ? one.value / 100 : undefined;
      draft.outcome(status_type, at, one.id, value, String(one.value_currency ?? ''));
    } else if (told !== undefined) draft.deadline(dayIn(date_won), one.status_label, told);
  }
}
