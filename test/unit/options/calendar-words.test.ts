import { describe, expect, test, vi } from 'vitest';
import { spareSpan } from '../../../components/options/agreement/clock/calendars/hours/spare-span.ts';
import { calendarProblemText } from '../../../components/options/agreement/clock/calendars/problem-words.ts';
import {
  findZones,
  knowsZone,
  readZone,
} from '../../../components/options/agreement/clock/calendars/zone/zone-search.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

test('hours to begin with lie where there is room', () => {
  expect(spareSpan([])).toEqual(['09:00', '17:00']);
  expect(spareSpan([['08:00', '11:30']])).toEqual(['13:00', '17:00']);
  expect(spareSpan([['08:00', '23:30']])).toEqual(['03:00', '07:00']);
  expect(spareSpan([['08:00', '22:30']])).toEqual(['23:00', '24:00']);
  expect(spareSpan([['00:00', '24:00']])).toBeUndefined();
});

describe('a problem', () => {
  test('names the day, the hours and the way out', () => {
    const where = { weekday: 'mon' } as const;
    const texts = [
      calendarProblemText({
        code: 'overlappingSpans',
        where,
        first: ['22:00', '06:00'],
        secondWhere: { date: '2026-12-24' },
        second: ['05:00', '09:00'],
      }),
      calendarProblemText({ code: 'emptySpan', where, span: ['09:00', '09:00'] }),
      calendarProblemText({ code: 'endsAtMidnight', where, span: ['09:00', '00:00'] }),
      calendarProblemText({ code: 'unreadableSpan', where, span: ['24:00', 'later'] }),
      calendarProblemText({ code: 'closedAllYear', year: 2027 }),
      calendarProblemText({ code: 'unknownZone', zone: 'Mars/Olympus' }),
      calendarProblemText({ code: 'unknownDay', day: '2026-02-30' }),
      calendarProblemText({ code: 'neverOpens' }),
    ];
    const said = [
      'Monday 22:00–06:00 and 24 Dec 2026 05:00–09:00',
      'Monday: 09:00–09:00',
      'Monday: 09:00–00:00',
      'Monday: 24:00–later',
      ' 2027.',
      '“Mars/Olympus”',
      '2026-02-30',
      'never opens',
    ];
    for (const [index, text] of texts.entries()) expect(text).toContain(said[index]);
  });
});

describe('a time zone', () => {
  test('is found by its city, its region and the name people know it by', () => {
    expect(findZones('new yo')).toEqual(['America/New_York']);
    expect(findZones('america new york')).toEqual(['America/New_York']);
    expect(readZone('america new york')).toBe('America/New_York');
    expect(findZones('OSLO')[0]).toBe('Europe/Oslo');
    expect(findZones('central european')).toContain('Europe/Oslo');
    const named = findZones('man');
    expect(named.indexOf('Asia/Manila')).toBeLessThan(named.indexOf('Asia/Amman'));
    expect(findZones('atlantis')).toEqual([]);
  });

  test('is read in any writing, and only if the browser knows it', () => {
    expect(readZone('europe/oslo')).toBe('Europe/Oslo');
    expect(readZone('America/New York')).toBe('America/New_York');
    expect(readZone('UTC')).toBe('UTC');
    expect(readZone('Mars/Olympus')).toBeUndefined();
    expect(readZone('+02:00')).toBeUndefined();
    expect(readZone('')).toBeUndefined();
    expect(knowsZone('Mars/Olympus')).toBe(false);
  });
});
