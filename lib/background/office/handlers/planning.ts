/** What happened in the months before, counted over everybody who is stored. */
import { countPast } from '../../../domain/planner/count-past.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import type { PlanCalls } from '../../../messaging/plan-calls.ts';
import { everyContact } from '../../../storage/every-contact.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import type { Workspace } from '../../workspace.ts';

/** Stages are those of the agreement in force. Others are answered between two batches of the pass. */
export function planningHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, keyof PlanCalls> {
  return {
    async storedPast({ months, zone }) {
      const { agreement } = await agreementInForce(workspace);
      const count = countPast({ agreement, months, zone, now: workspace.now() });
      for await (const people of everyContact(await workspace.database())) {
        for (const { contact } of people) count.add(contact);
      }
      return count.result();
    },
  };
}
