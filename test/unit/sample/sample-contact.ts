/** A sample person as the store would keep them, for tests that need a whole contact and no store. */
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import type { Instant } from '../../../lib/domain/time.ts';

export function sampleContact({ identity, touchpoints = [], ...lists }: ImportedPerson, now: Instant): Contact {
  return {
    ...emptyContact(identity.records[0] ?? identity.emails[0] ?? 'nobody', now),
    ...identity,
    ...lists,
    journey: { count: touchpoints.length },
  };
}
