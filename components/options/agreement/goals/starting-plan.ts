/** What the planner starts with: what is agreed already, and where nothing is, figures to be replaced. */
import type { Goals, Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { handedOverPlace } from '../../../../lib/domain/planner/handed-over-stage.ts';
import { nextMonthBegin } from '../../../../lib/domain/planner/months-ahead.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';

/** Of a hundred visitors some three leave an address, in the mean of published figures for business customers. */
const ofVisits = 0.03;
/** Of leads from one stage to the next. */
const ofStage = 0.3;

/** A plan made of an agreement's goals, for the twelve months that begin next where they have no dates. */
export function startingPlan(agreement: Agreement, today: PlainDay): Plan {
  const { goals, marketing, calendars } = agreement;
  const span = monthsOf(goals);
  const months = span?.months ?? 12;
  const revenue = goals.revenue === undefined ? 1_000_000 : Math.round(goals.revenue * months);
  return {
    from: span?.from ?? nextMonthBegin(today),
    months,
    revenue: { likely: revenue },
    averageSale: { likely: goals.averageSale ?? 25_000 },
    closeRate: { likely: goals.closeRate ?? 0.2 },
    conversions: startingShares(agreement),
    ...(goals.costPerLead !== undefined && {
      costPerLead: {
        target: goals.costPerLead,
        ...(goals.costPerLeadMax !== undefined && { most: goals.costPerLeadMax }),
      },
    }),
    ...(goals.budget !== undefined && { budget: goals.budget }),
    calendar: marketing?.calendar ?? calendars[0]?.id ?? '',
  };
}

/** Goals with dates that are whole months, at most 24. */
function monthsOf({ from, to }: Goals): { from: PlainDay; months: number } | undefined {
  if (!from?.endsWith('-01') || to === undefined || to < from) return undefined;
  const last = Temporal.PlainDate.from(to);
  const months = Temporal.PlainDate.from(from).until(last.add({ days: 1 }), { largestUnit: 'month' }).months;
  return last.day === last.daysInMonth && months >= 1 && months <= 24 ? { from, months } : undefined;
}

/** A share for the stage of the handover and the one before it: the rest is for whoever counts it. */
function startingShares(agreement: Agreement): Plan['conversions'] {
  const place = handedOverPlace(agreement);
  return agreement.stages
    .slice(Math.max(0, place - 1), place + 1)
    .map(({ id }, index) => ({ stage: id, rate: { likely: index === 0 ? ofVisits : ofStage } }));
}
