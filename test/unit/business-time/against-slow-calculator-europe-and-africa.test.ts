import { test } from 'vitest';
import { holdAgainstSlow } from './compare-with-slow.ts';
import { zones } from './random.ts';

/** A quarter of the hundred thousand: four files, so that each core has some. */
test('25,000 random cases agree with the slow calculator', { timeout: 300_000 }, () => {
  holdAgainstSlow(zones.europeAndAfrica, 25_000);
});
