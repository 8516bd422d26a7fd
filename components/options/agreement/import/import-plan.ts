/** What importing a file would mean for the agreements there are. */
import { compareAgreements } from '../../../../lib/domain/agreement/compare.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { missingSignatures } from '../../../../lib/domain/agreement/signatures.ts';
import { signedText } from '../../../../lib/domain/agreement/signed-text.ts';
import type { Signature } from '../../../../lib/domain/agreement/signing-schema.ts';

/** What can be done with a file. */
export type ImportPlan =
  /** Nothing of the teams' own is here: it is put in force as it is. */
  | { readonly kind: 'first' }
  /** It is here already, but for these signatures; with none there is nothing to do. */
  | { readonly kind: 'known'; readonly stored: Agreement; readonly signatures: readonly Signature[] }
  /** It was written from the newest here: it can follow that one as it is. */
  | { readonly kind: 'next'; readonly newest: Agreement }
  /** It was written from another one: both are merged, over what both were written from where that is here. */
  | { readonly kind: 'merge'; readonly newest: Agreement; readonly base: Agreement | undefined };

/** Decides by what the file says of itself. `versions` are those stored, in the order in which they apply. */
export function planImport(file: Agreement, versions: readonly Agreement[]): ImportPlan {
  const newest = versions.at(-1);
  if (!newest) return { kind: 'first' };
  const stored = versions.findLast((version) => signedText(version) === signedText(file));
  if (stored) {
    const signatures = stored === newest ? missingSignatures(file, stored) : [];
    return { kind: 'known', stored, signatures };
  }
  const isNext =
    file.change?.basedOn !== undefined &&
    file.change.basedOn === newest.change?.id &&
    file.validFrom > newest.validFrom &&
    versions.every(({ revision }) => revision < file.revision);
  return isNext ? { kind: 'next', newest } : { kind: 'merge', newest, base: commonBase(file, versions) };
}

/** What the file and the newest here were both written from, among the versions here. */
function commonBase({ change, ...file }: Agreement, versions: readonly Agreement[]): Agreement | undefined {
  const withId = (id: string | undefined): Agreement | undefined =>
    id === undefined ? undefined : versions.find((version) => version.change?.id === id);
  const base = withId(change?.id) ?? withId(change?.basedOn);
  if (base) return base;
  // Its first revision was written from the agreement that Baton ships, as was ours.
  if (change && change.basedOn === undefined) return versions.find(({ revision }) => revision === 0);
  // A file without a word of how it came to be, as one edited by hand: of the revision whose number it has.
  return change ? undefined : versions.find((version) => version.revision === file.revision && !version.change);
}

/** Whether two agreements say anything else than one another; the days from which they apply are no difference. */
export function saysElse(a: Agreement, b: Agreement): boolean {
  return compareAgreements(a, b).some(({ path }) => path[0] !== 'validFrom');
}
