/** The agreement in force, and putting another in its place. */
import { parseAgreement } from '../../../domain/agreement/parse.ts';
import type { Agreement } from '../../../domain/agreement/schema.ts';
import type { AgreementChange } from '../../../domain/agreement/signing-schema.ts';
import { dayOf, earliestInstant } from '../../../domain/time.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { getAgreements, putAgreements, removeAgreements } from '../../../storage/agreement.ts';
import type { Database } from '../../../storage/schema.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import type { Workspace } from '../../workspace.ts';
import { announceAgreement } from '../announce-agreement.ts';

type Calls = 'agreement' | 'putAgreement' | 'resetAgreement' | 'agreementVersions';

/**
 * `invalidAgreement` says in `detail` what is wrong first, and where: `sla.0.calendar: unknownCalendar`;
 * `agreementChanged` which revision was put in force meanwhile.
 */
export function agreementHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, Calls> {
  return {
    async agreement() {
      const { history: _, ...shown } = await agreementInForce(workspace);
      return shown;
    },

    async agreementVersions() {
      const { history, isDefault } = await agreementInForce(workspace);
      return isDefault ? [] : history.versions;
    },

    async putAgreement({ agreement: given, basedOn }) {
      const parsed = parseAgreement(given);
      if (!parsed.ok) {
        const [problem] = parsed.problems;
        throw new Refusal('invalidAgreement', problem && `${problem.path}: ${problem.detail ?? problem.code}`);
      }
      const { change } = parsed.agreement;
      if (basedOn !== undefined && change) refuseUnsaid(change);
      const database = await workspace.database();
      const agreement = basedOn === undefined ? parsed.agreement : await numbered(database, parsed.agreement);
      // Written from the one Baton ships: what began under that one stays under it.
      const before = basedOn === shippedRevision ? await shippedSoFar(workspace) : [];
      const changed = await putAgreements(database, [...before, agreement], (newest, own) => {
        const revision = newest?.revision ?? shippedRevision;
        if (basedOn === undefined) return;
        // Two copies count their revisions each by itself: the same number may be another text.
        const isNextOf = (former: Agreement | undefined): boolean => {
          const isSame = change?.id === former?.change?.id;
          const isOther = change !== undefined && !isSame && change.basedOn !== former?.change?.id;
          return basedOn === (former?.revision ?? shippedRevision) && !isOther;
        };
        // Under a policy somebody may go on with what was saved before, though that is not in force.
        if (!isNextOf(newest) && !(own && isNextOf(own))) throw new Refusal('agreementChanged', String(revision));
      });
      if (changed) announceAgreement(workspace);
      return { agreement };
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

/**
 * Written from a policy's agreement, it is numbered after that one, without a look at the teams' own: it gets the first
 * number that none of these has. Sent again, it is the one that was stored.
 */
async function numbered(database: Database, agreement: Agreement): Promise<Agreement> {
  const [own, inForce] = [await getAgreements(database, true), await getAgreements(database)];
  const isGoverned = own.at(-1) !== inForce.at(-1) && !inForce.some(({ revision }) => revision === agreement.revision);
  if (!isGoverned) return agreement;
  const id = agreement.change?.id;
  const stored = own.find(({ change }) => id !== undefined && change?.id === id);
  if (stored) return { ...agreement, revision: stored.revision };
  return { ...agreement, revision: Math.max(agreement.revision, ...own.map(({ revision }) => revision + 1)) };
}

/** Who reads the list of revisions later shall find who it was, and why. */
function refuseUnsaid({ author, note }: AgreementChange): void {
  if (author.trim() === '') throw new Refusal('invalidAgreement', 'change.author: shape');
  if (note.trim() === '') throw new Refusal('invalidAgreement', 'change.note: shape');
}
