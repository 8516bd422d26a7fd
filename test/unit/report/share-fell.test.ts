/** Whether a share fell beyond chance: against exact counts worked out here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfSoFew, hasFallen } from '../../../lib/domain/report/funnel/share-fell.ts';

describe('whether a share fell', () => {
  it('is told by the normal distribution where it holds', () => {
    // Pooled 75 of 300: 0.15 is 2.83 deviations of 0.053.
    expect(hasFallen({ part: 60, whole: 200 }, { part: 15, whole: 100 })).toBe(true);
    // Pooled 82 of 300: 0.08 is 1.46 deviations.
    expect(hasFallen({ part: 60, whole: 200 }, { part: 22, whole: 100 })).toBe(false);
    expect(hasFallen({ part: 15, whole: 100 }, { part: 60, whole: 200 })).toBe(false);
  });

  it('is told by the exact test where it does not', () => {
    // The lady who tastes tea: all four cups right by chance in 1 of 70, three or more in 17 of 70.
    expect(chanceOfSoFew({ part: 4, whole: 4 }, { part: 0, whole: 4 })).toBeCloseTo(1 / 70, 12);
    expect(chanceOfSoFew({ part: 3, whole: 4 }, { part: 1, whole: 4 })).toBeCloseTo(17 / 70, 12);
    expect(hasFallen({ part: 4, whole: 4 }, { part: 0, whole: 4 })).toBe(true);
    expect(hasFallen({ part: 3, whole: 4 }, { part: 1, whole: 4 })).toBe(false);
    // Five of 40 before and none of 20 now: 1.7 to be expected; C(40,5) / C(60,5) is 0.12. The normal one says 0.049.
    expect(hasFallen({ part: 5, whole: 40 }, { part: 0, whole: 20 })).toBe(false);
  });

  it('is nothing to be told of nobody, all or none', () => {
    expect(hasFallen({ part: 0, whole: 0 }, { part: 0, whole: 10 })).toBe(false);
    expect(hasFallen({ part: 0, whole: 50 }, { part: 0, whole: 50 })).toBe(false);
    expect(hasFallen({ part: 50, whole: 50 }, { part: 50, whole: 50 })).toBe(false);
  });

  it('has the exact probability that counting in whole numbers gives', () => {
    const share = fc.nat(60).chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.nat(whole) }));
    fc.assert(
      fc.property(share, share, (before, recent) => {
        const part = before.part + recent.part;
        let ways = 0n;
        for (let few = 0; few <= recent.part; few += 1) {
          ways += choose(recent.whole, few) * choose(before.whole, part - few);
        }
        const truth = Number((ways * 10n ** 15n) / choose(before.whole + recent.whole, part)) / 1e15;
        expect(chanceOfSoFew(before, recent)).toBeCloseTo(truth, 9);
      }),
    );
  });

  it.each([
    [60, 30],
    [120, 60],
    [100, 10],
    [200, 100],
    [30, 90],
  ])('is told falsely in hardly more than one look of twenty, %i MQLs before and %i now', (before, recent) => {
    // Every pair of counts that can be, each with its own probability.
    for (const share of [0.01, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 0.95]) {
      const [then, since] = [binomial(before, share), binomial(recent, share)];
      let falsely = 0;
      for (const [a, ofThen] of then.entries()) {
        for (const [b, ofSince] of since.entries()) {
          if (hasFallen({ part: a, whole: before }, { part: b, whole: recent })) falsely += ofThen * ofSince;
        }
      }
      expect(falsely).toBeLessThan(0.055);
    }
  });
});

/**
 * Ten MQLs a month from February to July, half of them SQL ten days later. From August twice as many: the second ten come
 * from a fair and none becomes SQL, of the others two do, who came by referral.
 */

function choose(of: number, chosen: number): bigint {
  if (chosen < 0 || chosen > of) return 0n;
  let ways = 1n;
  for (let k = 1; k <= chosen; k += 1) ways = (ways * BigInt(of - chosen + k)) / BigInt(k);
  return ways;
}

/** The probabilities of 0, 1 … n of n. */
function binomial(n: number, share: number): number[] {
  return Array.from(
    { length: n + 1 },
    (_, part) => Number(choose(n, part)) * share ** part * (1 - share) ** (n - part),
  );
}
