import { describe, expect, test, vi } from 'vitest';
import { day, hour, minute } from '../../../lib/domain/time.ts';
import { formatAge, formatDay, formatDaysAway, formatDuration, formatInstant } from '../../../lib/platform/format.ts';

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
