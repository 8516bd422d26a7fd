/** What waits come to: median, mean, and the ninetieth percentile by the nearest rank. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadOfWaits } from '../../../lib/domain/report/follow-up/spread-of-waits.ts';

it.each([
  // Of ten the ninth, of eleven the tenth, of one the only one.
  [10, 9],
  [11, 10],
  [1, 1],
  [20, 18],
  [70, 63],
])('nine of ten of %i took no longer than number %i', (count, ninth) => {
  const waits = Array.from({ length: count }, (_, place) => count - place);
  expect(spreadOfWaits(waits)?.ninth).toBe(ninth);
});

it('measures waits as sorting them would', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat({ max: 5 }), fc.nat()), { minLength: 1, maxLength: 200 }), (waits) => {
      const sorted = waits.toSorted((a, b) => a - b);
      const middle: [number, number] = [
        sorted[Math.ceil(waits.length / 2) - 1] ?? 0,
        sorted[Math.floor(waits.length / 2)] ?? 0,
      ];
      expect(spreadOfWaits(waits)).toEqual({
        count: waits.length,
        median: (middle[0] + middle[1]) / 2,
        mean: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
        ninth: sorted.find((_, place) => (place + 1) * 10 >= waits.length * 9),
        most: Math.max(...waits),
      });
    }),
  );
});
