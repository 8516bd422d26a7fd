/** Steps of a plan's chain in words. */
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { handedOverPlace } from '../../../../lib/domain/planner/handed-over-stage.ts';
import type { PlanStep } from '../../../../lib/domain/planner/plan-chain.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';

/** A stage's own name; its id where the agreement has no such stage. */
export function stageName({ stages }: Agreement, id: string): string {
  return stages.find((stage) => stage.id === id)?.name ?? id;
}

/** "Lead that become MQL": which share a stage's is, from the stage before it that has one too, or from visits. */
export function shareLabel({ stages }: Agreement, shared: readonly string[], id: string): string {
  const place = stages.findIndex((stage) => stage.id === id);
  const before = stages.slice(0, place).findLast((stage) => shared.includes(stage.id));
  return t('goals_share_label', before?.name ?? t('goals_step_visits'), stages[place]?.name ?? id);
}

/** The name of the stage in which leads are handed over. */
export function handedOverName(agreement: Agreement): string {
  return agreement.stages[handedOverPlace(agreement)]?.name ?? '';
}

/** "200 leads", "400 × Lead": the likeliest number of a step with its word. */
export function stepText(step: PlanStep, agreement: Agreement): string {
  const { likely } = step.count;
  switch (step.step) {
    case 'customers':
      return plural('goals_count_customers', likely);
    case 'leads':
      return plural('goals_count_leads', likely);
    case 'visits':
      return plural('goals_count_visits', likely);
    case 'stage':
      return t('goals_count_stage', number(likely), stageName(agreement, step.stage));
  }
}
