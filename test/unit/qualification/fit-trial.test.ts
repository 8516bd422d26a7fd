import { describe, expect, test } from 'vitest';
import type { FactTest } from '../../../lib/domain/agreement/fact-test-schema.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { gradeOf } from '../../../lib/domain/qualification/fit.ts';
import {
  beginTrial,
  type TrialLead,
  trialPartsOf,
  trialPartsSchema,
  tryPerson,
} from '../../../lib/domain/qualification/fit-trial.ts';
import { day } from '../../../lib/domain/time.ts';
import type { TouchpointKind } from '../../../lib/domain/touchpoint.ts';
import { agreementOf } from '../../support/agreement.ts';

const now = Date.UTC(2026, 5, 1);

function lead(facts: Record<string, string | number>, ...did: TouchpointKind[]): TrialLead {
  const known = Object.entries(facts).map(([name, value]) => [name, { value, source: 'test', at: 0 }]);
  const contact: Contact = { ...emptyContact('lead', 0), facts: Object.fromEntries(known) };
  return { contact, touchpoints: did.map((kind) => ({ kind, at: now - day, source: 'test' })) };
}

const buyer: FactTest = { fact: 'jobTitle', is: 'contains', values: ['buyer'] };
const draft = agreementOf({
  personas: [
    { id: 'head-buyer', name: '', description: '', rules: [buyer, { fact: 'employees', is: 'between', min: 500 }] },
    { id: 'buyer', name: 'Buyer', description: '', rules: [buyer] },
    { id: 'text', name: 'Text', description: '', rules: [] },
  ],
});

describe('grades', () => {
  test('begin at the agreed shares, and at 75, 50 and 25 per cent where none are', () => {
    expect([1, 0.75, 0.74, 0.5, 0.25, 0.24, 0].map((share) => gradeOf(share))).toEqual([...'AABBCDD']);
    expect([1, 0.9, 0.89, 0.4, 0.1, 0.09].map((share) => gradeOf(share, [0.9, 0.4, 0.1]))).toEqual([...'AABBCD']);
    // A grade that begins where the next better one does is nobody's.
    expect([0.5, 0.49].map((share) => gradeOf(share, [0.5, 0.5, 0]))).toEqual(['A', 'C']);
  });
});

describe('a trial of a draft', () => {
  const run = (leads: readonly TrialLead[], changes: Parameters<typeof agreementOf>[0] = {}) => {
    const trial = beginTrial(trialPartsOf({ ...draft, ...changes })!, now);
    for (const each of leads) trial.take(each);
    return trial.result;
  };
  const leads = [
    lead({ country: 'NO', employees: 600, jobTitle: 'Buyer' }, 'form', 'form', 'form'),
    lead({ country: 'NO', jobTitle: 'Head buyer' }, 'form', 'form'),
    lead({ country: 'SE', employees: 10 }, 'page'),
    lead({}),
  ];

  test('counts grades and levels', () => {
    const { leads: all, grades, levels } = run(leads);
    expect(all).toBe(4);
    // 50 of 50 points; 30 of 50; none of 50; nothing known.
    expect(grades).toEqual({ A: 1, B: 1, C: 0, D: 1, none: 1 });
    // 88, 59, 2 and no points a day later; levels begin at 60, 30 and 10.
    expect(levels).toEqual([1, 1, 0, 2]);
    expect(run(leads, { fitGrades: [0.6, 0.5, 0] }).grades).toEqual({ A: 2, B: 0, C: 1, D: 0, none: 1 });
  });

  test('says of each rule how many leads pass it, and of how many nobody can say', () => {
    expect(run(leads).fit).toEqual([
      { pass: 2, unknown: 1 },
      { pass: 1, unknown: 2 },
      { pass: 0, unknown: 2 },
    ]);
  });

  test('says of each persona whom it fits, who is it, and which test stands in the way', () => {
    expect(run(leads).personas).toEqual([
      {
        fits: 1,
        leads: 1,
        tests: [
          { pass: 2, unknown: 2 },
          { pass: 1, unknown: 2 },
        ],
      },
      { fits: 2, leads: 1, tests: [{ pass: 2, unknown: 2 }] },
      { fits: 0, leads: 0, tests: [] },
    ]);
  });

  test('is not possible while a number is missing, and is while a name is', () => {
    expect(trialPartsOf(agreementOf({ engagementLevels: [60, Number.NaN, 10] }))).toBeUndefined();
    const parts = trialPartsOf(draft);
    expect(trialPartsSchema.parse(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
  });

  test('on one person names the rules by their places', () => {
    const parts = trialPartsOf(draft)!;
    const kari = lead({ name: 'Kari Moen', country: 'NO', employees: 60, jobTitle: 'Buyer' }, 'form');
    expect(tryPerson(parts, kari, 'kari@example.com', now)).toMatchObject({
      name: 'Kari Moen',
      grade: 'A',
      share: 1,
      true: [0, 1],
      unknown: [],
      persona: 1,
      level: 3,
    });
    const nobody = tryPerson(parts, lead({}), 'kari@example.com', now);
    expect(nobody).toEqual({
      name: 'kari@example.com',
      grade: null,
      share: 0,
      true: [],
      unknown: [0, 1, 2],
      level: 4,
      points: 0,
    });
  });
});
