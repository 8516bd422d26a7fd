import { useId, useRef } from 'preact/hooks';
import type { Goals, Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import { goalsOfPlan, planResult } from '../../../../lib/domain/planner/plan-result.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import type { StepProps } from '../step.ts';
import { GoalsByHand } from './GoalsByHand.tsx';
import { Planner } from './Planner.tsx';
import { startingPlan } from './starting-plan.ts';
import '../parts/parts.css';
import './goals.css';

/** The goals: worked out of a revenue goal, which keeps them true to it, or typed by hand. */
export function GoalsStep(step: StepProps) {
  const { agreement, change, today } = step;
  const { goals, plan } = agreement;
  const id = useId();
  // What was put aside comes back when the other way is chosen again.
  const aside = useRef<{ plan?: Plan; goals?: Goals }>({});

  const put = (changed: Plan, currency = goals.currency): void => {
    const result = planResult(changed, agreement);
    // Half typed, a plan says nothing yet: the goals stay what they were.
    const following = result ? goalsOfPlan(changed, result, currency) : { ...goals, currency };
    change({ plan: changed, goals: following });
  };
  const choose = (way: 'plan' | 'hand'): void => {
    if (way === 'plan') {
      aside.current.goals = goals;
      put(aside.current.plan ?? startingPlan(agreement, today));
      return;
    }
    aside.current.plan = plan;
    const { months: _, ...alike } = goals;
    change({ plan: undefined, goals: aside.current.goals ?? alike });
  };

  return (
    <div class="step goals">
      <fieldset class="choices goals-ways">
        <legend class="field-label">{t('goals_way')}</legend>
        {(['plan', 'hand'] as const).map((way) => (
          <label class="choice goals-way" key={way}>
            <input
              type="radio"
              name={id}
              checked={(plan !== undefined) === (way === 'plan')}
              onChange={() => choose(way)}
            />
            <span>
              {t(`goals_way_${way}`)} <span class="quiet">{t(`goals_way_${way}_about`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {plan ? <Planner {...step} plan={plan} onPlan={put} /> : <GoalsByHand {...step} />}
    </div>
  );
}
