import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { openPeriods, openPeriodsBefore } from '../../../lib/domain/business-time/open-periods.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { always, at, calendar, iso, office, weekOf } from './calendars.ts';

function periods(of: BusinessCalendar, from: string, to: string): string[] {
  return [...openPeriods(of, at(from), at(to))].map((period) => `${iso(period.from)} ${iso(period.to)}`);
}

describe('open periods', () => {
  test('lunch parts a day in two', () => {
    const lunch = calendar({
      week: weekOf([
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
    });
    expect(periods(lunch, '2026-07-06T00:00Z', '2026-07-07T00:00Z')).toEqual([
      '2026-07-06T09:00:00Z 2026-07-06T12:00:00Z',
      '2026-07-06T13:00:00Z 2026-07-06T17:00:00Z',
    ]);
  });

  test('the first and the last are cut at the instants asked for', () => {
    expect(periods(office, '2026-07-06T10:00Z', '2026-07-07T09:30Z')).toEqual([
      '2026-07-06T10:00:00Z 2026-07-06T17:00:00Z',
      '2026-07-07T09:00:00Z 2026-07-07T09:30:00Z',
    ]);
  });

  test('24:00 is the end of the day, and hours that meet at midnight are one period', () => {
    const late = calendar({ week: { mon: [['20:00', '24:00']], tue: [['00:00', '02:00']] } });
    expect(periods(late, '2026-07-06T00:00Z', '2026-07-13T00:00Z')).toEqual([
      '2026-07-06T20:00:00Z 2026-07-07T02:00:00Z',
    ]);
  });

  test('a team that never closes has one period, as long as asked for', () => {
    expect(periods(always, '2025-01-01T00:00Z', '2028-01-01T00:00Z')).toEqual([
      '2025-01-01T00:00:00Z 2028-01-01T00:00:00Z',
    ]);
  });

  test('a night shift runs past midnight, from the day it starts on', () => {
    const night = calendar({ week: { fri: [['22:00', '06:00']] } });
    expect(periods(night, '2026-07-06T00:00Z', '2026-07-13T00:00Z')).toEqual([
      '2026-07-10T22:00:00Z 2026-07-11T06:00:00Z',
    ]);
  });

  test('a holiday takes the night shift that starts on it and ends the one of the evening before at midnight', () => {
    const nights = calendar({
      week: weekOf([['22:00', '06:00']], weekdays),
      holidays: [{ day: '2026-07-08', name: 'Feast' }],
    });
    expect(periods(nights, '2026-07-07T12:00Z', '2026-07-10T00:00Z')).toEqual([
      '2026-07-07T22:00:00Z 2026-07-08T00:00:00Z',
      '2026-07-09T22:00:00Z 2026-07-10T00:00:00Z',
    ]);
  });

  test('a date has hours of its own, an empty list closes it, and a holiday wins over both', () => {
    const dates = calendar({
      week: weekOf([['09:00', '17:00']]),
      dates: {
        '2026-07-06': [['10:00', '12:00']],
        '2026-07-07': [],
        '2026-07-08': [['10:00', '11:00']],
        '2026-07-11': [['09:00', '10:00']],
      },
      holidays: [{ day: '2026-07-08', name: 'Feast' }],
    });
    expect(periods(dates, '2026-07-06T00:00Z', '2026-07-12T00:00Z')).toEqual([
      '2026-07-06T10:00:00Z 2026-07-06T12:00:00Z',
      '2026-07-09T09:00:00Z 2026-07-09T17:00:00Z',
      '2026-07-10T09:00:00Z 2026-07-10T17:00:00Z',
      '2026-07-11T09:00:00Z 2026-07-11T10:00:00Z',
    ]);
  });

  test('hours that overlap count once', () => {
    const double = calendar({
      week: {
        mon: [
          ['09:00', '13:00'],
          ['12:00', '17:00'],
        ],
      },
    });
    expect(periods(double, '2026-07-06T00:00Z', '2026-07-07T00:00Z')).toEqual([
      '2026-07-06T09:00:00Z 2026-07-06T17:00:00Z',
    ]);
  });

  test('DST gap: an opening inside it is later by the gap, hours inside it vanish', () => {
    const oslo = (from: string, to: string) => calendar({ zone: 'Europe/Oslo', week: { sun: [[from, to]] } });
    const night = ['2026-03-28T12:00Z', '2026-03-29T12:00Z'] as const;
    expect(periods(oslo('02:30', '05:00'), ...night)).toEqual(['2026-03-29T01:30:00Z 2026-03-29T03:00:00Z']);
    expect(periods(oslo('02:30', '03:15'), ...night)).toEqual([]);
    expect(periods(oslo('01:00', '04:00'), ...night)).toEqual(['2026-03-29T00:00:00Z 2026-03-29T02:00:00Z']);
  });

  test('DST overlap: the first 02:30 counts, and hours around the change have an hour more', () => {
    const oslo = (from: string, to: string) => calendar({ zone: 'Europe/Oslo', week: { sun: [[from, to]] } });
    const night = ['2026-10-24T12:00Z', '2026-10-25T12:00Z'] as const;
    expect(periods(oslo('01:00', '04:00'), ...night)).toEqual(['2026-10-24T23:00:00Z 2026-10-25T03:00:00Z']);
    expect(periods(oslo('01:00', '02:30'), ...night)).toEqual(['2026-10-24T23:00:00Z 2026-10-25T00:30:00Z']);
  });

  test('Lord Howe moves its clock by half an hour', () => {
    const island = calendar({ zone: 'Australia/Lord_Howe', week: { sun: [['00:00', '24:00']] } });
    const hours = (from: string, to: string) =>
      [...openPeriods(island, at(from), at(to))].map((period) => (period.to - period.from) / 3_600_000);
    expect(hours('2026-10-03T00:00Z', '2026-10-06T00:00Z')).toEqual([23.5]);
    expect(hours('2026-04-04T00:00Z', '2026-04-07T00:00Z')).toEqual([24.5]);
  });

  test('Apia: the hours of the missing Friday are not moved into the Saturday', () => {
    const apia = calendar({ zone: 'Pacific/Apia', week: weekOf([['09:00', '17:00']]) });
    expect(periods(apia, '2011-12-29T12:00Z', '2012-01-02T12:00Z')).toEqual([
      '2011-12-29T19:00:00Z 2011-12-30T03:00:00Z',
      '2012-01-01T19:00:00Z 2012-01-02T03:00:00Z',
    ]);
  });

  test('leap days have hours; 29 February 2100 does not exist', () => {
    const days = (from: string, to: string) =>
      [...openPeriods(calendar({ week: weekOf([['09:00', '10:00']], weekdays) }), at(from), at(to))].length;
    expect(days('2028-02-28T00:00Z', '2028-03-02T00:00Z')).toBe(3);
    expect(days('2100-02-28T00:00Z', '2100-03-02T00:00Z')).toBe(2);
  });

  test('backwards gives the same periods in reverse', () => {
    const shifts = calendar({
      zone: 'America/St_Johns',
      week: weekOf(
        [
          ['00:00', '05:30'],
          ['22:00', '03:00'],
        ],
        weekdays,
      ),
    });
    const [from, to] = [at('2026-02-01T07:11Z'), at('2026-12-01T05:07Z')];
    expect([...openPeriodsBefore(shifts, to, from)].reverse()).toEqual([...openPeriods(shifts, from, to)]);
  });

  test('they are made as they are asked for', () => {
    const [first] = openPeriods(office, at('2026-07-11T00:00Z'), Number.POSITIVE_INFINITY).take(1);
    expect(iso(first?.from)).toBe('2026-07-13T09:00:00Z');
  });
});
