/** How many won leads chance alone leaves somebody with. */

/** A random draw without putting back. */
export interface Draw {
  /** Leads to draw from, and how many of them were won. */
  readonly of: number;
  readonly won: number;
  /** How many are drawn. */
  readonly drawn: number;
}

/** What is less likely is left out of the sums: far from what a range asks about, even where thousands are compared. */
const negligible = 1e-12;

/** Chances of `from`, `from + 1` and so on. */
interface Chances {
  readonly from: number;
  readonly of: Float64Array;
}

/**
 * The range, both ends included, in which the won leads of independent draws together lie with a chance of at least
 * `1 - outside`; each side leaves out at most half of `outside`.
 */
export function rangeOfDraws(draws: readonly Draw[], outside: number): { readonly low: number; readonly high: number } {
  const { from, of } = draws.map(chancesOf).reduce(together, { from: 0, of: Float64Array.of(1) });
  let low = 0;
  for (let below = of[0] ?? 0; below <= outside / 2 && low < of.length - 1; below += of[low] ?? 0) low += 1;
  let high = of.length - 1;
  for (let above = of[high] ?? 0; above <= outside / 2 && high > low; above += of[high] ?? 0) high -= 1;
  return { low: from + low, high: from + high };
}

/** The hypergeometric chances of one draw. */
function chancesOf({ of, won, drawn }: Draw): Chances {
  const least = Math.max(0, drawn - (of - won));
  const most = Math.min(drawn, won);
  const all = choose(of, drawn);
  const chances = new Float64Array(most - least + 1);
  for (let count = least; count <= most; count += 1) {
    chances[count - least] = Math.exp(choose(won, count) + choose(of - won, drawn - count) - all);
  }
  return trimmed({ from: least, of: chances });
}

/** The chances of the sum of two that do not depend on each other. */
function together(one: Chances, other: Chances): Chances {
  const sums = new Float64Array(one.of.length + other.of.length - 1);
  for (let a = 0; a < one.of.length; a += 1) {
    const chance = one.of[a] ?? 0;
    for (let b = 0; b < other.of.length; b += 1) sums[a + b] = (sums[a + b] ?? 0) + chance * (other.of[b] ?? 0);
  }
  return trimmed({ from: one.from + other.from, of: sums });
}

/** Without the ends that are next to impossible. */
function trimmed({ from, of }: Chances): Chances {
  let begin = 0;
  let end = of.length;
  while (begin < end - 1 && (of[begin] ?? 0) < negligible) begin += 1;
  while (end > begin + 1 && (of[end - 1] ?? 0) < negligible) end -= 1;
  return { from: from + begin, of: of.subarray(begin, end) };
}

/** The natural logarithm of in how many ways so many can be chosen. */
function choose(of: number, chosen: number): number {
  return factorial(of) - factorial(chosen) - factorial(of - chosen);
}

/** Natural logarithms of factorials, as far as they were asked for. */
const factorials: number[] = [0];

function factorial(of: number): number {
  for (let next = factorials.length; next <= of; next += 1)
    factorials.push((factorials[next - 1] ?? 0) + Math.log(next));
  return factorials[of] ?? 0;
}
