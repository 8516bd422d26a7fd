/** In which month an instant falls: against the calendar itself, in zones ahead of UTC, behind it and with odd changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstDayOfMonth, monthNumber, monthNumberAt, monthOf } from '../../../lib/domain/report/months.ts';
import { earliestInstant, latestInstant } from '../../../lib/domain/time.ts';
import { local, zone } from './support/table.ts';

it.each([
  'Europe/Oslo',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
])('is the month the calendar shows in %s', (zone) => {
  const instant = fc.oneof(
    fc.integer({ min: earliestInstant, max: latestInstant }),
    // Around the first of a month.
    fc
      .tuple(
        fc.integer({ min: 1900, max: 2199 }),
        fc.nat(11),
        fc.integer({ min: -15 * 3_600_000, max: 15 * 3_600_000 }),
      )
      .map(([year, month, off]) => Math.min(latestInstant, Math.max(earliestInstant, Date.UTC(year, month, 1) + off))),
  );
  fc.assert(
    fc.property(instant, (at) => {
      const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
      expect(monthOf(at, zone)).toBe(shown.slice(0, 7));
      expect(firstDayOfMonth(monthNumberAt(at, zone))).toBe(`${shown.slice(0, 7)}-01`);
      expect(monthNumber(shown)).toBe(monthNumberAt(at, zone));
    }),
    { numRuns: 200 },
  );
});

it('begins with the first instant of its first day', () => {
  for (let number = monthNumber('2000-01'); number <= monthNumber('2040-12'); number += 1) {
    const first = local(`${firstDayOfMonth(number)}T00:00`);
    expect([monthNumberAt(first - 1, zone), monthNumberAt(first, zone)]).toEqual([number - 1, number]);
  }
});

it('is that of UTC where nobody knows the zone', () => {
  expect(monthOf(Date.UTC(2026, 10, 30, 23, 59), 'Nowhere/Else')).toBe('2026-11');
});
