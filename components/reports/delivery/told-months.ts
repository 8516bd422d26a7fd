/** The months of a report that have something to tell. */

/**
 * The places from the first to the last for which something holds, those between them too: what comes before and after is
 * a list of zeros. None where it holds for none.
 */
export function toldMonths(count: number, tells: (place: number) => boolean): readonly number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const first = places.findIndex(tells);
  return first < 0 ? [] : places.slice(first, places.findLastIndex(tells) + 1);
}
