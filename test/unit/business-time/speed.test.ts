import { expect, test } from 'vitest';
import { businessTimeBetween } from '../../../lib/domain/business-time/arithmetic.ts';
import { deadlineAfter } from '../../../lib/domain/business-time/deadline.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { at, calendar, weekOf } from './calendars.ts';

const fresh = () =>
  calendar({
    zone: 'Europe/Oslo',
    week: weekOf([
      ['08:00', '12:00'],
      ['12:30', '16:00'],
    ]),
  });

/** The quickest of a few goes in milliseconds: what the code takes, and not what else the machine did. */
function quickest(work: () => void): number {
  const goes = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...goes);
}

test('10,000 deadlines with their open periods and elapsed times on one new schedule take under 100 ms', () => {
  const now = at('2026-07-06T12:00Z');
  const took = quickest(() => {
    const oslo = fresh();
    for (let lead = 0; lead < 10_000; lead += 1) {
      const start = now - (lead % 700) * 13 * hour - lead * minute;
      const pauses = lead % 5 === 0 ? [{ from: start + 2 * hour, to: start + 30 * hour }] : [];
      deadlineAfter(oslo, start, { unit: 'businessHours', value: 8 }, pauses);
      businessTimeBetween(oslo, start, now, pauses);
    }
  });
  expect(took).toBeLessThan(100);
});

test('ten years of elapsed time on a new schedule take under 5 ms', () => {
  const took = quickest(() => {
    const elapsed = businessTimeBetween(fresh(), at('2016-07-06T12:00Z'), at('2026-07-06T12:00Z'));
    expect(elapsed / hour).toBeGreaterThan(19_000);
  });
  expect(took).toBeLessThan(5);
});
