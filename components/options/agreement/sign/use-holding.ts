import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { signedDigest } from '../../../../lib/domain/agreement/signed-text.ts';
import type { Signature } from '../../../../lib/domain/agreement/signing-schema.ts';

/** Tells whether a signature is of the agreement's text as it is; undefined until that is known. */
export function useHolding(agreement: Agreement): (signature: Signature) => boolean | undefined {
  const [known, setKnown] = useState<{ readonly of: Agreement; readonly digest: string }>();
  const isSigned = (agreement.signatures ?? []).length > 0;
  useEffect(() => {
    let isCurrent = true;
    if (isSigned) void signedDigest(agreement).then((digest) => isCurrent && setKnown({ of: agreement, digest }));
    return () => {
      isCurrent = false;
    };
  }, [agreement]);
  return ({ of }) => (known?.of === agreement ? known.digest === of : undefined);
}
