/** What a lead cost, against what was agreed. */
import type { Goals } from '../../../lib/domain/agreement/plan-schema.ts';

/** `within` the target; above it; above the most that was agreed. */
export type CostAgreed = 'within' | 'overTarget' | 'overMost';

/**
 * Undefined where nothing was agreed, or in another currency. Costs that name no currency are taken to be in the
 * agreement's.
 */
export function costAgreed(
  cost: number,
  currency: string,
  goals: Pick<Goals, 'currency' | 'costPerLead' | 'costPerLeadMax'>,
): CostAgreed | undefined {
  const { costPerLead: target, costPerLeadMax: most } = goals;
  if ((target === undefined && most === undefined) || (currency !== '' && currency !== goals.currency))
    return undefined;
  if (most !== undefined && cost > most) return 'overMost';
  if (target !== undefined && cost > target) return 'overTarget';
  return 'within';
}
