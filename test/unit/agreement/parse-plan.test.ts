import { describe, expect, test } from 'vitest';
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import { agreementOf } from '../../support/agreement.ts';
import { planOf } from '../planner/plans.ts';

const problemsOf = (changes: object) => {
  const parsed = parseAgreement({ ...agreementOf(), ...changes });
  return parsed.ok ? [] : parsed.problems;
};

describe('a plan from outside', () => {
  test('is read with its ranges, and an agreement without one as before', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ plan: planOf({ closeRate: { likely: 0.2, low: 0.1, high: 0.3 } }) })).toEqual([]);
  });

  test.each([
    ['a calendar that nobody has', { calendar: 'moon' }, 'plan.calendar', 'unknownCalendar', 'moon'],
    ['a day that is none', { from: '2027-02-30' }, 'plan.from', 'calendar', 'unknownDay'],
  ] as const)('is refused with %s', (_, changes, path, code, detail) => {
    expect(problemsOf({ plan: planOf(changes) })).toEqual([{ path, code, detail }]);
  });

  test('is refused with a share of a stage that is not there', () => {
    const conversions = [...planOf().conversions, { stage: 'gone', rate: { likely: 1 } }];
    expect(problemsOf({ plan: planOf({ conversions }) })).toEqual([
      { path: 'plan.conversions.2.stage', code: 'unknownStage', detail: 'gone' },
    ]);
  });

  test.each([0, 1.4, -1])('is refused with a close rate of %f', (likely) => {
    expect(problemsOf({ plan: planOf({ closeRate: { likely } }) })).toMatchObject([{ path: 'plan.closeRate.likely' }]);
  });
});

test('goals with a day that is none are refused', () => {
  const goals = { currency: 'EUR', leadsPerMonth: 20, from: '2026-01-01', to: '2026-11-31' };
  expect(problemsOf({ goals })).toEqual([{ path: 'goals.to', code: 'calendar', detail: 'unknownDay' }]);
});

test('a review on a day that is none is refused', () => {
  expect(problemsOf({ review: { on: '2026-02-31' } })).toEqual([
    { path: 'review.on', code: 'calendar', detail: 'unknownDay' },
  ]);
});

test('goals with a month twice are refused: nobody could say which holds', () => {
  const months = [1, 2].map((leads) => ({ month: '2026-11', leads }));
  expect(problemsOf({ goals: { currency: 'EUR', leadsPerMonth: 20, months } })).toEqual([
    { path: 'goals.months.1.month', code: 'duplicateId', detail: '2026-11' },
  ]);
});
