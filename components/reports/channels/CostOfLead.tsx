import { Check, type IconNode, TriangleAlert } from 'lucide';
import type { Goals } from '../../../lib/domain/agreement/plan-schema.ts';
import { soleAmount } from '../../../lib/domain/report/money.ts';
import type { Money } from '../../../lib/domain/report/tally.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../money-text.ts';
import { type CostAgreed, costAgreed } from './cost-agreed.ts';

const icons: Readonly<Record<CostAgreed, IconNode>> = {
  within: Check,
  overTarget: TriangleAlert,
  overMost: TriangleAlert,
};

export interface CostOfLeadProps {
  readonly cost: number | undefined;
  readonly spend: Money;
  readonly goals: Goals;
}

/** What a lead cost, and under it how that stands to what was agreed. */
export function CostOfLead({ cost, spend, goals }: CostOfLeadProps) {
  if (cost === undefined) return <span class="count-none">{t('reports_share_none')}</span>;
  const currency = soleAmount(spend)?.currency ?? '';
  const agreed = costAgreed(cost, currency, goals);
  return (
    <>
      {amountText(cost, currency)}
      {agreed && (
        <span class={`cost-agreed cost-agreed-${agreed}`}>
          <Icon icon={icons[agreed]} size={12} />
          {t(`reports_channels_cost_${agreed}`)}
        </span>
      )}
    </>
  );
}
