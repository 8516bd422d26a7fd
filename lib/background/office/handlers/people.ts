/** Finding people to look at or erase, and erasing. */
import { parseEmail } from '../../../domain/email.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { findByEmail } from '../../../storage/contacts.ts';
import { eraseContact, eraseEverything } from '../../../storage/erase.ts';
import { forgetAllRecent } from '../../mending/recent-records.ts';
import { announceAllPlans } from '../../sites/tell-site.ts';
import type { Workspace } from '../../workspace.ts';
import { announceAgreement } from '../announce-agreement.ts';

type Calls = 'findPeople' | 'erasePerson' | 'eraseEverything';

/**
 * What is erased is gone from the disk's files, and from what the worker remembers of pages read before, when they
 * answer. What an open tab shows is forgotten with the tab.
 */
export function peopleHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, Calls> {
  return {
    async findPeople({ email }) {
      const address = parseEmail(email);
      if (address === null) return [];
      const contacts = await findByEmail(await workspace.database(), address);
      return contacts.map(({ id, facts, emails, journey }) => ({
        contactId: id,
        emails,
        touchpoints: journey.count,
        ...(facts.name && { name: String(facts.name.value) }),
      }));
    },

    async erasePerson({ contactId }) {
      const erased = await eraseContact(await workspace.database(), contactId);
      await forgetAllRecent();
      workspace.announce([contactId]);
      return erased;
    },

    async eraseEverything() {
      await eraseEverything(await workspace.database());
      await forgetAllRecent();
      announceAgreement(workspace);
      await announceAllPlans();
      return null;
    },
  };
}
