import { TriangleAlert } from 'lucide';
import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { goalsOfPlan, type PlanResult } from '../../../../lib/domain/planner/plan-result.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { EditorPart } from '../parts/EditorPart.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { goalTexts } from '../text/goal-words.ts';

export interface GoalsResultProps {
  readonly agreement: Agreement;
  readonly plan: Plan;
  readonly result: PlanResult | undefined;
  /** By paths of the agreement. */
  readonly problemAt: ProblemAt;
  /** Makes the goals those that follow. */
  readonly onTake: () => void;
}

/** The goals as both teams will read them. They follow the plan by themselves, unless something beside it changed. */
export function GoalsResult({ agreement, plan, result, problemAt, onTake }: GoalsResultProps) {
  const { goals, marketing } = agreement;
  const following = result && goalsOfPlan(plan, result, goals.currency);
  const differs = following !== undefined && JSON.stringify(sorted(following)) !== JSON.stringify(sorted(goals));
  const problems = ['goals.from', 'goals.to', 'goals.leadsPerMonth'].map(problemAt);
  const tooMany = goals.months?.map((_, place) => problemAt(`goals.months.${place}.leads`)) ?? [];
  return (
    <EditorPart title={t('goals_result')} about={t('goals_result_about')}>
      {differs && (
        <Notice icon={TriangleAlert} tone="warn" title={t('goals_result_differs')}>
          <Button onClick={onTake}>{t('goals_result_take')}</Button>
        </Notice>
      )}
      <FieldError text={[...problems, ...tooMany].find((problem) => problem !== undefined)} />
      <ul class="plain-list">
        {goalTexts({ ...agreement, plan: undefined }).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {marketing && (
        <p class="note">
          {marketing.per === 'week' ? t('goals_result_week') : t('goals_result_month', number(marketing.leads))}
        </p>
      )}
    </EditorPart>
  );
}

/** With keys in one order, and without what is left out. */
function sorted(goals: object): object {
  return Object.fromEntries(
    Object.entries(goals)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}
