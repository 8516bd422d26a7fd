/** Whose signatures stand under an agreement. */
import { isSameName } from '../name-key.ts';
import type { Agreement } from './schema.ts';
import type { Signature } from './signing-schema.ts';

type Signer = Pick<Signature, 'side' | 'name'>;

/** Whether both are of the same person for the same side, whatever the case of the name. */
export function isSameSigner(a: Signer, b: Signer): boolean {
  return a.side === b.side && isSameName(a.name, b.name);
}

/** The signatures under another copy of whoever has not signed this one. */
export function missingSignatures({ signatures = [] }: Agreement, here: Agreement): readonly Signature[] {
  const own = here.signatures ?? [];
  return signatures.filter((signature) => !own.some((each) => isSameSigner(each, signature)));
}
