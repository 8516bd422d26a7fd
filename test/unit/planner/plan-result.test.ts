import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import type { Plan } from '../../../lib/domain/agreement/plan-schema.ts';
import { wholeUp } from '../../../lib/domain/planner/estimate.ts';
import { handedOverPlace } from '../../../lib/domain/planner/handed-over-stage.ts';
import { inShares } from '../../../lib/domain/planner/plan-months.ts';
import { goalsOfPlan, planResult } from '../../../lib/domain/planner/plan-result.ts';
import { planOf, shipped } from './plans.ts';

const exactly = (value: number) => ({ low: value, likely: value, high: value });
const resultOf = (changes: Partial<Plan> = {}) => {
  const result = planResult(planOf(changes), shipped);
  if (!result) throw new Error('not planned');
  return result;
};

describe('the chain', () => {
  test('of the README: 100,000 / 25,000 / 0.2 are 20 leads', () => {
    const { steps } = resultOf({ revenue: { likely: 100_000 }, conversions: [] });
    expect(steps).toEqual([
      { step: 'customers', count: exactly(4) },
      { step: 'leads', count: exactly(20) },
    ]);
  });

  test('goes back to the visits through the stages that have a share', () => {
    expect(resultOf().steps).toEqual([
      { step: 'customers', count: exactly(40) },
      { step: 'leads', count: exactly(200) },
      { step: 'stage', stage: 'lead', to: 'mql', count: exactly(400) },
      { step: 'visits', to: 'lead', count: exactly(800) },
    ]);
  });

  test('combines ranges at the best and the worst corner', () => {
    // Customers: 900,000 / 30,000 = 30 to 1,200,000 / 20,000 = 60. Leads: 30 / 0.25 = 120 to 60 / 0.15 = 400.
    const { steps, revenue } = resultOf({
      revenue: { likely: 1_000_000, low: 900_000, high: 1_200_000 },
      averageSale: { likely: 25_000, low: 20_000, high: 30_000 },
      closeRate: { likely: 0.2, low: 0.15, high: 0.25 },
      conversions: [{ stage: 'mql', rate: { likely: 0.5, high: 0.6 } }],
    });
    expect(revenue).toEqual({ low: 900_000, likely: 1_000_000, high: 1_200_000 });
    expect(steps).toEqual([
      { step: 'customers', count: { low: 30, likely: 40, high: 60 } },
      { step: 'leads', count: { low: 120, likely: 200, high: 400 } },
      // 120 / 0.6 = 200; 400 / 0.5 = 800.
      { step: 'visits', to: 'mql', count: { low: 200, likely: 400, high: 800 } },
    ]);
  });

  test('rounds up at the end alone: 3.33 customers need 11.1 leads, not 4 / 0.3', () => {
    const { steps } = resultOf({ revenue: { likely: 10 }, averageSale: { likely: 3 }, closeRate: { likely: 0.3 } });
    expect(steps.slice(0, 2).map(({ count }) => count.likely)).toEqual([4, 12]);
  });

  test('asks for nobody more because of binary fractions', () => {
    expect(21 / 0.7).toBeGreaterThan(30);
    expect(wholeUp(21 / 0.7)).toBe(30);
    expect(wholeUp(20.001)).toBe(21);
  });

  test('leaves the shares after the handover out', () => {
    expect(handedOverPlace(shipped)).toBe(2);
    const conversions = [...planOf().conversions, { stage: 'sql', rate: { likely: 0.5 } }];
    expect(resultOf({ conversions }).steps).toEqual(resultOf().steps);
  });

  test.each<[string, Partial<Plan>]>([
    ['a close rate of 0', { closeRate: { likely: 0 } }],
    ['a close rate of 140 %', { closeRate: { likely: 1.4 } }],
    ['no number', { revenue: { likely: Number.NaN } }],
    ['a range half typed', { averageSale: { likely: 10, low: Number.NaN } }],
    ['no first day', { from: '' }],
    ['no months', { months: Number.NaN }],
  ])('is not worked out from %s', (_, changes) => {
    expect(planResult(planOf(changes), shipped)).toBeUndefined();
  });

  test('never asks for fewer where the goal rises, or more where the close rate does', () => {
    const number = fc.double({ min: 1, max: 1e9, noNaN: true });
    const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, rate, rate, (revenue, more, a, b) => {
        const leads = (goal: number, closeRate: number) =>
          resultOf({ revenue: { likely: goal }, averageSale: { likely: 5000 }, closeRate: { likely: closeRate } }).leads
            .likely;
        expect(leads(revenue + more, a)).toBeGreaterThanOrEqual(leads(revenue, a));
        expect(leads(revenue, Math.max(a, b))).toBeLessThanOrEqual(leads(revenue, Math.min(a, b)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the months', () => {
  test('have their leads by working days', () => {
    // Working days of 2027: January 21, February 20. 41 leads: 21 and 20.
    const two = { months: 2, revenue: { likely: 41 }, averageSale: { likely: 1 }, closeRate: { likely: 1 } };
    expect(resultOf(two).months).toEqual([
      { month: '2027-01', workingDays: 21, leads: 21 },
      { month: '2027-02', workingDays: 20, leads: 20 },
    ]);
  });

  test('have more in a strong season and none in a closed one', () => {
    const seasons = [1, 3, 0, ...Array.from({ length: 9 }, () => 1)];
    const three = {
      months: 3,
      seasons,
      revenue: { likely: 81 },
      averageSale: { likely: 1 },
      closeRate: { likely: 1 },
    };
    // 21 * 1 and 20 * 3: 81 leads are 21 and 60.
    expect(resultOf(three).months.map(({ leads }) => leads)).toEqual([21, 60, 0]);
  });

  test('count the first from the plan’s first day', () => {
    // From Friday 29 January 2027 one working day is left of the month.
    expect(resultOf({ from: '2027-01-29', months: 2 }).months.map(({ workingDays }) => workingDays)).toEqual([1, 20]);
  });

  test('add up, whatever the number and the weights, and none is a whole lead off its part', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 2300 }), { minLength: 1, maxLength: 24 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, list) => {
        const parts = inShares(total, list);
        const sum = list.reduce((all, weight) => all + weight, 0);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (total * (list[index] ?? 0)) / sum)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('the cost', () => {
  const price = { target: 100, most: 150 };

  test('is leads by what one costs, at the target and at the most', () => {
    expect(resultOf({ costPerLead: price, budget: 30_000 })).toMatchObject({
      cost: { target: exactly(20_000), most: exactly(30_000) },
      doubts: [],
    });
  });

  test('above the budget says how many leads the budget pays for', () => {
    expect(resultOf({ costPerLead: price, budget: 15_050 }).doubts).toEqual([
      { doubt: 'budget', at: 'target', needed: 20_000, pays: 150 },
    ]);
    expect(resultOf({ costPerLead: price, budget: 20_000 }).doubts).toEqual([
      { doubt: 'budget', at: 'most', needed: 30_000, pays: 133 },
    ]);
  });

  test('is in doubt where the target is above the most', () => {
    expect(resultOf({ costPerLead: { target: 200, most: 150 } }).doubts).toEqual([{ doubt: 'targetAboveMost' }]);
  });
});

describe('contradictions', () => {
  const sharesAfter = (sal: number, sql: number, opportunity: number, customer: number) =>
    Object.entries({ sal, sql, opportunity, customer }).map(([stage, likely]) => ({ stage, rate: { likely } }));

  test('name the close rate that the shares after the handover come to', () => {
    // 0.8 * 0.5 * 0.5 * 0.5 = 0.1
    const [doubt] = resultOf({ conversions: sharesAfter(0.8, 0.5, 0.5, 0.5) }).doubts;
    expect(doubt).toMatchObject({ doubt: 'otherCloseRate', planned: 0.2 });
    expect(doubt?.doubt === 'otherCloseRate' && doubt.following).toBeCloseTo(0.1, 12);
  });

  test('are none where the shares meet it, lie in its range, or are not all there', () => {
    // 0.8 * 0.5 * 0.5 = 0.2
    expect(resultOf({ conversions: sharesAfter(0.8, 0.5, 0.5, 1) }).doubts).toEqual([]);
    const wide = { likely: 0.2, low: 0.1 };
    expect(resultOf({ conversions: sharesAfter(0.8, 0.5, 0.5, 0.5), closeRate: wide }).doubts).toEqual([]);
    expect(resultOf({ conversions: sharesAfter(0.8, 0.5, 0.5, 0.5).slice(1) }).doubts).toEqual([]);
  });

  test('name a reversed range and a stage with more leads than came before it', () => {
    const doubts = resultOf({
      revenue: { likely: 1_000_000, low: 2_000_000 },
      conversions: [{ stage: 'lead', rate: { likely: 1.4 } }],
    }).doubts;
    expect(doubts).toEqual([
      { doubt: 'rangeReversed', path: 'revenue' },
      { doubt: 'moreThanBefore', stage: 'lead' },
    ]);
  });
});

describe('the goals of a plan', () => {
  test('have its days, its money and its months, and are an agreement’s', () => {
    const plan = planOf({ costPerLead: { target: 100, most: 150 }, budget: 30_000 });
    const goals = goalsOfPlan(plan, resultOf(plan), 'EUR');
    expect(goals).toMatchObject({
      currency: 'EUR',
      from: '2027-01-01',
      to: '2027-12-31',
      // A month's: 1,000,000 / 12.
      revenue: 83_333.33,
      averageSale: 25_000,
      closeRate: 0.2,
      costPerLead: 100,
      costPerLeadMax: 150,
      budget: 30_000,
      // 200 / 12 = 16.7
      leadsPerMonth: 17,
    });
    expect(goals.months).toHaveLength(12);
    expect(goals.months?.reduce((sum, { leads }) => sum + leads, 0)).toBe(200);
    expect(parseAgreement({ ...shipped, goals, plan })).toMatchObject({ ok: true });
  });
});

test('a plan from a day that is none, as in a damaged draft, has no result', () => {
  expect(planResult(planOf({ from: '2026-02-31' }), shipped)).toBeUndefined();
});
