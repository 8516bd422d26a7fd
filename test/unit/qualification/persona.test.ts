import { expect, test } from 'vitest';
import { emptyContact, type Fact } from '../../../lib/domain/contact.ts';
import { personaOf } from '../../../lib/domain/qualification/persona.ts';

const personas = [
  { id: 'text', name: 'Text alone', description: '', rules: [] },
  {
    id: 'head',
    name: 'Head of a large firm',
    description: '',
    rules: [
      { fact: 'jobTitle', is: 'contains' as const, values: ['head'] },
      { fact: 'employees', is: 'between' as const, min: 500 },
    ],
  },
  {
    id: 'any-head',
    name: 'Head',
    description: '',
    rules: [{ fact: 'jobTitle', is: 'contains' as const, values: ['head'] }],
  },
];

function persona(facts: Record<string, Fact['value']>): string | undefined {
  const known = Object.entries(facts).map(([name, value]) => [name, { value, source: 'test', at: 0 }]);
  return personaOf({ ...emptyContact('lead', 0), facts: Object.fromEntries(known) }, personas)?.id;
}

test('a contact is the first persona all of whose rules hold', () => {
  expect(persona({ jobTitle: 'Head of IT', employees: 900 })).toBe('head');
  expect(persona({ jobTitle: 'Head of IT', employees: 20 })).toBe('any-head');
});

test('what is not known holds for none, and a persona without rules is nobody’s', () => {
  expect(persona({ jobTitle: 'Head of IT' })).toBe('any-head');
  expect(persona({ employees: 900 })).toBeUndefined();
  expect(persona({})).toBeUndefined();
});
