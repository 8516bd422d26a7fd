/** What can be asked about the clocks of leads. */
import { deadlineLedger } from '../../../domain/sla/ledger.ts';
import { isOwed } from '../../../domain/sla/owed.ts';
import { slaView } from '../../../domain/sla/sla-view.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { getContact } from '../../../storage/contacts.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import { monthContacts } from '../../month-contacts.ts';
import type { Workspace } from '../../workspace.ts';

/** They only read. */
export function clockHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'deadlineLedger' | 'ownerNames'> {
  return {
    async deadlineLedger({ contactId, ruleId }) {
      const [contact, { history }] = await Promise.all([
        workspace.database().then((database) => getContact(database, contactId)),
        agreementInForce(workspace),
      ]);
      if (!contact) throw new Refusal('notFound');
      return deadlineLedger(contact, history, ruleId, workspace.now());
    },

    async ownerNames() {
      const now = workspace.now();
      const { open, history } = await monthContacts(workspace, workspace.zone());
      const names = open.flatMap((contact) => {
        const { clocks, owner } = slaView(contact, history, now);
        return owner && clocks.some((clock) => isOwed(clock, now)) ? owner.name : [];
      });
      return [...new Set(names)].sort((a, b) => a.localeCompare(b));
    },
  };
}
