import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictionIn } from '../../../lib/domain/agreement/contradiction.ts';
import { testFact } from '../../../lib/domain/agreement/fact-test.ts';
import type { FactTest } from '../../../lib/domain/agreement/fact-test-schema.ts';
import { emptyContact } from '../../../lib/domain/contact.ts';

const oneOf = (fact: string, ...values: string[]): FactTest => ({ fact, is: 'oneOf', values });
const contains = (fact: string, ...values: string[]): FactTest => ({ fact, is: 'contains', values });
const between = (fact: string, min?: number, max?: number): FactTest => ({
  fact,
  is: 'between',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

describe('tests of one fact contradict each other', () => {
  test('where lists have no value in common, however it is spelt', () => {
    expect(contradictionIn([oneOf('country', 'NO', 'SE'), oneOf('country', 'DK')])).toBe('country');
    expect(contradictionIn([oneOf('country', 'NO', 'SE'), oneOf('country', ' se')])).toBeUndefined();
  });

  test('where each two agree, and not all three', () => {
    const tests = [oneOf('country', 'NO', 'SE'), oneOf('country', 'SE', 'DK'), oneOf('country', 'DK', 'NO')];
    expect(contradictionIn(tests)).toBe('country');
    for (const left of tests) expect(contradictionIn(tests.filter((each) => each !== left))).toBeUndefined();
  });

  test('where ranges do not meet; one number in common is enough', () => {
    expect(contradictionIn([between('employees', 100), between('employees', undefined, 50)])).toBe('employees');
    expect(contradictionIn([between('employees', 50), between('employees', undefined, 50)])).toBeUndefined();
  });

  test('where nothing of a list lies in the range, or contains the words', () => {
    expect(contradictionIn([oneOf('employees', '10', '20'), between('employees', 50)])).toBe('employees');
    expect(contradictionIn([oneOf('employees', '10', '60'), between('employees', 50)])).toBeUndefined();
    expect(contradictionIn([oneOf('jobTitle', 'Buyer'), contains('jobTitle', 'head')])).toBe('jobTitle');
    expect(contradictionIn([oneOf('jobTitle', 'Head buyer'), contains('jobTitle', 'head')])).toBeUndefined();
  });
});

test('tests of several facts, and of what a text contains, do not contradict each other', () => {
  expect(contradictionIn([oneOf('country', 'NO'), oneOf('city', 'Oslo')])).toBeUndefined();
  expect(contradictionIn([contains('jobTitle', 'head'), contains('jobTitle', 'buyer')])).toBeUndefined();
  expect(contradictionIn([oneOf('country', 'NO'), oneOf('country')])).toBeUndefined();
  expect(contradictionIn([])).toBeUndefined();
});

test('whatever is told of, no value of a small world passes; whatever is not, some value does', () => {
  const world = ['a', 'b', 'ab', '1', '2', '3'];
  const value = fc.constantFrom(...world);
  const list = fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
  const bound = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
  const anyTest = fc.oneof(
    list.map((values) => oneOf('x', ...values)),
    list.map((values) => contains('x', ...values)),
    fc.tuple(bound, bound).map(([min, max]) => between('x', min, max)),
    fc.constant<FactTest>({ fact: 'x', is: 'known' }),
  );
  fc.assert(
    fc.property(fc.array(anyTest, { maxLength: 4 }), (tests) => {
      const passes = (text: string) => {
        const contact = { ...emptyContact('c', 0), facts: { x: { value: text, source: 's', at: 0 } } };
        return tests.every((each) => testFact(contact, each) === 'pass');
      };
      if (contradictionIn(tests) !== undefined) expect(world.some(passes)).toBe(false);
      else if (tests.some(({ is }) => is === 'oneOf')) expect(world.some(passes)).toBe(true);
    }),
  );
});
