import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { plainDayOf } from '../../../lib/domain/business-time/local-day.ts';
import { calendarProblems } from '../../../lib/domain/business-time/validate.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { day } from '../../../lib/domain/time.ts';
import { always, calendar, office, weekOf } from './calendars.ts';

const problems = (parts: Partial<BusinessCalendar>) => calendarProblems(calendar(parts));
const codes = (parts: Partial<BusinessCalendar>) => problems(parts).map((problem) => problem.code);

describe('a good calendar', () => {
  test.each([
    ['office hours', office],
    ['every hour', always],
    [
      'spans that touch',
      calendar({
        week: {
          mon: [
            ['13:00', '17:00'],
            ['09:00', '13:00'],
          ],
        },
      }),
    ],
    [
      'a night shift up to the next day’s hours',
      calendar({ week: { mon: [['22:00', '06:00']], tue: [['06:00', '09:00']] } }),
    ],
    ['hours on dates only', calendar({ dates: { '2026-07-06': [['09:00', '17:00']] } })],
    [
      'a night shift into a holiday',
      calendar({
        week: { mon: [['22:00', '06:00']] },
        dates: { '2026-07-07': [['05:00', '06:00']] },
        holidays: [{ day: '2026-07-07', name: '' }],
      }),
    ],
  ])('%s has no problem', (_, good) => {
    expect(calendarProblems(good)).toEqual([]);
  });
});

describe('refused with its place', () => {
  test('a calendar that never opens', () => {
    expect(problems({})).toEqual([{ code: 'neverOpens' }]);
    expect(
      codes({ dates: { '2026-07-06': [['09:00', '17:00']] }, holidays: [{ day: '2026-07-06', name: '' }] }),
    ).toEqual(['neverOpens']);
  });

  test('holidays that leave no open day in a year', () => {
    const year = Array.from({ length: 365 }, (_, index) => ({
      day: plainDayOf(Date.UTC(2027, 0, 1) / day + index),
      name: '',
    }));
    expect(problems({ week: weekOf([['09:00', '17:00']]), holidays: year })).toEqual([
      { code: 'closedAllYear', year: 2027 },
    ]);
  });

  test('an unknown zone, and a bare offset', () => {
    expect(problems({ ...office, zone: 'Europe/Atlantis' })).toEqual([
      { code: 'unknownZone', zone: 'Europe/Atlantis' },
    ]);
    expect(codes({ ...office, zone: '+01:00' })).toEqual(['unknownZone']);
  });

  test('a span without length', () => {
    expect(
      problems({
        week: {
          mon: [
            ['09:00', '09:00'],
            ['10:00', '11:00'],
          ],
        },
      }),
    ).toEqual([{ code: 'emptySpan', where: { weekday: 'mon' }, span: ['09:00', '09:00'] }]);
  });

  test('an end at 00:00, which should be 24:00', () => {
    expect(problems({ week: { mon: [['09:00', '00:00']] } })).toEqual([
      { code: 'endsAtMidnight', where: { weekday: 'mon' }, span: ['09:00', '00:00'] },
    ]);
  });

  test('what is no clock time', () => {
    expect(
      codes({
        week: {
          mon: [
            ['24:00', '02:00'],
            ['9', '10:00'],
            ['10:00', '11:00'],
          ],
        },
      }),
    ).toEqual(['unreadableSpan', 'unreadableSpan']);
  });

  test('spans that overlap in a day', () => {
    expect(
      problems({
        week: {
          mon: [
            ['12:00', '17:00'],
            ['09:00', '13:00'],
          ],
        },
      }),
    ).toEqual([
      {
        code: 'overlappingSpans',
        where: { weekday: 'mon' },
        first: ['09:00', '13:00'],
        secondWhere: { weekday: 'mon' },
        second: ['12:00', '17:00'],
      },
    ]);
  });

  test('a night shift that overlaps the next day’s hours, also from Sunday into Monday', () => {
    expect(problems({ week: { sun: [['22:00', '06:00']], mon: [['05:00', '09:00']] } })).toEqual([
      {
        code: 'overlappingSpans',
        where: { weekday: 'sun' },
        first: ['22:00', '06:00'],
        secondWhere: { weekday: 'mon' },
        second: ['05:00', '09:00'],
      },
    ]);
  });

  test('hours of a date that meet the night shift before or after it', () => {
    const week = { ...weekOf([['22:00', '06:00']], weekdays) };
    expect(problems({ week, dates: { '2026-07-07': [['05:00', '09:00']] } })).toEqual([
      {
        code: 'overlappingSpans',
        where: { weekday: 'mon' },
        first: ['22:00', '06:00'],
        secondWhere: { date: '2026-07-07' },
        second: ['05:00', '09:00'],
      },
    ]);
    expect(codes({ week: { wed: [['05:00', '09:00']] }, dates: { '2026-07-07': [['20:00', '06:00']] } })).toEqual([
      'overlappingSpans',
    ]);
  });

  test('a day that does not exist', () => {
    expect(problems({ ...office, holidays: [{ day: '2026-02-30', name: 'None' }] })).toEqual([
      { code: 'unknownDay', day: '2026-02-30' },
    ]);
    expect(codes({ ...office, dates: { '2526-01-01': [] } })).toEqual(['unknownDay']);
  });
});
