import { describe, expect, test, vi } from 'vitest';
import { day, hour, minute } from '../../../lib/domain/time.ts';
import {
  formatAge,
  formatDay,
  formatDaysAway,
  formatDuration,
  formatExactDuration,
  formatInstant,
  formatList,
  formatMoney,
  formatSpan,
  formatWeekday,
  formatZone,
} from '../../../lib/platform/format.ts';
import { formatMonth, monthName } from '../../../lib/platform/months.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { i18n: { getUILanguage: () => 'en-GB', getMessage: () => 'en' } },
}));

describe('durations', () => {
  test('are told in their two largest units, rounded down', () => {
    expect(formatDuration(6 * hour + 20 * minute + 59_000, 'long')).toBe('6 hours, 20 minutes');
    expect(formatDuration(3 * day + 4 * hour + 59 * minute, 'long')).toBe('3 days, 4 hours');
    expect(formatDuration(2 * hour, 'long')).toBe('2 hours');
    expect(formatDuration(-90 * minute, 'long')).toBe('1 hour, 30 minutes');
  });

  test('of less than a minute are not empty', () => {
    expect(formatDuration(0, 'long')).toBe('0 minutes');
    expect(formatDuration(59_000, 'narrow')).toBe('0m');
  });

  test('count business days by their own length', () => {
    expect(formatDuration(19 * hour, 'long', 8)).toBe('2 days, 3 hours');
  });
});

describe('distances', () => {
  test('are told in the unit people would use', () => {
    expect([-1, 0, 1].map(formatDaysAway)).toEqual(['yesterday', 'today', 'tomorrow']);
    expect([18, 45, -100, 800].map(formatDaysAway)).toEqual(['in 18 days', 'in 6 weeks', '3 months ago', 'in 2 years']);
    expect(formatAge(0, 3 * minute)).toBe('3 minutes ago');
    expect(formatAge(0, 25 * hour)).toBe('yesterday');
  });
});

describe('instants and days', () => {
  test('name the zone only where it is not the user’s own', () => {
    const at = Date.UTC(2026, 10, 24, 10);
    expect(formatInstant(at, Intl.DateTimeFormat().resolvedOptions().timeZone)).not.toMatch(/GMT|UTC|JST/);
    expect(formatInstant(at, 'Asia/Tokyo')).toMatch(/24 Nov.*19:00 GMT\+9/);
  });

  test('are the same day everywhere', () => {
    expect(formatDay('2026-11-24')).toBe('24 Nov 2026');
    expect(formatDay('2026-11-24', 'long')).toBe('24 November 2026');
  });
});

describe('durations to the second', () => {
  test('leave out what is nothing, and have no limit to their hours', () => {
    expect(formatExactDuration(2 * hour + 27 * minute + 43_999)).toBe('2h 27m 43s');
    expect(formatExactDuration(40 * hour)).toBe('40h');
    expect(formatExactDuration(5_000)).toBe('5s');
    expect(formatExactDuration(999)).toBe('0m');
  });

  test('are in days where that is asked for', () => {
    expect(formatExactDuration(2 * day + 12 * hour + 20 * minute, true)).toBe('2d 12h 20m');
  });
});

describe('spans', () => {
  const at = Date.UTC(2026, 10, 24, 9);
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');

  test('say the day once where it is one day', () => {
    expect(formatSpan(at, at + 8 * hour, 'Europe/Oslo')).toBe('Tue 24 Nov, 10:00–18:00');
    expect(plain(formatSpan(at, at + day, 'Europe/Oslo'))).toBe('Tue 24 Nov, 10:00 – Wed 25 Nov, 10:00');
    expect(formatSpan(at, at, 'Asia/Tokyo')).toBe('Tue 24 Nov, 18:00');
  });

  test('have seconds only where there are any', () => {
    expect(plain(formatSpan(at, at + hour + 7000, 'Europe/Oslo'))).toBe('Tue 24 Nov, 10:00:00 – 11:00:07');
  });
});

describe('names', () => {
  test('of zones are those people use, or the id', () => {
    const at = Date.UTC(2026, 10, 24);
    expect(formatZone('Europe/Oslo', at)).toBe('Central European Time');
    expect(formatZone('UTC', at)).toBe('UTC');
  });

  test('of weekdays are long or short', () => {
    expect([formatWeekday('mon'), formatWeekday('sun'), formatWeekday('wed', 'short')]).toEqual([
      'Monday',
      'Sunday',
      'Wed',
    ]);
  });

  test('of several things stand side by side', () => {
    expect(formatList(['Night', 'Weekend'])).toBe('Night, Weekend');
    expect(formatList(['Night', 'Weekend'], 'conjunction')).toBe('Night and Weekend');
    expect(formatList(['Night', 'Weekend'], 'disjunction')).toBe('Night or Weekend');
  });
});

describe('amounts', () => {
  test.each([
    [12_345.5, 'EUR', '€12,345.50', '€12,346'],
    [12_345, 'EUR', '€12,345', '€12,345'],
    [999.5, 'GBP', '£999.50', '£999.50'],
    [-1000.5, 'GBP', '-£1,000.50', '-£1,001'],
    [1500, 'JPY', 'JP¥1,500', 'JP¥1,500'],
    [0, 'EUR', '€0', '€0'],
  ])('%d in %s', (amount, currency, exact, rough) => {
    expect(formatMoney(amount, currency)).toBe(exact);
    expect(formatMoney(amount, currency, 'rough')).toBe(rough);
  });
});

describe('months', () => {
  test('are told with their year or without', () => {
    expect(formatMonth('2027-01')).toBe('January 2027');
    expect(formatMonth('2027-01-31', 'short')).toBe('Jan 2027');
    expect(monthName('2027-12-31')).toBe('December');
    expect(monthName('2027-12-01', 'short')).toBe('Dec');
  });

  test.each(['', '2027-13', 'soon'])('%j is none, and stays as it is', (text) => {
    expect(formatMonth(text)).toBe(text);
  });
});
