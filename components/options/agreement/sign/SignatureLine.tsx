import { CircleCheck, TriangleAlert } from 'lucide';
import type { Signature } from '../../../../lib/domain/agreement/signing-schema.ts';
import { formatInstant, localZone } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';

export interface SignatureLineProps {
  readonly signature: Signature;
  /** Whether it is of the text as it is; undefined while that is worked out. */
  readonly holds: boolean | undefined;
  /** Whether the side is told, too; where it does not stand under its own heading. */
  readonly withSide?: boolean;
  /** Takes it back. Left out where it is only read. */
  readonly onTaken?: () => void;
}

/** Somebody's signature: who, when, and whether the text was changed since. */
export function SignatureLine({ signature: { name, at, side }, holds, withSide = false, onTaken }: SignatureLineProps) {
  return (
    <li class="sign-line">
      <Icon
        icon={holds === false ? TriangleAlert : CircleCheck}
        size={14}
        class={`sign-${holds === false ? 'broken' : 'holds'}`}
      />
      <span>
        <bdi class="strong">{name}</bdi> {withSide && `(${t(`sign_side_${side}`)}) `}· {formatInstant(at, localZone())}
        {holds === false && <span class="sign-broken"> · {t('sign_changed')}</span>}
      </span>
      {onTaken && (
        <Button look="quiet" aria-label={t('sign_take_named', name)} onClick={onTaken}>
          {t('sign_take')}
        </Button>
      )}
    </li>
  );
}
