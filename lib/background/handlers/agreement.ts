/** The agreement in force, and putting another in its place. */
import { parseAgreement } from '../../domain/agreement/parse.ts';
import type { Agreement } from '../../domain/agreement/schema.ts';
import { dayOf, earliestInstant } from '../../domain/time.ts';
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
      const database = await workspace.database();
      // Written from the one Baton ships: what began under that one stays under it.
      const before = basedOn === shippedRevision ? await shippedSoFar(workspace) : [];
      const changed = await putAgreements(database, [...before, parsed.agreement], (newest) => {
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

/** The agreement Baton ships as the first of a history; nothing where the teams have put theirs in force already. */
async function shippedSoFar(workspace: Workspace): Promise<Agreement[]> {
  const { agreement, isDefault } = await agreementInForce(workspace);
  return isDefault ? [{ ...agreement, validFrom: dayOf(earliestInstant, 'UTC') }] : [];
}

/** Every lead follows from the agreement, so all of them changed. */
function announceAgreement(workspace: Workspace): void {
  workspace.announceAgreement();
  workspace.announce([]);
}
