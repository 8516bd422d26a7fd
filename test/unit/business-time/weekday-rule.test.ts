import { expect, test } from 'vitest';
import { nextByWeekdayRule } from '../../../lib/domain/business-time/weekday-rule.ts';
import { at, iso } from './calendars.ts';

const monday = { weekdays: ['mon'], time: '09:00' } as const;

test('a weekday rule falls due strictly after the instant', () => {
  expect(iso(nextByWeekdayRule(monday, 'UTC', at('2026-07-06T08:59Z')))).toBe('2026-07-06T09:00:00Z');
  expect(iso(nextByWeekdayRule(monday, 'UTC', at('2026-07-06T09:00Z')))).toBe('2026-07-13T09:00:00Z');
});

test('it goes by the zone’s wall clock on both sides of a change', () => {
  expect(iso(nextByWeekdayRule(monday, 'Europe/Oslo', at('2026-03-23T12:00Z')))).toBe('2026-03-30T07:00:00Z');
  expect(iso(nextByWeekdayRule(monday, 'Europe/Oslo', at('2026-10-19T12:00Z')))).toBe('2026-10-26T08:00:00Z');
});

test('24:00 is the end of the day, still ahead just before midnight', () => {
  const friday = { weekdays: ['fri'], time: '24:00' } as const;
  expect(iso(nextByWeekdayRule(friday, 'UTC', at('2026-07-10T23:59Z')))).toBe('2026-07-11T00:00:00Z');
  expect(iso(nextByWeekdayRule(friday, 'UTC', at('2026-07-11T00:00Z')))).toBe('2026-07-18T00:00:00Z');
});

test('a Friday the zone skipped is passed over', () => {
  const friday = { weekdays: ['fri'], time: '09:00' } as const;
  expect(iso(nextByWeekdayRule(friday, 'Pacific/Apia', at('2011-12-29T00:00Z')))).toBe('2012-01-05T19:00:00Z');
});

test('a rule without weekdays, or with no readable time, never falls due', () => {
  expect(nextByWeekdayRule({ weekdays: [], time: '09:00' }, 'UTC', 0)).toBeUndefined();
  expect(nextByWeekdayRule({ weekdays: ['mon'], time: '9 am' }, 'UTC', 0)).toBeUndefined();
});
