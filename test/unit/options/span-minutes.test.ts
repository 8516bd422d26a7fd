import { describe, expect, test } from 'vitest';
import {
  dragged,
  type Grip,
  nudged,
  type Stretch,
  spanOf,
  steps,
  stretchOf,
} from '../../../components/options/agreement/clock/calendars/hours/span-minutes.ts';
import type { Span } from '../../../lib/domain/business-time/calendar.ts';
import { type Weekday, weekdays } from '../../../lib/domain/business-time/weekday.ts';

const office: Stretch = { weekday: 'mon', from: 540, to: 1020 };
const night: Stretch = { weekday: 'mon', from: 1320, to: 1800 };

/** Drags by clock hours. */
function drag(
  grip: Grip,
  before: Stretch,
  from: readonly [Weekday, number],
  to: readonly [Weekday, number],
  step = 15,
) {
  const point = ([weekday, hours]: readonly [Weekday, number]) => ({ weekday, minute: hours * 60 });
  const after = dragged(grip, before, point(from), point(to), step, weekdays);
  return `${after.weekday} ${spanOf(after).join('–')}`;
}

test('a span is the same after a visit to the grid, to the second', () => {
  const spans: Span[] = [
    ['09:00', '17:00'],
    ['00:00', '24:00'],
    ['22:00', '06:00'],
    ['09:00:30', '17:00:15'],
  ];
  for (const span of spans) expect(spanOf(stretchOf('mon', span)!)).toEqual(span);
  expect(stretchOf('mon', ['09:00', '09:00'])).toBeUndefined();
});

describe('dragged', () => {
  test('a new span runs from where the pointer went down, either way, on quarters of an hour', () => {
    const none: Stretch = { weekday: 'mon', from: 540, to: 540 };
    expect(drag('new', none, ['mon', 9.05], ['mon', 11.4])).toBe('mon 09:00–11:30');
    expect(drag('new', none, ['mon', 9.05], ['mon', 7])).toBe('mon 07:00–09:00');
    expect(drag('new', none, ['mon', 9], ['mon', 24])).toBe('mon 09:00–24:00');
  });

  test('a hand that slips into another row draws on the day it began with', () => {
    expect(drag('new', { ...office, to: 540 }, ['mon', 9], ['tue', 12])).toBe('mon 09:00–12:00');
    expect(drag('end', office, ['mon', 17], ['wed', 18])).toBe('mon 09:00–18:00');
    const after = dragged(
      'end',
      office,
      { weekday: 'mon', minute: 1020 },
      { weekday: 'tue', minute: 1080 },
      15,
      weekdays,
    );
    expect(after).toEqual({ ...office, to: 1080 });
  });

  test('into the next row and left of its beginning, a span becomes a night', () => {
    expect(drag('new', { weekday: 'mon', from: 1320, to: 1320 }, ['mon', 22], ['tue', 6])).toBe('mon 22:00–06:00');
    expect(drag('end', { ...night, to: 1440 }, ['mon', 24], ['tue', 4])).toBe('mon 22:00–04:00');
    expect(drag('end', night, ['tue', 6], ['mon', 23.5])).toBe('mon 22:00–23:30');
  });

  test('a night of Sunday runs into Monday', () => {
    expect(drag('end', { ...night, weekday: 'sun' }, ['mon', 6], ['mon', 5])).toBe('sun 22:00–05:00');
  });

  test('an edge stays a step away from the other one', () => {
    expect(drag('start', office, ['mon', 9], ['mon', 20])).toBe('mon 16:45–17:00');
    expect(drag('end', office, ['mon', 17], ['mon', 3])).toBe('mon 09:00–09:15');
    expect(drag('start', night, ['mon', 22], ['mon', 24])).toBe('mon 23:45–06:00');
  });

  test('the whole moves in time and to other days, and stays within its day', () => {
    expect(drag('whole', office, ['mon', 10], ['wed', 11.1])).toBe('wed 10:00–18:00');
    expect(drag('whole', office, ['mon', 10], ['mon', 23])).toBe('mon 16:00–24:00');
    expect(drag('whole', office, ['mon', 10], ['mon', 0])).toBe('mon 00:00–08:00');
    expect(drag('whole', night, ['tue', 3], ['wed', 4])).toBe('tue 23:00–07:00');
  });

  test('in finer steps', () => {
    expect(drag('end', office, ['mon', 17], ['mon', 17.1], steps.fine)).toBe('mon 09:00–17:05');
  });
});

describe('by keys', () => {
  const press = (before: Stretch, key: string, more: { shiftKey?: boolean; altKey?: boolean } = {}) => {
    const after = nudged(before, { key, shiftKey: false, altKey: false, ...more }, weekdays);
    return after && `${after.weekday} ${spanOf(after).join('–')}`;
  };

  test('arrows move, with Alt by five minutes, up and down to other days', () => {
    expect(press(office, 'ArrowRight')).toBe('mon 09:15–17:15');
    expect(press(office, 'ArrowLeft', { altKey: true })).toBe('mon 08:55–16:55');
    expect(press(office, 'ArrowDown')).toBe('tue 09:00–17:00');
    expect(press(office, 'ArrowUp')).toBeUndefined();
  });

  test('Shift moves the end, past midnight too, and never onto the beginning', () => {
    expect(press(office, 'ArrowRight', { shiftKey: true })).toBe('mon 09:00–17:15');
    expect(press({ ...office, to: 1440 }, 'ArrowRight', { shiftKey: true })).toBe('mon 09:00–00:15');
    expect(press({ ...office, to: 555 }, 'ArrowLeft', { shiftKey: true })).toBe('mon 09:00–09:15');
    expect(press({ ...office, to: 540 + 1425 }, 'ArrowRight', { shiftKey: true })).toBe('mon 09:00–08:45');
  });

  test('other keys do nothing', () => {
    expect(press(office, 'Tab')).toBeUndefined();
    expect(press(office, 'a')).toBeUndefined();
  });
});
