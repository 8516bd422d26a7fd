/** Signatures under a revision of the agreement. */

import type { Agreement } from '../../../domain/agreement/schema.ts';
import { isSameSigner } from '../../../domain/agreement/signatures.ts';
import { signedDigest, signedText } from '../../../domain/agreement/signed-text.ts';
import { mostSignatures, type Signature } from '../../../domain/agreement/signing-schema.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { changeAgreement, getAgreements } from '../../../storage/agreement.ts';
import type { Workspace } from '../../workspace.ts';

/**
 * `notFound` for a revision that is not stored; `invalidAgreement` for a name of nothing but spaces, or more signatures
 * than an agreement holds; `agreementChanged` where the revision was changed at the same moment.
 */
export function signingHandlers(
  workspace: Workspace,
): Pick<Handlers<OfficeCalls>, 'signAgreement' | 'unsignAgreement'> {
  return {
    async signAgreement({ revision, side, name: written }) {
      const name = written.trim();
      if (name === '') throw new Refusal('invalidAgreement', 'signatures: name');
      // A digest takes longer than a transaction waits, so the text is read before and looked at again in it.
      const read = await revisionOf(workspace, revision);
      const signature: Signature = { side, name, at: workspace.now(), of: await signedDigest(read) };
      return changed(workspace, revision, (agreement) => {
        if (signedText(agreement) !== signedText(read)) throw new Refusal('agreementChanged', String(revision));
        const { signatures = [] } = agreement;
        if (signatures.some((each) => isSameSigner(each, signature) && each.of === signature.of)) return agreement;
        const others = signatures.filter((each) => !isSameSigner(each, signature));
        if (others.length >= mostSignatures) throw new Refusal('invalidAgreement', 'signatures: too many');
        return { ...agreement, signatures: [...others, signature] };
      });
    },

    unsignAgreement: ({ revision, side, name }) =>
      changed(workspace, revision, ({ signatures = [], ...rest }) => {
        const others = signatures.filter((each) => !isSameSigner(each, { side, name }));
        return others.length > 0 ? { ...rest, signatures: others } : rest;
      }),
  };
}

async function revisionOf(workspace: Workspace, revision: number): Promise<Agreement> {
  const agreements = await getAgreements(await workspace.database());
  const found = agreements.findLast((agreement) => agreement.revision === revision);
  if (!found) throw new Refusal('notFound');
  return found;
}

async function changed(
  workspace: Workspace,
  revision: number,
  change: (agreement: Agreement) => Agreement,
): Promise<{ readonly agreement: Agreement }> {
  // No lead follows from who signed: pages alone are told.
  if (await changeAgreement(await workspace.database(), revision, change)) workspace.announceAgreement();
  return { agreement: await revisionOf(workspace, revision) };
}
