/** A contact without what is yet to come. */
import type { Contact } from '../../contact.ts';
import type { Instant } from '../../time.ts';

type Dated = { readonly at: Instant };

/** The contact as it is now: meetings arranged, handovers and outcomes dated ahead are left out of its lists. */
export function untilNow(contact: Contact, now: Instant): Contact {
  const { stages, owners, handovers, responses, feedback, outcomes, sent, nurtures } = contact;
  // Nearly nobody's: looked at for everybody.
  if (
    isPast(stages, now) &&
    isPast(owners, now) &&
    isPast(handovers, now) &&
    isPast(responses, now) &&
    isPast(feedback, now) &&
    isPast(outcomes, now) &&
    isPast(sent, now) &&
    isPast(nurtures, now)
  )
    return contact;
  const past = <Entry extends Dated>(list: Entry[]): Entry[] => list.filter(({ at }) => at <= now);
  return {
    ...contact,
    stages: past(stages),
    owners: past(owners),
    handovers: past(handovers),
    responses: past(responses),
    feedback: past(feedback),
    outcomes: past(outcomes),
    sent: past(sent),
    nurtures: past(nurtures),
  };
}

function isPast(list: readonly Dated[], now: Instant): boolean {
  for (const { at } of list) if (at > now) return false;
  return true;
}
