/** Reps in the order in which they are shown. */
import { mostReps } from './follow-up.ts';

/** So many of them as are shown, those with the most first, of as many by name; nobody (null) last, whatever nobody has. */
export function mostFirst<Entry>(
  reps: ReadonlyMap<string | null, Entry>,
  sizeOf: (entry: Entry) => number,
): (readonly [string | null, Entry])[] {
  const named: (readonly [string | null, Entry])[] = [...reps].filter(([owner]) => owner !== null);
  named.sort(([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || compareNames(String(a), String(b)));
  const nobodys = reps.get(null);
  return [...named.slice(0, mostReps), ...(nobodys === undefined ? [] : [[null, nobodys] as const])];
}

/** By code points: the same order in every language. */
function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
