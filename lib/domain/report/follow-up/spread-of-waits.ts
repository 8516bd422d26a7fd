/** How long waits took. */
import { Growing } from '../build/growing.ts';
import type { Spread } from './follow-up.ts';

/** A column for waits or days, of which there may be hundreds of thousands. */
export function newColumn(): Growing<Float64Array> {
  return new Growing((size) => new Float64Array(size));
}

/**
 * The spread of waits in any order; undefined for none. The ninetieth percentile is the smallest of them that at least 90 of
 * 100 do not exceed: the nearest rank.
 */
export function spreadOfWaits(waits: ArrayLike<number>): Spread | undefined {
  return spreadWithin(new Float64Array(waits));
}

/** The spread of a column. */
export function spreadOfColumn(column: Growing<Float64Array>): Spread | undefined {
  return spreadWithin(column.done());
}

/** Puts the values into another order. */
function spreadWithin(values: Float64Array): Spread | undefined {
  const count = values.length;
  if (count === 0) return undefined;
  let [sum, most] = [0, Number.NEGATIVE_INFINITY];
  for (const wait of values) {
    sum += wait;
    if (wait > most) most = wait;
  }
  const half = count >> 1;
  const upper = nthSmallest(values, half, 0);
  // Those before the middle are all smaller, in any order.
  const lower = count % 2 === 1 ? upper : greatest(values, half);
  // In whole numbers: 0.9 of some counts is a little more than it should be by the computer.
  const rank = Math.ceil((count * 9) / 10) - 1;
  const ninth = nthSmallest(values, rank, Math.min(half, rank));
  return { count, median: (lower + upper) / 2, mean: sum / count, ninth, most };
}

/** The median of a column alone; undefined for none. */
export function medianOf(column: Growing<Float64Array>): number | undefined {
  return spreadOfColumn(column)?.median;
}

/**
 * The value that would stand at a rank were the values sorted; moves the smaller ones before it and the others behind. What
 * stands before `from` must be smaller already. Hoare's selection, as sorting everything for two ranks is most of a report.
 */
function nthSmallest(values: Float64Array, rank: number, from: number): number {
  let [low, high] = [from, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank] ?? 0;
}

function greatest(values: Float64Array, until: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < until; place += 1) most = Math.max(most, values[place] ?? most);
  return most;
}
