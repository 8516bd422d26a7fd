/** What a list of numbers comes to. */

/** Median, mean and greatest of some numbers, in their unit. */
export interface Spread {
  /** Of an even count the mean of the two in the middle. */
  readonly median: number;
  readonly mean: number;
  readonly max: number;
}

/** The spread of numbers in any order; undefined for none, of which there is nothing to say. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = new Float64Array(values).sort();
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 === 1 ? sorted.subarray(half, half + 1) : sorted.subarray(half - 1, half + 1);
  return { median: meanOf(middle), mean: meanOf(sorted), max: sorted.at(-1) ?? 0 };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
