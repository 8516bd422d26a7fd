/** What was measured, with how sure one can be of it. */
import type { Estimate } from './estimate.ts';

/** A measured share: so many of so many, and between which shares the truth lies with 95 % confidence. */
export interface MeasuredShare extends Estimate {
  readonly part: number;
  readonly whole: number;
}

/** A measured mean, its 95 % interval, and of how many it is. */
export interface MeasuredMean extends Estimate {
  readonly count: number;
}

/** Below so many, the range that is measured is too wide to plan by: 3 of 10 may be anything from 11 to 60 %. */
export const enoughToPlanBy = 30;

/** Below so many, nothing is offered: of two leads both, one or none become customers, whatever the rate. */
export const enoughToOffer = 10;

/** The 0.975 quantile of the normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson's score interval for a share (E. B. Wilson, 1927), which holds for small numbers and shares near 0 or 1 too:
 * 10 of 100 lie between 5.5 and 17.4 %. Undefined for nothing of nothing.
 */
export function measuredShare(part: number, whole: number): MeasuredShare | undefined {
  if (whole <= 0) return undefined;
  const likely = part / whole;
  const square = z * z;
  const scale = 1 + square / whole;
  const centre = likely + square / (2 * whole);
  const half = z * Math.sqrt((likely * (1 - likely)) / whole + square / (4 * whole * whole));
  return {
    part,
    whole,
    likely,
    low: Math.max(0, (centre - half) / scale),
    high: Math.min(1, (centre + half) / scale),
  };
}

/** A mean with the interval of the normal distribution, never below 0. Undefined for the mean of nothing. */
export function measuredMean(count: number, sum: number, deviation: number): MeasuredMean | undefined {
  if (count <= 0) return undefined;
  const likely = sum / count;
  const half = (z * deviation) / Math.sqrt(count);
  return { count, likely, low: Math.max(0, likely - half), high: likely + half };
}
