import { describe, expect, test } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  subtractBusinessTime,
} from '../../../lib/domain/business-time/arithmetic.ts';
import type { BusinessCalendar, Period } from '../../../lib/domain/business-time/calendar.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { always, at, calendar, iso, office, weekOf } from './calendars.ts';

const add = (of: BusinessCalendar, start: string, amount: number, pauses?: Period[]) =>
  iso(addBusinessTime(of, at(start), amount, pauses));
const subtract = (of: BusinessCalendar, end: string, amount: number, pauses?: Period[]) =>
  iso(subtractBusinessTime(of, at(end), amount, pauses));
const between = (of: BusinessCalendar, from: string, to: string, pauses?: Period[]) =>
  businessTimeBetween(of, at(from), at(to), pauses);
const pause = (from: string, to: string): Period => ({ from: at(from), to: at(to) });
const paris = calendar({ zone: 'Europe/Paris', week: { sun: [['00:00', '24:00']] } });

describe('adding business time', () => {
  test('a duration that ends exactly at closing is due at that closing', () => {
    expect(add(office, '2026-07-06T16:00Z', hour)).toBe('2026-07-06T17:00:00Z');
    expect(add(office, '2026-07-06T16:00Z', hour + 1)).toBe('2026-07-07T09:00:00.001Z');
  });

  test('nothing added in closed time is due at the next opening', () => {
    expect(add(office, '2026-07-11T12:00Z', 0)).toBe('2026-07-13T09:00:00Z');
  });

  test('nothing added at a closing is due at that closing, in open time at once', () => {
    expect(add(office, '2026-07-06T17:00Z', 0)).toBe('2026-07-06T17:00:00Z');
    expect(add(office, '2026-07-06T09:00Z', 0)).toBe('2026-07-06T09:00:00Z');
    expect(add(office, '2026-07-06T12:00Z', 0)).toBe('2026-07-06T12:00:00Z');
  });

  test('milliseconds are kept', () => {
    expect(add(office, '2026-07-06T16:59:59.999Z', 2)).toBe('2026-07-07T09:00:00.001Z');
  });

  test('real time counts over a change of the clock inside open hours', () => {
    expect(add(paris, '2026-03-29T00:00:00+01:00', 3 * hour)).toBe('2026-03-29T02:00:00Z');
    expect(add(paris, '2026-10-25T00:00:00+02:00', 25 * hour)).toBe('2026-10-25T23:00:00Z');
  });

  test('a negative amount is taken off', () => {
    expect(add(office, '2026-07-06T10:00Z', -2 * hour)).toBe('2026-07-03T16:00:00Z');
    expect(subtract(office, '2026-07-03T16:00Z', -2 * hour)).toBe('2026-07-06T10:00:00Z');
  });
});

describe('taking business time off', () => {
  test('a duration that begins exactly at opening begins at that opening', () => {
    expect(subtract(office, '2026-07-07T10:00Z', hour)).toBe('2026-07-07T09:00:00Z');
    expect(subtract(office, '2026-07-07T10:00Z', hour + 1)).toBe('2026-07-06T16:59:59.999Z');
  });

  test('nothing taken off in closed time is the closing before it, at an opening that opening', () => {
    expect(subtract(office, '2026-07-11T12:00Z', 0)).toBe('2026-07-10T17:00:00Z');
    expect(subtract(office, '2026-07-13T09:00Z', 0)).toBe('2026-07-13T09:00:00Z');
  });
});

describe('business time between', () => {
  test('nights, weekends and lunch do not count', () => {
    const lunch = calendar({
      week: weekOf([
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
    });
    expect(between(lunch, '2026-07-10T11:00Z', '2026-07-13T14:00Z')).toBe(9 * hour);
  });

  test('an end before its start counts negative, and nothing is 0 and not -0', () => {
    expect(between(office, '2026-07-06T15:00Z', '2026-07-06T10:00Z')).toBe(-5 * hour);
    expect(between(office, '2026-07-12T15:00Z', '2026-07-12T10:00Z')).toBe(0);
  });

  test('a Sunday of 25 hours has 25, one of 23 has 23', () => {
    expect(between(paris, '2026-10-24T00:00Z', '2026-10-27T00:00Z')).toBe(25 * hour);
    expect(between(paris, '2026-03-28T00:00Z', '2026-03-31T00:00Z')).toBe(23 * hour);
  });

  test('before 1900 and after 2199 every calendar is closed', () => {
    const years1900to2199 = Date.UTC(2200, 0, 1) - Date.UTC(1900, 0, 1);
    expect(businessTimeBetween(always, -8.64e15, 8.64e15)).toBe(years1900to2199);
    expect(businessTimeBetween(always, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(years1900to2199);
  });
});

describe('pauses', () => {
  const noon = pause('2026-07-06T12:00Z', '2026-07-06T13:00Z');

  test('a pause in hours moves the deadline by its length', () => {
    expect(add(office, '2026-07-06T11:00Z', 2 * hour, [noon])).toBe('2026-07-06T14:00:00Z');
    expect(subtract(office, '2026-07-06T14:00Z', 2 * hour, [noon])).toBe('2026-07-06T11:00:00Z');
  });

  test('a pause outside hours adds nothing', () => {
    expect(add(office, '2026-07-06T16:00Z', 2 * hour, [pause('2026-07-06T17:00Z', '2026-07-07T09:00Z')])).toBe(
      '2026-07-07T10:00:00Z',
    );
  });

  test('of a pause over a closing only the open part counts', () => {
    const overnight = pause('2026-07-06T16:00Z', '2026-07-07T10:00Z');
    expect(add(office, '2026-07-06T15:00Z', 2 * hour, [overnight])).toBe('2026-07-07T11:00:00Z');
    expect(between(office, '2026-07-06T15:00Z', '2026-07-07T11:00Z', [overnight])).toBe(2 * hour);
  });

  test('a duration used up when a pause begins is due there', () => {
    expect(add(office, '2026-07-06T11:00Z', hour, [noon])).toBe('2026-07-06T12:00:00Z');
  });

  test('pauses that overlap count once, in any order, and empty or reversed ones not at all', () => {
    const pauses = [
      pause('2026-07-06T12:30Z', '2026-07-06T13:30Z'),
      noon,
      pause('2026-07-06T15:00Z', '2026-07-06T14:00Z'),
    ];
    expect(between(office, '2026-07-06T09:00Z', '2026-07-06T17:00Z', pauses)).toBe(8 * hour - 90 * minute);
  });

  test('a pause over the start lets the clock begin at its end', () => {
    expect(add(office, '2026-07-06T12:30Z', 0, [noon])).toBe('2026-07-06T13:00:00Z');
    expect(add(office, '2026-07-06T12:30Z', hour, [noon])).toBe('2026-07-06T14:00:00Z');
  });

  test('under a pause that never ends nothing more falls due', () => {
    const never = { from: at('2026-07-06T12:00Z'), to: Number.POSITIVE_INFINITY };
    expect(add(office, '2026-07-06T11:00Z', 2 * hour, [never])).toBeUndefined();
    expect(add(office, '2026-07-06T11:00Z', hour, [never])).toBe('2026-07-06T12:00:00Z');
  });
});
