import { describe, expect, test } from 'vitest';
import {
  copyOfCalendar,
  hoursOf,
  refusedBy,
  withCopiedHours,
  withHolidays,
  withHours,
  withMovedSpan,
  withoutDate,
  withoutHoliday,
  withoutSpan,
  withSpan,
} from '../../../lib/domain/agreement/calendar-edits.ts';
import { type BusinessCalendar, calendarSchema } from '../../../lib/domain/business-time/calendar.ts';
import { splitWeek as office } from '../../support/split-week.ts';

const mon = { weekday: 'mon' } as const;
const tue = { weekday: 'tue' } as const;

describe('hours of a day', () => {
  test('stand in the order of the clock, whatever order they were added in', () => {
    const edited = withSpan(withSpan(office, mon, null, ['18:00', '20:00']), mon, null, ['06:00', '07:00']);
    expect(edited.week.mon?.map(([from]) => from)).toEqual(['06:00', '08:00', '12:00', '18:00']);
  });

  test('are changed at their place and leave the rest and the calendar given as they were', () => {
    const edited = withSpan(office, mon, 1, ['13:00', '17:00']);
    expect(edited.week).toEqual({
      ...office.week,
      mon: [
        ['08:00', '11:30'],
        ['13:00', '17:00'],
      ],
    });
    expect(office.week.mon?.[1]).toEqual(['12:00', '16:00']);
  });

  test('of a weekday are left out with the last span, of a date close it', () => {
    expect('sat' in withoutSpan(office, { weekday: 'sat' }, 0).week).toBe(false);
    const date = { date: '2026-12-24' };
    const edited = withoutSpan(withHours(office, date, [['09:00', '12:00']]), date, 0);
    expect(edited.dates).toEqual({ '2026-12-24': [] });
  });

  test('move to another day', () => {
    const edited = withMovedSpan(office, mon, 0, tue, ['09:00', '12:30']);
    expect(hoursOf(edited, mon)).toEqual([['12:00', '16:00']]);
    expect(hoursOf(edited, tue)).toEqual([['09:00', '12:30']]);
  });

  test('copied to other days take the place of theirs; the week stays in its order', () => {
    const edited = withCopiedHours(office, mon, [{ weekday: 'sat' }, tue]);
    expect(Object.entries(edited.week)).toEqual(['mon', 'tue', 'sat'].map((day) => [day, office.week.mon]));
  });
});

describe('dates and holidays', () => {
  test('leave no empty list behind', () => {
    const date = '2026-12-24';
    expect(withoutDate(withHours(office, { date }, []), date)).toEqual(office);
    expect(withoutHoliday(withHolidays(office, [{ day: date, name: 'Eve' }]), date)).toEqual(office);
  });

  test('a day has one name, the last one given, and its place in the year', () => {
    const edited = withHolidays(
      withHolidays(office, [
        { day: '2026-12-25', name: 'Christmas' },
        { day: '2026-05-17', name: '17. mai' },
      ]),
      [{ day: '2026-12-25', name: 'Christmas Day' }],
    );
    expect(edited.holidays).toEqual([
      { day: '2026-05-17', name: '17. mai' },
      { day: '2026-12-25', name: 'Christmas Day' },
    ]);
  });
});

describe('a copy of a calendar', () => {
  test('has an id and a name of its own, and hours that are its own', () => {
    const copy = copyOfCalendar([office, { ...office, id: 'office-2' }], office, 'Support');
    expect(copy).toEqual({ ...office, id: 'office-3', name: 'Support' });
    expect(copy.week).not.toBe(office.week);
    expect(calendarSchema.safeParse(copy).success).toBe(true);
  });

  test('has an id that rules can name, where the source has none', () => {
    expect(copyOfCalendar([], { ...office, id: 'Büro & Lager' }, 'Lager').id).toBe('calendar');
    expect(copyOfCalendar([], { ...office, id: 'a'.repeat(100) }, 'Long').id).toBe('calendar');
  });
});

describe('an edit', () => {
  test('that makes hours overlap is refused, on the day and into the next', () => {
    expect(refusedBy(office, withSpan(office, mon, null, ['11:00', '12:00']))?.code).toBe('overlappingSpans');
    const sunday = withSpan(office, { weekday: 'sun' }, null, ['05:00', '09:00']);
    expect(refusedBy(office, sunday)).toMatchObject({ code: 'overlappingSpans', secondWhere: { weekday: 'sun' } });
  });

  test('that cannot be is refused', () => {
    expect(refusedBy(office, withSpan(office, tue, null, ['09:00', '09:00']))?.code).toBe('emptySpan');
    expect(refusedBy(office, withSpan(office, tue, null, ['09:00', '00:00']))?.code).toBe('endsAtMidnight');
    expect(refusedBy(office, withSpan(office, tue, null, ['24:00', '09:00']))?.code).toBe('unreadableSpan');
    expect(refusedBy(office, withHours(office, { date: '2026-02-30' }, []))?.code).toBe('unknownDay');
    expect(refusedBy(office, { ...office, zone: 'Mars/Olympus' })?.code).toBe('unknownZone');
  });

  test('that closes everything is let through: the next one may open it again', () => {
    expect(refusedBy(office, { ...office, week: {} })).toBeUndefined();
  });

  test('is not refused for what was wrong before', () => {
    const broken: BusinessCalendar = {
      ...office,
      zone: 'Mars/Olympus',
      week: { ...office.week, fri: [['09:00', '09:00']] },
    };
    expect(refusedBy(broken, withSpan(broken, tue, null, ['09:00', '17:00']))).toBeUndefined();
    expect(refusedBy(broken, withSpan(broken, mon, null, ['09:00', '17:00']))?.code).toBe('overlappingSpans');
  });
});
