import { ArrowLeft, CircleCheck, Printer } from 'lucide';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { sides } from '../../../../lib/domain/agreement/signing-schema.ts';
import { formatDay } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { agreementFragment, contractFragment } from '../../route.ts';
import { useHolding } from './use-holding.ts';

export interface SignedByBothProps {
  /** A stored revision with its signatures. */
  readonly agreement: Agreement;
}

/** What comes after the second signature; nothing before it. */
export function SignedByBoth({ agreement }: SignedByBothProps) {
  const holds = useHolding(agreement);
  const { signatures = [], review } = agreement;
  const holding = signatures.filter(holds);
  if (!sides.every((side) => holding.some((signature) => signature.side === side))) return null;
  return (
    <Notice icon={CircleCheck} title={t('sign_both')}>
      <p>
        {t('sign_both_next')} {review && t('sign_both_review', formatDay(review.on, 'long'))}
      </p>
      <div class="buttons">
        <a class="button button-primary" href={agreementFragment}>
          <Icon icon={ArrowLeft} size={14} class="button-icon" />
          {t('sign_both_leave')}
        </a>
        <a class="button button-plain" href={contractFragment}>
          <Icon icon={Printer} size={14} class="button-icon" />
          {t('options_agreement_print')}
        </a>
      </div>
    </Notice>
  );
}
