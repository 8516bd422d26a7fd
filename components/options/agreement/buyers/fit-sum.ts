/** What the points of the rules of fit add up to. */
import type { FitRule } from '../../../../lib/domain/agreement/schema.ts';

/** The most points that a lead can have; NaN while one of the numbers is none. */
export function bestSum(rules: readonly FitRule[]): number {
  return rules.reduce((sum, { points }) => sum + Math.max(points, 0), 0);
}

/** A share as the per cent of a field: 0.55 is 55, and not 55.00000000000001. */
export function asPerCent(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}
