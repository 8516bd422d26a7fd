import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { PlanResult } from '../../../../lib/domain/planner/plan-result.ts';
import { formatMoney } from '../../../../lib/platform/format.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import type { ProblemAt } from '../problem-sentence.ts';
import { spanText } from './goal-figures.ts';
import { MoneyField } from './MoneyField.tsx';

export interface CostFieldsProps {
  readonly plan: Plan;
  readonly currency: string;
  readonly result: PlanResult | undefined;
  /** By paths within the plan. */
  readonly problemAt: ProblemAt;
  readonly onPlan: (changes: Partial<Plan>) => void;
}

/** What a lead may cost, the budget for all of them, and what they come to. */
export function CostFields({ plan, currency, result, problemAt, onPlan }: CostFieldsProps) {
  const { costPerLead, budget } = plan;
  const money = (value: number): string => formatMoney(value, currency, 'rough');
  const cost = result?.cost;
  const span = cost && spanText(cost.target, money);
  return (
    <>
      <div class="step-fields">
        <MoneyField
          label={t('goals_costTarget')}
          value={costPerLead?.target}
          currency={currency}
          problem={problemAt('costPerLead.target')}
          isOptional
          onNumber={(target) => onPlan({ costPerLead: target === undefined ? undefined : { ...costPerLead, target } })}
        />
        {costPerLead && (
          <MoneyField
            label={t('goals_costMost')}
            value={costPerLead.most}
            currency={currency}
            problem={problemAt('costPerLead.most')}
            isOptional
            onNumber={(most) => onPlan({ costPerLead: { ...costPerLead, most } })}
          />
        )}
        <MoneyField
          label={t('goals_budget')}
          value={budget}
          currency={currency}
          problem={problemAt('budget')}
          isOptional
          onNumber={(amount) => onPlan({ budget: amount })}
        />
      </div>
      {result && cost && (
        <p role="status">
          {span === undefined
            ? t('goals_cost_says', number(result.leads.likely), money(cost.target.likely))
            : t('goals_cost_saysSpan', number(result.leads.likely), money(cost.target.likely), span)}
          {cost.most && ` ${t('goals_cost_most', money(cost.most.likely))}`}
        </p>
      )}
    </>
  );
}
