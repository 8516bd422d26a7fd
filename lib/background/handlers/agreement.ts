/** The agreement in force, and putting another in its place. */
import { parseAgreement } from '../../domain/agreement/parse.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import { putAgreement, removeAgreement } from '../../storage/agreement.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import type { Workspace } from '../workspace.ts';

type Calls = 'agreement' | 'putAgreement' | 'resetAgreement';

/** `invalidAgreement` says in `detail` what is wrong first, and where: `sla.0.calendar: unknownCalendar`. */
export function agreementHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, Calls> {
  return {
    agreement: () => agreementInForce(workspace),

    async putAgreement({ agreement: given }) {
      const parsed = parseAgreement(given);
      if (!parsed.ok) {
        const [problem] = parsed.problems;
        throw new Refusal('invalidAgreement', problem && `${problem.path}: ${problem.detail ?? problem.code}`);
      }
      await putAgreement(await workspace.database(), parsed.agreement);
      announceAgreement(workspace);
      return { agreement: parsed.agreement };
    },

    async resetAgreement() {
      await removeAgreement(await workspace.database());
      announceAgreement(workspace);
      return null;
    },
  };
}

/** Every lead follows from the agreement, so all of them changed. */
function announceAgreement(workspace: Workspace): void {
  workspace.announceAgreement();
  workspace.announce([]);
}
