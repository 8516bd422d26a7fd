/** The popup's figures. */
import type { Contact } from '../../domain/contact.ts';
import { monthlyFigures } from '../../domain/figures/monthly-figures.ts';
import type { Handlers } from '../../messaging/answering.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import { crmAddresses } from '../../storage/crm-addresses.ts';
import { getReminders } from '../../storage/reminders.ts';
import { monthContacts } from '../month-contacts.ts';
import { urlOfContact } from '../record-url.ts';
import type { Workspace } from '../workspace.ts';

/** Reads only the leads of this month and those still owed something. */
export function figureHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'figures'> {
  return {
    async figures({ zone }) {
      const now = workspace.now();
      const database = await workspace.database();
      const [{ month, open, unanswered, history }, addresses, { me }, book] = await Promise.all([
        monthContacts(workspace, zone),
        crmAddresses(database),
        getReminders(database),
        workspace.crms(),
      ]);
      const urlOf = (contact: Contact) => urlOfContact(book, contact, addresses);
      return monthlyFigures({ now, zone, history, me, urlOf, month, open, unanswered });
    },
  };
}
