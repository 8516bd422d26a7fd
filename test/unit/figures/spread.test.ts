import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../lib/domain/figures/spread.ts';

describe('a spread', () => {
  it.each([
    [[3], { median: 3, mean: 3, max: 3 }],
    [[10, 9, 1], { median: 9, mean: 20 / 3, max: 10 }],
    [[100, 2, 4, 1], { median: 3, mean: 107 / 4, max: 100 }],
    [[-5, -1], { median: -3, mean: -3, max: -1 }],
  ])('of %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it('of nothing is none', () => {
    expect(spreadOf([])).toBeUndefined();
  });
});
