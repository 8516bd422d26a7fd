import { expect, test } from 'vitest';
import { businessTimeBetween } from '../../../lib/domain/business-time/arithmetic.ts';
import { deadlineAfter } from '../../../lib/domain/business-time/deadline.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { at, calendar, weekOf } from './calendars.ts';

const fresh = () => calendar({ zone: 'Europe/Oslo', week: weekOf([['08:00', '12:00'], ['12:30', '16:00']]) });

test('10,000 deadlines with their open periods and elapsed times on one schedule take under 100 ms', () => {
  const oslo = fresh();
  const now = at('2026-07-06T12:00Z');
  const begun = performance.now();
  let checksum = 0;
  for (let lead = 0; lead < 10_000; lead += 1) {
    const start = now - (lead % 700) * 13 * hour - lead * minute;
    const pauses = lead % 5 === 0 ? [{ from: start + 2 * hour, to: start + 30 * hour }] : [];
    checksum += deadlineAfter(oslo, start, { unit: 'businessHours', value: 8 }, pauses).dueAt ?? 0;
    checksum += businessTimeBetween(oslo, start, now, pauses);
  }
  const took = performance.now() - begun;
  expect(checksum).toBeGreaterThan(0);
  expect(took).toBeLessThan(100);
});

test('ten years on a schedule never asked before take under 5 ms', () => {
  // Once on another schedule, so that the code is compiled; the pages of this one are all still to be made.
  businessTimeBetween(fresh(), at('2016-07-06T12:00Z'), at('2026-07-06T12:00Z'));
  const oslo = fresh();
  const begun = performance.now();
  const elapsed = businessTimeBetween(oslo, at('2016-07-06T12:00Z'), at('2026-07-06T12:00Z'));
  const took = performance.now() - begun;
  expect(elapsed / hour).toBeGreaterThan(19_000);
  expect(took).toBeLessThan(5);
});
