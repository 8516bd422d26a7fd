/** What in a plan does not go together. Each is said beside the plan; none of them keeps it from being agreed on. */
import type { Plan, Range } from '../agreement/plan-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { estimateOf } from './estimate.ts';
import { closeRateOfShares } from './plan-chain.ts';

/** One contradiction. */
export type PlanDoubt =
  /** The shares after the handover multiply to a close rate that does not meet the plan's, ends included. */
  | { readonly doubt: 'otherCloseRate'; readonly planned: number; readonly following: number }
  /** The budget does not pay for the leads, at the target or, where it does, at the most a lead may cost. */
  | { readonly doubt: 'budget'; readonly at: 'target' | 'most'; readonly needed: number; readonly pays: number }
  /** A lead's target is above the most it may cost. */
  | { readonly doubt: 'targetAboveMost' }
  /** A range whose ends are not on both sides of its likeliest; the path within the plan. */
  | { readonly doubt: 'rangeReversed'; readonly path: string }
  /** A share above one: more of them than of those before, as more leads than visits. The stage's id. */
  | { readonly doubt: 'moreThanBefore'; readonly stage: string };

/** How far a product of shares, which people write in whole per cents, may lie from the plan's close rate. */
const nearEnough = 0.1;

/** The contradictions of a plan that asks for so many leads. */
export function* planDoubts(plan: Plan, agreement: Agreement, leads: number): Generator<PlanDoubt> {
  for (const [path, range] of rangesOf(plan)) if (isReversed(range)) yield { doubt: 'rangeReversed', path };
  for (const { stage, rate } of plan.conversions) if (rate.likely > 1) yield { doubt: 'moreThanBefore', stage };
  yield* closeRateDoubt(plan, agreement);
  const { costPerLead, budget } = plan;
  if (!costPerLead) return;
  const { target, most } = costPerLead;
  if (most !== undefined && target > most) yield { doubt: 'targetAboveMost' };
  if (budget === undefined) return;
  if (leads * target > budget)
    yield { doubt: 'budget', at: 'target', needed: leads * target, pays: paysFor(budget, target) };
  else if (most !== undefined && leads * most > budget)
    yield { doubt: 'budget', at: 'most', needed: leads * most, pays: paysFor(budget, most) };
}

/** Every range of a plan with its path. */
export function rangesOf({ revenue, averageSale, closeRate, conversions }: Plan): (readonly [string, Range])[] {
  return [
    ['revenue', revenue],
    ['averageSale', averageSale],
    ['closeRate', closeRate],
    ...conversions.map(({ rate }, index) => [`conversions.${index}.rate`, rate] as const),
  ];
}

/** Whether an end lies on the wrong side of the likeliest. */
export function isReversed(range: Range): boolean {
  const { low, likely, high } = estimateOf(range);
  return low > likely || high < likely;
}

function* closeRateDoubt(plan: Plan, agreement: Agreement): Generator<PlanDoubt> {
  const following = closeRateOfShares(plan, agreement);
  if (!following) return;
  const planned = estimateOf(plan.closeRate);
  const apart = following.low > planned.high * (1 + nearEnough) || following.high < planned.low * (1 - nearEnough);
  if (apart) yield { doubt: 'otherCloseRate', planned: planned.likely, following: following.likely };
}

/** Whole leads that an amount pays for. */
function paysFor(budget: number, price: number): number {
  return Math.floor((budget / price) * (1 + 1e-9));
}
