/**
 * Binary search in a list that is sorted so that a test holds for its first items and for none after them.
 */

/** How many items, from the first on, pass the test. */
export function countLeading<Item>(sorted: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last item that passes the test. */
export function lastLeading<Item>(sorted: readonly Item[], passes: (item: Item) => boolean): Item | undefined {
  return sorted[countLeading(sorted, passes) - 1];
}
