/** Tests of facts that nobody can pass together. */
import { emptyContact } from '../contact.ts';
import { testFact } from './fact-test.ts';
import type { FactTest } from './fact-test-schema.ts';

/**
 * The first fact for which no value passes all of these tests: lists of values with none in common, ranges that do not
 * meet, or a list of which nothing lies in a range. Only what is certain is told: what a text contains is open, unless
 * the texts it may be are listed. A test without values asks for nothing yet, and is passed over.
 */
export function contradictionIn(tests: readonly FactTest[]): string | undefined {
  const byFact = Map.groupBy(tests.filter(asks), ({ fact }) => fact);
  for (const [fact, ofFact] of byFact) if (isImpossible(fact, ofFact)) return fact;
  return undefined;
}

function asks(test: FactTest): boolean {
  return !('values' in test) || test.values.length > 0;
}

function isImpossible(fact: string, tests: readonly FactTest[]): boolean {
  const [list] = tests.filter((test) => test.is === 'oneOf');
  if (list) return !list.values.some((value) => passesAll(fact, value, tests));
  const ranges = tests.filter((test) => test.is === 'between');
  const least = Math.max(...ranges.map(({ min = -Infinity }) => min));
  const most = Math.min(...ranges.map(({ max = Infinity }) => max));
  return ranges.length > 1 && least > most;
}

function passesAll(fact: string, value: string, tests: readonly FactTest[]): boolean {
  const contact = { ...emptyContact('', 0), facts: { [fact]: { value, source: '-', at: 0 } } };
  return tests.every((test) => testFact(contact, test) === 'pass');
}
