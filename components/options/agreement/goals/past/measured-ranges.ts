/** What was measured as figures for a plan, rounded as people would write them. */
import type { Range } from '../../../../../lib/domain/agreement/plan-schema.ts';
import type { MeasuredMean, MeasuredShare } from '../../../../../lib/domain/planner/measured.ts';

/** A share and its interval to a tenth of a per cent; undefined where none went on, as no plan can be made of that. */
export function rangeOfShare({ likely, low, high }: MeasuredShare): Range | undefined {
  const tenths = (share: number): number => Math.min(1, Math.max(0.001, Math.round(share * 1000) / 1000));
  return likely > 0 ? { likely: tenths(likely), low: tenths(low), high: tenths(high) } : undefined;
}

/** A mean and its interval in whole units of money. */
export function rangeOfMean({ likely, low, high }: MeasuredMean): Range | undefined {
  const whole = (amount: number): number => Math.max(1, Math.round(amount));
  return likely > 0 ? { likely: whole(likely), low: whole(low), high: whole(high) } : undefined;
}
