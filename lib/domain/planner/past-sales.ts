/** The figures of many sales in one currency. */
import type { PastSales } from './stored-past.ts';

/** Of at least one value. Quartiles are Tukey's hinges: the medians of both halves, a middle value in both. */
export function salesOf(values: readonly number[]): PastSales {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  const sum = sorted.reduce((all, value) => all + value, 0);
  const mean = sum / count;
  const squares = sorted.reduce((all, value) => all + (value - mean) ** 2, 0);
  const half = Math.ceil(count / 2);
  return {
    count,
    sum,
    lowerQuartile: medianOf(sorted.slice(0, half)),
    upperQuartile: medianOf(sorted.slice(-half)),
    deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
