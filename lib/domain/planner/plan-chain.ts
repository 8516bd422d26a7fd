/**
 * From the money back to the visits: how many there must be at each step for the next to be reached.
 *
 * Customers = revenue / average sale. Leads handed over = customers / close rate. Each stage before = the one after it
 * / the share that goes on. A stage without a share is passed over, as if nobody were lost there.
 */
import type { Plan } from '../agreement/plan-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { divided, type Estimate, estimateOf, multiplied } from './estimate.ts';
import { handedOverPlace } from './handed-over-stage.ts';

/**
 * What is counted at a step: customers, leads handed over, leads entering a stage (by its id), or visits. Of the latter
 * two a share goes on `to` a stage, by its id.
 */
export type PlanStep =
  | { readonly step: 'customers'; readonly count: Estimate }
  | { readonly step: 'leads'; readonly count: Estimate }
  | { readonly step: 'stage'; readonly stage: string; readonly to: string; readonly count: Estimate }
  | { readonly step: 'visits'; readonly to: string; readonly count: Estimate };

/** One of the plan's shares, and where in the plan's list it stands. */
interface Share {
  readonly stage: string;
  readonly rate: Estimate;
}

/** The shares of a plan in the order of the agreement's stages; those of stages it does not have are left out. */
export function sharesOf(
  { conversions }: Pick<Plan, 'conversions'>,
  agreement: Agreement,
): (Share & { place: number })[] {
  return agreement.stages.flatMap(({ id }, place) => {
    const found = conversions.find(({ stage }) => stage === id);
    return found ? [{ stage: id, place, rate: estimateOf(found.rate) }] : [];
  });
}

/** The steps from customers back to visits, not rounded. Without a share before the handover it ends with the leads. */
export function planChain(plan: Plan, agreement: Agreement): PlanStep[] {
  const customers = divided(estimateOf(plan.revenue), estimateOf(plan.averageSale));
  const leads = divided(customers, estimateOf(plan.closeRate));
  const steps: PlanStep[] = [
    { step: 'customers', count: customers },
    { step: 'leads', count: leads },
  ];
  const handover = handedOverPlace(agreement);
  const before = sharesOf(plan, agreement).filter(({ place }) => place <= handover);
  let count = leads;
  for (const [index, { rate, stage: to }] of before.toReversed().entries()) {
    count = divided(count, rate);
    const earlier = before[before.length - 2 - index];
    steps.push(earlier ? { step: 'stage', stage: earlier.stage, to, count } : { step: 'visits', to, count });
  }
  return steps;
}

/**
 * The close rate that follows from the shares after the handover, where the plan has one for every stage from there to
 * the last; undefined where one is missing, since then nothing follows.
 */
export function closeRateOfShares(plan: Pick<Plan, 'conversions'>, agreement: Agreement): Estimate | undefined {
  const handover = handedOverPlace(agreement);
  const after = sharesOf(plan, agreement).filter(({ place }) => place > handover);
  if (after.length === 0 || after.length < agreement.stages.length - 1 - handover) return undefined;
  return after.map(({ rate }) => rate).reduce(multiplied);
}
