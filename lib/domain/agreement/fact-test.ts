/** Tests on one fact of a contact, as fit rules, personas and timing rules use them. */
import type { Contact, Fact } from '../contact.ts';
import { isSameName } from '../name-key.ts';
import type { FactTest } from './fact-test-schema.ts';

/** Whether a fact passes. `unknown`: the contact has no such fact, so nobody can say. */
export type TestResult = 'pass' | 'fail' | 'unknown';

/** Tries a test on a contact's facts. */
export function testFact(contact: Contact, test: FactTest): TestResult {
  const fact = factOf(contact, test.fact);
  if (!fact) return 'unknown';
  switch (test.is) {
    case 'known':
      return 'pass';
    case 'oneOf':
      return test.values.some((value) => isSameName(value, String(fact.value))) ? 'pass' : 'fail';
    case 'contains': {
      const text = String(fact.value).toLowerCase();
      return test.values.some((value) => text.includes(value.toLowerCase())) ? 'pass' : 'fail';
    }
    case 'between': {
      const value = typeof fact.value === 'number' ? fact.value : Number(fact.value);
      if (!Number.isFinite(value)) return 'unknown';
      return value >= (test.min ?? -Infinity) && value <= (test.max ?? Infinity) ? 'pass' : 'fail';
    }
  }
}

/** A contact's fact, if it is known and not blank. */
export function factOf(contact: Contact, name: string): Fact | undefined {
  const fact = Object.hasOwn(contact.facts, name) ? contact.facts[name] : undefined;
  return fact === undefined || fact.value === '' ? undefined : fact;
}
