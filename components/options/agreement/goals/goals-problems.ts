import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { isDay } from '../../../../lib/domain/business-time/local-day.ts';
import { rangesOf } from '../../../../lib/domain/planner/plan-doubts.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';

/** Leads that are promised for no time, days and ranges the wrong way round, and a target above its own limit. */
export function* goalsProblems({ goals, plan }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  const { leadsPerMonth, from, to, costPerLead, costPerLeadMax } = goals;
  if (leadsPerMonth > 0) {
    if (!from) yield { path: 'goals.from', code: 'goalWithoutDay' };
    if (!to) yield { path: 'goals.to', code: 'goalWithoutDay' };
  }
  if (from && to && isDay(from) && isDay(to) && to < from) yield { path: 'goals.to', code: 'goalReversed' };
  if (!plan) {
    if ((costPerLead ?? 0) > (costPerLeadMax ?? Infinity))
      yield { path: 'goals.costPerLeadMax', code: 'mostBelowTarget' };
    return;
  }
  for (const [path, { low, likely, high }] of rangesOf(plan)) {
    if ((low ?? 0) > likely) yield { path: `plan.${path}.low`, code: 'lowAboveLikely' };
    if ((high ?? Infinity) < likely) yield { path: `plan.${path}.high`, code: 'highBelowLikely' };
  }
  const { target = 0, most = Infinity } = plan.costPerLead ?? {};
  if (target > most) yield { path: 'plan.costPerLead.most', code: 'mostBelowTarget' };
}
