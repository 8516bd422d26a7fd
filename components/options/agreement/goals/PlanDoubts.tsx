import { TriangleAlert } from 'lucide';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlanDoubt } from '../../../../lib/domain/planner/plan-doubts.ts';
import { formatMoney } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { writeShare } from './read-share.ts';
import { stageName } from './step-words.ts';

export interface PlanDoubtsProps {
  readonly doubts: readonly PlanDoubt[];
  readonly agreement: Agreement;
}

/** What in the plan does not go together. Ranges the wrong way round are said at their fields. */
export function PlanDoubts({ doubts, agreement }: PlanDoubtsProps) {
  const texts = doubts.flatMap((doubt) => doubtText(doubt, agreement) ?? []);
  return (
    <ul class="goals-doubts" aria-live="polite">
      {texts.map((text) => (
        <li class="step-warn" key={text}>
          <Icon icon={TriangleAlert} size={14} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function doubtText(doubt: PlanDoubt, agreement: Agreement): string | undefined {
  const { currency } = agreement.goals;
  const money = (value: number): string => formatMoney(value, currency, 'rough');
  switch (doubt.doubt) {
    case 'otherCloseRate':
      return t('goals_doubt_closeRate', writeShare(doubt.following), writeShare(doubt.planned));
    case 'budget':
      if (doubt.at === 'most') return plural('goals_doubt_budgetMost', doubt.pays, money(doubt.needed));
      return plural('goals_doubt_budget', doubt.pays, money(doubt.needed));
    case 'moreThanBefore':
      return t('goals_doubt_more', stageName(agreement, doubt.stage));
    default:
      return undefined;
  }
}
