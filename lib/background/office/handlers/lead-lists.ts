/** Lists of many leads: whom to contact next, and everybody by fit and engagement. */
import { CallListing } from '../../../domain/call-list/call-listing.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { callCandidates } from '../../../storage/call-candidates.ts';
import { crmAddresses } from '../../../storage/crm-addresses.ts';
import { getReminders } from '../../../storage/reminders.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import { urlOfContact } from '../../record-url.ts';
import type { Workspace } from '../../workspace.ts';
import { callQuery } from '../lead-lists/call-query.ts';
import { gridCounter } from '../lead-lists/grid-counter.ts';

type Calls = 'callList' | 'fitGrid' | 'gridLeads';

/** Reads only what the lists are about; everybody, in one pass, where the grid is counted anew. */
export function leadListHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, Calls> {
  const grid = gridCounter(workspace);

  async function addresses(): Promise<(contact: Pick<Contact, 'records'>) => string | undefined> {
    const [book, seen] = await Promise.all([workspace.crms(), workspace.database().then(crmAddresses)]);
    return (contact) => urlOfContact(book, contact, seen);
  }

  return {
    async callList({ zone, everyone = false, without = [], limit }) {
      const now = workspace.now();
      const [database, { agreement, history }] = await Promise.all([workspace.database(), agreementInForce(workspace)]);
      const [{ me }, urlOf] = await Promise.all([getReminders(database), addresses()]);
      const list = new CallListing({ history, now, zone, me, everyone, without, limit, urlOf });
      for await (const candidates of callCandidates(database, callQuery(agreement, now))) {
        for (const candidate of candidates) list.add(candidate);
      }
      return list.result();
    },

    async fitGrid({ anew }) {
      return anew ? grid.count() : grid.last();
    },

    async gridLeads({ cell, skip = 0, limit }) {
      const [leads, urlOf] = await Promise.all([grid.leadsOf(cell), addresses()]);
      return leads.slice(skip, skip + limit).map(({ records, ...lead }) => {
        const url = urlOf({ records: [...records] });
        return { ...lead, ...(url !== undefined && { url }) };
      });
    },
  };
}
