/** The popup's figures. */

import type { Agreement } from '../../domain/agreement/schema.ts';
import { stageIndex } from '../../domain/agreement/stages.ts';
import type { Contact } from '../../domain/contact.ts';
import { monthlyFigures } from '../../domain/monthly-figures.ts';
import { dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import { crmAddresses } from '../../storage/crm-addresses.ts';
import { milestoneKinds, stageMilestone } from '../../storage/milestones.ts';
import { monthOf } from '../../storage/month-view.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import { urlOfContact } from '../record-url.ts';
import type { Workspace } from '../workspace.ts';

/** Reads only the leads of this month and those still owed contact. */
export function figureHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'figures'> {
  return {
    async figures({ zone }) {
      const now = workspace.now();
      const [database, { agreement }] = await Promise.all([workspace.database(), agreementInForce(workspace)]);
      const kinds = [milestoneKinds.handover, milestoneKinds.feedback, ...mqlKinds(agreement)];
      const [contacts, addresses] = await Promise.all([
        monthOf(database, { from: startOfMonth(now, zone), kinds }),
        crmAddresses(database),
      ]);
      const urlOf = (contact: Contact) => urlOfContact(contact, addresses);
      return monthlyFigures({ now, zone, agreement, urlOf, ...contacts });
    },
  };
}

/** The milestone of becoming an MQL, under every name the agreement has for it. */
function mqlKinds(agreement: Agreement): string[] {
  const stage = agreement.stages[stageIndex(agreement, 'mql')];
  return stage ? [...new Set([stage.id, stage.name, ...stage.aliases].map(stageMilestone))] : [];
}

function startOfMonth(now: Instant, zone: string): Instant {
  return startOfDay(`${dayOf(now, zone).slice(0, -2)}01`, zone);
}
