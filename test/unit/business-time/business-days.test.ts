import { describe, expect, test } from 'vitest';
import type { DayReading } from '../../../lib/domain/business-time/business-days.ts';
import {
  addBusinessDays,
  afterBusinessDays,
  hoursOfDay,
  isBusinessDay,
} from '../../../lib/domain/business-time/business-days.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { at, calendar, iso, office, weekOf } from './calendars.ts';

const due = (of: BusinessCalendar, start: string, days: number, reading: DayReading) =>
  iso(afterBusinessDays(of, at(start), days, reading));
const oslo = calendar({
  zone: 'Europe/Oslo',
  week: weekOf([['09:00', '17:00']]),
  holidays: [{ day: '2026-05-14', name: 'Kristi himmelfartsdag' }],
});

describe('business days', () => {
  test('are counted past weekends and holidays, both ways', () => {
    expect(addBusinessDays(oslo, '2026-05-13', 1)).toBe('2026-05-15');
    expect(addBusinessDays(oslo, '2026-05-18', -2)).toBe('2026-05-13');
  });

  test('are counted from the start’s own day, open or not', () => {
    expect(addBusinessDays(office, '2026-07-11', 1)).toBe('2026-07-13');
    expect(addBusinessDays(office, '2026-07-11', -1)).toBe('2026-07-10');
  });

  test('none is the day itself, or the next where it is closed', () => {
    expect(addBusinessDays(office, '2026-07-10', 0)).toBe('2026-07-10');
    expect(addBusinessDays(office, '2026-07-11', 0)).toBe('2026-07-13');
  });

  test('a day into which only a night shift reaches is none; its hours belong to the evening', () => {
    const night = calendar({ week: { fri: [['22:00', '06:00']] } });
    expect(isBusinessDay(night, '2026-07-10')).toBe(true);
    expect(isBusinessDay(night, '2026-07-11')).toBe(false);
    expect(hoursOfDay(night, '2026-07-10').map((period) => iso(period.to))).toEqual(['2026-07-11T06:00:00Z']);
  });

  test('a day the zone skipped is none', () => {
    const apia = calendar({ zone: 'Pacific/Apia', week: weekOf([['09:00', '17:00']]) });
    expect(addBusinessDays(apia, '2011-12-29', 1)).toBe('2012-01-02');
    expect(isBusinessDay(apia, '2011-12-30')).toBe(false);
  });

  test('a day that does not exist is none', () => {
    expect(isBusinessDay(office, '2026-02-30')).toBe(false);
    expect(hoursOfDay(office, '2026-02-30')).toEqual([]);
    expect(addBusinessDays(office, '2026-02-30', 1)).toBeUndefined();
  });

  test('a leap day is one', () => {
    expect(addBusinessDays(office, '2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('the three readings of n business days', () => {
  test('inside hours: the same time, or the closing of that day', () => {
    expect(due(office, '2026-07-06T10:00Z', 2, 'sameTime')).toBe('2026-07-08T10:00:00Z');
    expect(due(office, '2026-07-06T10:00Z', 2, 'sameTimeInHours')).toBe('2026-07-08T10:00:00Z');
    expect(due(office, '2026-07-06T10:00Z', 2, 'endOfDay')).toBe('2026-07-08T17:00:00Z');
  });

  test('outside hours: kept, moved to the next opening, or the closing of that day', () => {
    expect(due(office, '2026-07-06T17:30Z', 1, 'sameTime')).toBe('2026-07-07T17:30:00Z');
    expect(due(office, '2026-07-06T17:30Z', 1, 'sameTimeInHours')).toBe('2026-07-08T09:00:00Z');
    expect(due(office, '2026-07-06T17:30Z', 1, 'endOfDay')).toBe('2026-07-07T17:00:00Z');
  });

  test('backwards, a time outside hours moves to the last closing', () => {
    expect(due(office, '2026-07-09T18:00Z', -2, 'sameTimeInHours')).toBe('2026-07-07T17:00:00Z');
  });

  test('a time exactly at closing is in hours', () => {
    expect(due(office, '2026-07-06T17:00Z', 1, 'sameTimeInHours')).toBe('2026-07-07T17:00:00Z');
  });

  test('the clock time stays the same over a change of the clock', () => {
    expect(due(oslo, '2026-03-27T10:00:00+01:00', 1, 'sameTime')).toBe('2026-03-30T08:00:00Z');
  });

  test('a clock time the day skips moves later by the gap', () => {
    const sundays = calendar({ zone: 'Europe/Oslo', week: weekOf([['00:00', '24:00']], ['sat', 'sun']) });
    expect(due(sundays, '2026-03-28T02:30:00+01:00', 1, 'sameTime')).toBe('2026-03-29T01:30:00Z');
  });

  test('the end of a day of night shift is in the morning after', () => {
    const night = calendar({ week: weekOf([['22:00', '06:00']]) });
    expect(due(night, '2026-07-06T23:00Z', 1, 'endOfDay')).toBe('2026-07-08T06:00:00Z');
  });
});
