/**
 * Numbers nobody knows for sure, reckoned with. What a plan works out rises or falls with each of its figures, never
 * first one and then the other, so the least and the most it can be lie where every figure is at one of its ends: the
 * best corner and the worst. These bounds are exact. They are wider than what is probable, as not everything goes well
 * or badly at once, and they promise no probability.
 */
import type { Range } from '../agreement/plan-schema.ts';

/** From the least to the most, with the likeliest between: `low` <= `likely` <= `high`. Not rounded. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** A range as it was agreed on; an end that was left out is the likeliest. */
export function estimateOf({ likely, low = likely, high = likely }: Range): Estimate {
  return { low, likely, high };
}

/** One through the other: least where the first is least and the second most. */
export function divided(a: Estimate, b: Estimate): Estimate {
  return { low: a.low / b.high, likely: a.likely / b.likely, high: a.high / b.low };
}

/** One times the other. Both are 0 or more. */
export function multiplied(a: Estimate, b: Estimate): Estimate {
  return { low: a.low * b.low, likely: a.likely * b.likely, high: a.high * b.high };
}

/**
 * The whole number to be reached, as nobody wins half a customer. What lies above a whole number by less than a
 * thousand-millionth of it came of reckoning in binary, 21 / 0.7 for instance, and asks for no more.
 */
export function wholeUp(value: number): number {
  return Math.ceil(value * (1 - 1e-9));
}

/** All three rounded up, at the very end of the reckoning. */
export function roundedUp({ low, likely, high }: Estimate): Estimate {
  return { low: wholeUp(low), likely: wholeUp(likely), high: wholeUp(high) };
}

/** Whether all three are numbers that can be shown. */
export function isReckonable({ low, likely, high }: Estimate): boolean {
  return [low, likely, high].every(Number.isFinite);
}
