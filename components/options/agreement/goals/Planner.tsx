import { useMemo } from 'preact/hooks';
import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import { planResult } from '../../../../lib/domain/planner/plan-result.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { EditorPart } from '../parts/EditorPart.tsx';
import { within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { ChainPicture } from './ChainPicture.tsx';
import { CostFields } from './CostFields.tsx';
import { GoalsResult } from './GoalsResult.tsx';
import { MonthsTable } from './MonthsTable.tsx';
import { PeriodSentence } from './PeriodSentence.tsx';
import { PlanDoubts } from './PlanDoubts.tsx';
import { PastPanel } from './past/PastPanel.tsx';
import { RangeFields } from './RangeFields.tsx';
import { SeasonFields } from './SeasonFields.tsx';
import { ShareFields } from './ShareFields.tsx';

export interface PlannerProps extends StepProps {
  readonly plan: Plan;
  /** Puts a plan in the place of the former, and what follows from it among the goals. */
  readonly onPlan: (plan: Plan, currency?: string) => void;
}

/** From a revenue goal to leads a month. */
export function Planner({ agreement, plan, onPlan, problemAt, today }: PlannerProps) {
  const { currency } = agreement.goals;
  const result = useMemo(() => planResult(plan, agreement), [plan, agreement]);
  const change = (changes: Partial<Plan>): void => onPlan({ ...plan, ...changes });
  const at = within(problemAt, 'plan');
  return (
    <>
      <EditorPart title={t('goals_aim')} about={t('goals_aim_about')}>
        <PeriodSentence
          plan={plan}
          currency={currency}
          today={today}
          problemAt={at}
          onPlan={(changes, other) => onPlan({ ...plan, ...changes }, other)}
        />
        <RangeFields
          label={t('goals_revenue')}
          range={plan.revenue}
          currency={currency}
          hint={t('goals_revenue_hint')}
          problemAt={within(at, 'revenue')}
          onRange={(revenue) => change({ revenue })}
        />
        <RangeFields
          label={t('goals_averageSale')}
          range={plan.averageSale}
          currency={currency}
          hint={t('goals_averageSale_hint')}
          problemAt={within(at, 'averageSale')}
          onRange={(averageSale) => change({ averageSale })}
        />
        <RangeFields
          label={t('goals_closeRate')}
          range={plan.closeRate}
          hint={t('goals_closeRate_hint')}
          problemAt={within(at, 'closeRate')}
          onRange={(closeRate) => change({ closeRate })}
        />
      </EditorPart>
      <EditorPart title={t('goals_chain')} about={t('goals_chain_about')}>
        <ChainPicture plan={plan} result={result} agreement={agreement} />
        {result && <PlanDoubts doubts={result.doubts} agreement={agreement} />}
      </EditorPart>
      <EditorPart title={t('goals_shares')} about={t('goals_shares_about')}>
        <ShareFields
          agreement={agreement}
          plan={plan}
          problemAt={at}
          onShares={(conversions) => change({ conversions })}
        />
      </EditorPart>
      <EditorPart title={t('goals_cost')} about={t('goals_cost_about')}>
        <CostFields plan={plan} currency={currency} result={result} problemAt={at} onPlan={change} />
      </EditorPart>
      <EditorPart title={t('goals_months')} about={t('goals_months_about')}>
        <SeasonFields agreement={agreement} plan={plan} problemAt={at} onPlan={change} />
        {result && <MonthsTable months={result.months} calendar={plan.calendar} agreement={agreement} />}
      </EditorPart>
      <EditorPart title={t('goals_past')} about={t('goals_past_about')}>
        <PastPanel agreement={agreement} plan={plan} today={today} onPlan={change} />
      </EditorPart>
      <GoalsResult
        agreement={agreement}
        plan={plan}
        result={result}
        problemAt={problemAt}
        onTake={() => onPlan(plan)}
      />
    </>
  );
}
