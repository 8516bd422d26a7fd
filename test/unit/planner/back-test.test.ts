import { describe, expect, test } from 'vitest';
import { backTest } from '../../../lib/domain/planner/back-test.ts';
import { measuredMean, measuredShare } from '../../../lib/domain/planner/measured.ts';
import { salesOf } from '../../../lib/domain/planner/past-sales.ts';
import type { StoredPast } from '../../../lib/domain/planner/stored-past.ts';
import { monthOf, pastOf, planOf, shipped } from './plans.ts';

const today = '2026-11-22';
const tested = (past: StoredPast, changes = {}) => backTest(planOf(changes), past, shipped, 'EUR', today);

describe('a measured share', () => {
  // Newcombe 1998, table I, method 3 (score without continuity correction); 10 of 100 as in common tables.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [10, 100, 0.0552, 0.1744],
    [29, 29, 0.883, 1],
  ])('%i of %i lies between %f and %f', (part, whole, low, high) => {
    const measured = measuredShare(part, whole);
    expect(measured?.low).toBeCloseTo(low, 4);
    expect(measured?.high).toBeCloseTo(high, 4);
    expect(measured?.likely).toBe(part / whole);
  });

  test('of nothing is none', () => {
    expect(measuredShare(0, 0)).toBeUndefined();
    expect(measuredMean(0, 0, 0)).toBeUndefined();
  });
});

test('sales have a mean, its interval and quartiles', () => {
  // Mean 5; squares 16 + 9 + 1 + 1 + 1 + 0 + 0 + 4 = 32; / 7.
  const sales = salesOf([9, 2, 4, 4, 4, 5, 5, 7]);
  expect(sales).toMatchObject({ count: 8, sum: 40, lowerQuartile: 4, upperQuartile: 6 });
  expect(sales.deviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(salesOf([3])).toEqual({ count: 1, sum: 3, lowerQuartile: 3, upperQuartile: 3, deviation: 0 });
  // 1.96 * 2.138 / sqrt(8) = 1.4816
  const mean = measuredMean(8, 40, sales.deviation);
  expect(mean?.low).toBeCloseTo(5 - 1.4816, 3);
  expect(mean?.high).toBeCloseTo(5 + 1.4816, 3);
});

describe('the plan against the months that came', () => {
  const past = pastOf(
    [
      monthOf('2026-04-01', { handedOver: 100, won: 10, lost: 80, revenue: { EUR: 300_000, SEK: 5 } }),
      monthOf('2026-05-01', { handedOver: 50, won: 5, lost: 5, revenue: { EUR: 100_000 } }),
      monthOf('2026-10-01', { handedOver: 40, won: 1, lost: 3 }),
    ],
    { daysToWin: 60, sales: { EUR: { ...salesOf([20_000, 30_000]) }, SEK: salesOf([5]), '': salesOf([7, 8]) } },
  );

  test('says what it would have expected, and what came', () => {
    const { months, judged, closeRate } = tested(past);
    // October has 36 of 40 open, and its leads have had less than the 60 days winning takes.
    expect(months.map(({ open, isYoung }) => [open, isYoung])).toEqual([
      [10, false],
      [40, false],
      [36, true],
    ]);
    expect(judged).toEqual({
      months: 2,
      handedOver: 150,
      won: 15,
      expected: { low: 30, likely: 30, high: 30 },
      revenue: 400_000,
      expectedRevenue: { low: 750_000, likely: 750_000, high: 750_000 },
    });
    expect(closeRate).toMatchObject({ part: 15, whole: 150, likely: 0.1 });
  });

  test('has the plan’s ranges', () => {
    const { judged } = tested(past, { closeRate: { likely: 0.1, low: 0.08, high: 0.12 } });
    expect(judged.expected).toEqual({ low: 12, likely: 15, high: 18 });
  });

  test('counts the plan’s currency alone, and names the others', () => {
    const { averageSale, others, takenForOurs } = tested(past);
    expect(averageSale).toMatchObject({ count: 2, likely: 25_000 });
    expect(others).toEqual([
      { currency: '', count: 2 },
      { currency: 'SEK', count: 1 },
    ]);
    expect(takenForOurs).toBe(false);
  });

  test('takes sales that name no currency for its own only where none names any', () => {
    const nameless = pastOf([monthOf('2026-04-01', { handedOver: 9, won: 1, revenue: { '': 15 } })], {
      sales: { '': salesOf([7, 8]) },
    });
    expect(tested(nameless)).toMatchObject({ takenForOurs: true, others: [], averageSale: { likely: 7.5 } });
    expect(tested(nameless).judged.revenue).toBe(15);
    const foreign = pastOf([], { sales: { SEK: salesOf([5]) } });
    expect(tested(foreign)).toMatchObject({ takenForOurs: false, others: [{ currency: 'SEK', count: 1 }] });
    expect(tested(foreign).averageSale).toBeUndefined();
  });

  test('judges an old month also where most of its leads were never closed', () => {
    const [, may] = tested(past).months;
    expect(may).toMatchObject({ open: 40, isYoung: false });
  });

  test('judges a month just gone by where most of its leads are closed already', () => {
    const october = (open: number) =>
      tested(pastOf([monthOf('2026-10-01', { handedOver: 40, won: 10, lost: 30 - open })])).months[0];
    expect(october(20)).toMatchObject({ open: 20, isYoung: false });
    expect(october(21)).toMatchObject({ open: 21, isYoung: true });
  });

  test('of an empty store has nothing measured', () => {
    const nothing = tested(pastOf([]));
    expect(nothing).toMatchObject({ months: [], conversions: {}, judged: { months: 0, handedOver: 0 } });
    expect(nothing.closeRate).toBeUndefined();
  });
});

test('conversions are measured from the stage before in the plan, in months old enough', () => {
  const stages = { lead: { entered: 100, cameTo: { mql: 40, sql: 10 } }, mql: { entered: 30, cameTo: { sql: 15 } } };
  const past = pastOf([
    monthOf('2026-03-01', { stages }),
    monthOf('2026-10-01', { handedOver: 10, stages: { lead: { entered: 1000, cameTo: { mql: 0 } } } }),
  ]);
  const { conversions } = tested(past);
  // The share from visits cannot be measured.
  expect(Object.keys(conversions)).toEqual(['mql']);
  expect(conversions.mql).toMatchObject({ part: 40, whole: 100 });
  const skipping = tested(past, {
    conversions: [
      { stage: 'lead', rate: { likely: 0.1 } },
      { stage: 'sql', rate: { likely: 0.1 } },
    ],
  });
  expect(skipping.conversions.sql).toMatchObject({ part: 10, whole: 100 });
});
