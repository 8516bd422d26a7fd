import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Words } from '../../../lib/domain/report/build/words.ts';

/** Spellings of few words, many of which are remembered in one place. */
const spelling = fc.oneof(
  fc.constantFrom('', ' ', 'ab', 'AB', ' ab', 'Guide', 'guide ', 'GUIDE', 'aXbYcde', 'aYbYcde', 'Ærlig', 'ærlig'),
  fc.integer({ min: 0, max: 20_000 }).map((number) => `Article ${number % 5000}${number > 15_000 ? ' ' : ''}`),
);

test('every spelling has the place of its word, and words are listed as they were spelt first', () => {
  fc.assert(
    fc.property(fc.array(spelling, { maxLength: 200 }), fc.integer({ min: 1, max: 150 }), (spellings, most) => {
      const words = new Words(most);
      const slow: string[] = [];
      for (const one of spellings) {
        const same = (word: string) => word.toLowerCase() === one.trim().toLowerCase();
        if (!slow.some(same) && slow.length < most) slow.push(one.trim());
        expect(words.codeOf(one)).toBe(slow.findIndex(same));
      }
      expect(words.list).toEqual(slow);
    }),
  );
});
