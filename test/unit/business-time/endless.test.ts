import { describe, expect, test } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  subtractBusinessTime,
} from '../../../lib/domain/business-time/arithmetic.ts';
import { addBusinessDays, afterBusinessDays } from '../../../lib/domain/business-time/business-days.ts';
import { deadlineAfter } from '../../../lib/domain/business-time/deadline.ts';
import { openPeriods, openPeriodsBefore } from '../../../lib/domain/business-time/open-periods.ts';
import { isOpen, nextClosing, nextOpening, previousClosing } from '../../../lib/domain/business-time/opening.ts';
import { hour } from '../../../lib/domain/time.ts';
import { always, at, calendar, office } from './calendars.ts';

const start = at('2026-07-06T12:00Z');

describe.each([
  ['no hours at all', calendar({})],
  [
    'hours on one date, which is a holiday',
    calendar({ dates: { '2026-07-08': [['09:00', '17:00']] }, holidays: [{ day: '2026-07-08', name: 'Feast' }] }),
  ],
  ['hours only on a date that is no day', calendar({ dates: { '2026-02-30': [['09:00', '17:00']] } })],
  ['spans without length', calendar({ week: { mon: [['09:00', '09:00']] } })],
])('a calendar with %s', (_, closed) => {
  test('gives no answer instead of searching for ever', () => {
    expect(isOpen(closed, start)).toBe(false);
    expect(nextOpening(closed, start)).toBeUndefined();
    expect(nextClosing(closed, start)).toBeUndefined();
    expect(previousClosing(closed, start)).toBeUndefined();
    expect(addBusinessTime(closed, start, hour)).toBeUndefined();
    expect(subtractBusinessTime(closed, start, hour)).toBeUndefined();
    expect(businessTimeBetween(closed, 0, start)).toBe(0);
    expect(addBusinessDays(closed, '2026-07-06', 1)).toBeUndefined();
    expect(afterBusinessDays(closed, start, 1, 'endOfDay')).toBeUndefined();
    expect([...openPeriods(closed, start, Number.POSITIVE_INFINITY)]).toEqual([]);
    expect([...openPeriodsBefore(closed, start, Number.NEGATIVE_INFINITY)]).toEqual([]);
    expect(deadlineAfter(closed, start, { unit: 'businessHours', value: 4 })).toEqual({ open: [] });
    expect(deadlineAfter(closed, start, { unit: 'businessDays', value: 2, reading: 'sameTime' })).toEqual({ open: [] });
  });
});

describe('the search', () => {
  test('finds an opening nine years ahead and gives up before one in eleven', () => {
    const once = (day: string) => calendar({ dates: { [day]: [['09:00', '17:00']] } });
    expect(nextOpening(once('2035-07-06'), start)).toBe(at('2035-07-06T09:00Z'));
    expect(nextOpening(once('2037-09-06'), start)).toBeUndefined();
    expect(previousClosing(once('2017-09-06'), start)).toBe(at('2017-09-06T17:00Z'));
    expect(addBusinessDays(once('2037-09-06'), '2026-07-06', 1)).toBeUndefined();
  });

  test('ends with the year 2199', () => {
    expect(addBusinessTime(always, at('2199-12-31T23:00Z'), hour)).toBe(at('2200-01-01T00:00Z'));
    expect(addBusinessTime(always, at('2199-12-31T23:00Z'), hour + 1)).toBeUndefined();
    expect(addBusinessTime(office, start, 1e15)).toBeUndefined();
    expect(addBusinessDays(office, '2199-12-30', 5)).toBeUndefined();
    expect(nextOpening(always, Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  test('a number that is no instant is refused', () => {
    expect(() => nextOpening(office, Number.NaN)).toThrow(RangeError);
  });
});
