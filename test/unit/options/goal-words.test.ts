/** The goals as they are read. */
import { expect, test, vi } from 'vitest';
import { goalTexts } from '../../../components/options/agreement/text/goal-words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { planOf } from '../planner/plans.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

const goals = { currency: 'EUR', leadsPerMonth: 20 };

test('goals of older agreements, without dates', () => {
  expect(goalTexts(agreementOf({ goals: { ...goals, revenue: 100_000, closeRate: 0.2 } }))).toEqual([
    '20 leads a month',
    'Revenue goal: €100,000 a month',
    '20% of leads become customers',
  ]);
});

test('amounts and shares are as they were agreed', () => {
  expect(goalTexts(agreementOf({ goals: { ...goals, averageSale: 12_345.5, closeRate: 0.125 } }))).toEqual([
    '20 leads a month',
    expect.stringContaining('€12,345.50'),
    '12.5% of leads become customers',
  ]);
});

test('dates, months, cost, budget and how they were worked out', () => {
  const agreement = agreementOf({
    goals: {
      ...goals,
      from: '2027-01-01',
      to: '2027-02-28',
      months: [
        { month: '2027-01', leads: 21 },
        { month: '2027-02', leads: 20 },
      ],
      costPerLead: 90,
      costPerLeadMax: 120,
      budget: 5000,
    },
    plan: planOf(),
  });
  expect(goalTexts(agreement)).toEqual([
    'From 1 Jan 2027 to 28 Feb 2027',
    '41 leads in all (Jan 2027: 21, Feb 2027: 20)',
    'Cost of a lead: €90, at most €120',
    'Budget: €5,000',
    'Worked out as: €1,000,000 → 40 customers → 200 leads → 400 × Lead → 800 visits',
  ]);
});

test('a promise for the week stays the promise; one for the month is that of the months planned', () => {
  const months = [{ month: '2027-01', leads: 21 }];
  const promising = (per: 'week' | 'month') =>
    goalTexts(agreementOf({ goals: { ...goals, months }, marketing: { leads: 5, per, calendar: 'office' } }))[0];
  expect(promising('week')).toBe('5 leads a week');
  expect(promising('month')).toBe('21 leads in all (Jan 2027: 21)');
});
