import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { sides } from '../../../../lib/domain/agreement/signing-schema.ts';
import { SideSignature } from './SideSignature.tsx';
import { SignedByBoth } from './SignedByBoth.tsx';

export interface SignaturesProps {
  /** A stored revision. */
  readonly agreement: Agreement;
  /** Whether there is nothing in the editor that is no part of it. */
  readonly isWhole: boolean;
  /** Told after each signature given or taken back. */
  readonly onChanged: () => void;
}

/** Both sides of a revision: who signed for each, and a line to sign on. */
export function Signatures({ agreement, isWhole, onChanged }: SignaturesProps) {
  // What came of signing is shown before it is told anew.
  const [latest, setLatest] = useState(agreement);
  useEffect(() => setLatest(agreement), [agreement]);
  return (
    <>
      <div class="sign-sides">
        {sides.map((side) => (
          <SideSignature
            key={side}
            side={side}
            agreement={latest}
            onChanged={(changed) => {
              setLatest(changed);
              onChanged();
            }}
          />
        ))}
      </div>
      {isWhole && <SignedByBoth agreement={latest} />}
    </>
  );
}
