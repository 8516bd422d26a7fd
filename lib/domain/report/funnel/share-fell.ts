/** Whether a share fell, or chance alone may have made it smaller. */

/** So many of so many. */
export interface CountedShare {
  readonly part: number;
  readonly whole: number;
}

/** Chance explains a fall this great at most once in twenty looks. */
const level = 0.05;

/** The 0.95 quantile of the normal distribution: what `level` leaves above it. */
const z = 1.6448536269514722;

/** The normal distribution stands in for the true one where chance alone would put so many into each of the four fields. */
const expectedAtLeast = 5;

/**
 * Whether a share fell beyond chance: tested on one side at 95 %, so that where nothing changed one look in twenty says it
 * did. By the pooled test of two proportions where five leads at least are to be expected of either kind in either span
 * (W. G. Cochran, "Some methods for strengthening the common chi-squared tests", Biometrics 10, 1954), else by the exact
 * test (R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98, 1935), which is
 * never more eager than that.
 */
export function hasFallen(before: CountedShare, recent: CountedShare): boolean {
  const whole = before.whole + recent.whole;
  const part = before.part + recent.part;
  if (before.whole === 0 || recent.whole === 0 || part === 0 || part === whole) return false;
  const expected = (Math.min(before.whole, recent.whole) * Math.min(part, whole - part)) / whole;
  if (expected < expectedAtLeast) return chanceOfSoFew(before, recent) <= level;
  const pooled = part / whole;
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / before.whole + 1 / recent.whole));
  return (before.part / before.whole - recent.part / recent.whole) / deviation >= z;
}

/**
 * Fisher's probability that, with as many in all, the recent span would by chance alone have as few as it has or fewer:
 * the lower tail of the hypergeometric distribution.
 */
export function chanceOfSoFew(before: CountedShare, recent: CountedShare): number {
  const whole = before.whole + recent.whole;
  const part = before.part + recent.part;
  const logs = logFactorials(whole);
  const ways = (of: number, chosen: number): number => (logs[of] ?? 0) - (logs[chosen] ?? 0) - (logs[of - chosen] ?? 0);
  const all = ways(whole, part);
  let chance = 0;
  for (let few = Math.max(0, part - before.whole); few <= recent.part; few += 1) {
    chance += Math.exp(ways(recent.whole, few) + ways(before.whole, part - few) - all);
  }
  return Math.min(1, chance);
}

/** The logarithms of 0!, 1! … n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k += 1) logs[k] = (logs[k - 1] ?? 0) + Math.log(k);
  return logs;
}
