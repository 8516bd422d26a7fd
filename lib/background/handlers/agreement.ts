/** The agreement in force, and putting another in its place. */
import { parseAgreement } from '../../domain/agreement/parse.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import { putAgreements, removeAgreements } from '../../storage/agreement.ts';
import { agreementInForce } from '../agreement-in-force.ts';
import type { Workspace } from '../workspace.ts';

type Calls = 'agreement' | 'putAgreement' | 'resetAgreement';

/**
 * `invalidAgreement` says in `detail` what is wrong first, and where: `sla.0.calendar: unknownCalendar`;
 * `agreementChanged` which revision was put in force meanwhile.
 */
export function agreementHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, Calls> {
  return {
    async agreement() {
      const { history: _, ...shown } = await agreementInForce(workspace);
      return shown;
    },

    async putAgreement({ agreement: given, basedOn }) {
      const parsed = parseAgreement(given);
      if (!parsed.ok) {
        const [problem] = parsed.problems;
        throw new Refusal('invalidAgreement', problem && `${problem.path}: ${problem.detail ?? problem.code}`);
      }
      const changed = await putAgreements(await workspace.database(), [parsed.agreement], (newest) => {
        const revision = newest?.revision ?? shippedRevision;
        if (basedOn !== undefined && basedOn !== revision) throw new Refusal('agreementChanged', String(revision));
      });
      if (changed) announceAgreement(workspace);
      return { agreement: parsed.agreement };
    },

    async resetAgreement() {
      await removeAgreements(await workspace.database());
      announceAgreement(workspace);
      return null;
    },
  };
}

/** Of the agreement Baton ships. */
const shippedRevision = 0;

/** Every lead follows from the agreement, so all of them changed. */
function announceAgreement(workspace: Workspace): void {
  workspace.announceAgreement();
  workspace.announce([]);
}
