/** How a conversion is shared out: by hand for each model, and the laws that all of them keep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttributionModel, attributionModels } from '../../../lib/domain/report/channels/channels.ts';
import { agesWithoutTimes, halfLife, shareOut } from '../../../lib/domain/report/channels/share-out.ts';

/** The shares of touches of these ages, in columns that held a longer path before. */
function sharesOf(model: AttributionModel, ages: readonly number[]): number[] {
  const [columns, shares] = [new Float64Array(ages.length + 2).fill(week), new Float64Array(ages.length + 2).fill(9)];
  columns.set(ages);
  shareOut(model, columns, ages.length, shares);
  return [...shares.subarray(0, ages.length)];
}

const rounded = (shares: readonly number[]): number[] => shares.map((share) => Number(share.toFixed(6)));
const week = 7 * 24 * 3_600_000;

describe('the shares of four touches, three weeks before to the very instant', () => {
  const ages = [3 * week, 2 * week, week, 0];
  it.each([
    ['first', [1, 0, 0, 0]],
    ['last', [0, 0, 0, 1]],
    ['linear', [0.25, 0.25, 0.25, 0.25]],
    ['position', [0.4, 0.1, 0.1, 0.4]],
    // Halved each week: 1, 2, 4 and 8 parts of 15.
    ['timeDecay', [0.066667, 0.133333, 0.266667, 0.533333]],
  ] as const)('%s', (model, expected) => {
    expect(rounded(sharesOf(model, ages))).toEqual(expected);
  });
});

describe('short paths', () => {
  it.each(attributionModels)('%s gives all to the only touch, and nothing of nothing', (model) => {
    expect(sharesOf(model, [week])).toEqual([1]);
    expect(sharesOf(model, [])).toEqual([]);
  });

  it('two touches share by position alike', () => {
    expect(sharesOf('position', [week, 0])).toEqual([0.5, 0.5]);
  });

  it('one touch between the ends has a fifth', () => {
    expect(rounded(sharesOf('position', [2, 1, 0]))).toEqual([0.4, 0.2, 0.4]);
  });
});

describe('every model', () => {
  const path = fc
    .array(fc.integer({ min: 0, max: 20 * 365 * 24 * 3_600_000 }), { minLength: 1, maxLength: 300 })
    .map((ages) => ages.sort((a, b) => b - a));

  it('shares out one whole, and takes from nobody', () => {
    fc.assert(
      fc.property(path, fc.constantFrom(...attributionModels), (ages, model) => {
        const shares = sharesOf(model, ages);
        expect(shares).toHaveLength(ages.length);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('gives by time decay never more to the older touch, and the same whenever the conversion was', () => {
    fc.assert(
      fc.property(path, fc.integer({ min: 0, max: week }), (ages, later) => {
        const shares = sharesOf('timeDecay', ages);
        expect(shares.every((share, place) => share >= (shares[place - 1] ?? 0))).toBe(true);
        const moved = sharesOf(
          'timeDecay',
          ages.map((age) => age + later),
        );
        for (const [place, share] of moved.entries()) expect(share).toBeCloseTo(shares[place] ?? Number.NaN, 9);
      }),
    );
  });
});

it('a path without times goes back by a half-life a step', () => {
  const ages = new Float64Array(3);
  agesWithoutTimes(3, ages);
  expect([...ages]).toEqual([2 * halfLife, halfLife, 0]);
});
