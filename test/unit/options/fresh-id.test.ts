import { expect, test, vi } from 'vitest';
import { freshId, freshIds } from '../../../components/options/agreement/parts/fresh-id.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => 36 }));

test('many ids are what one after the other would have been', () => {
  const list = [{ id: 'content-10' }, { id: 'content-10-3' }, { id: 'else' }];
  const oneByOne: { id: string }[] = [];
  for (let count = 0; count < 20; count += 1) oneByOne.push({ id: freshId('content', [...list, ...oneByOne]) });
  expect(freshIds('content', 20, list)).toEqual(oneByOne.map(({ id }) => id));
});

test('thousands look at the list once', () => {
  let looks = 0;
  const entry = {
    get id() {
      looks += 1;
      return 'content-10';
    },
  };
  expect(new Set(freshIds('content', 5000, [entry])).size).toBe(5000);
  expect(looks).toBe(1);
});
