import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextReview, reviewDue } from '../../../lib/domain/agreement/review-due.ts';
import { agreementOf } from '../../support/agreement.ts';

const on = (day: string) => ({ review: { on: day } });

describe('a review', () => {
  test.each([
    ['2026-11-07', 'later', 15],
    ['2026-11-08', 'soon', 14],
    ['2026-11-21', 'soon', 1],
    ['2026-11-22', 'today', 0],
    ['2026-11-23', 'overdue', -1],
    // Over the day on which clocks change, and over a leap day.
    ['2026-10-24', 'later', 29],
  ] as const)('on 22 November is on %s: %s, %i days away', (today, state, days) => {
    expect(reviewDue(on('2026-11-22'), today)).toEqual({ on: '2026-11-22', state, days });
  });

  test('is none where none was agreed, or on a day that no calendar has', () => {
    expect(reviewDue(agreementOf(), '2026-11-22')).toBeUndefined();
    expect(reviewDue(on('2026-02-30'), '2026-11-22')).toBeUndefined();
  });
});

describe('the next review', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('after one on %s and %i months is on %s', (held, everyMonths, next) => {
    expect(nextReview({ everyMonths }, held)).toBe(next);
  });

  test('is half a year later where nobody said', () => {
    expect(nextReview(undefined, '2026-05-22')).toBe('2026-11-22');
  });

  test('lies in the month that counting months by hand gives', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (date, everyMonths) => {
        const held = date.toISOString().slice(0, 10);
        const [year = 0, month = 0, day = 0] = held.split('-').map(Number);
        const months = year * 12 + month - 1 + everyMonths;
        const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
        const next = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastDay)));
        expect(nextReview({ everyMonths }, held)).toBe(next.toISOString().slice(0, 10));
      }),
    );
  });
});
