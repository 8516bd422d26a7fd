import { describe, expect, test } from 'vitest';
import type { BusinessDuration } from '../../../lib/domain/agreement/clock-schema.ts';
import { deadlineAfter } from '../../../lib/domain/business-time/deadline.ts';
import type { PauseLike } from '../../../lib/domain/business-time/pauses.ts';
import { standstills } from '../../../lib/domain/business-time/pauses.ts';
import { businessTimeLeft } from '../../../lib/domain/lead.ts';
import { hour } from '../../../lib/domain/time.ts';
import { at, calendar, iso, office, weekOf } from './calendars.ts';

const hours = (value: number): BusinessDuration => ({ unit: 'businessHours', value });
const twoDays = (reading: 'sameTime' | 'sameTimeInHours' | 'endOfDay'): BusinessDuration => ({
  unit: 'businessDays',
  value: 2,
  reading,
});
const pause = (from: string, to?: string): PauseLike => ({ from: at(from), ...(to && { to: at(to) }) });

function due(start: string, within: BusinessDuration, pauses: PauseLike[] = [], now = start) {
  return iso(deadlineAfter(office, at(start), within, standstills(pauses, at(now))).dueAt);
}

describe('a deadline in business hours', () => {
  test('comes with the open periods that lead up to it, pauses taken out', () => {
    const lunch = calendar({
      week: weekOf([
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
    });
    const pauses = standstills([pause('2026-07-06T14:00Z', '2026-07-06T15:00Z')], 0);
    const { dueAt, open } = deadlineAfter(lunch, at('2026-07-06T11:00Z'), hours(5), pauses);
    expect(open.map((period) => `${iso(period.from)} ${iso(period.to)}`)).toEqual([
      '2026-07-06T11:00:00Z 2026-07-06T12:00:00Z',
      '2026-07-06T13:00:00Z 2026-07-06T14:00:00Z',
      '2026-07-06T15:00:00Z 2026-07-06T17:00:00Z',
      '2026-07-07T09:00:00Z 2026-07-07T10:00:00Z',
    ]);
    expect(iso(dueAt)).toBe('2026-07-07T10:00:00Z');
    expect(businessTimeLeft(open, at('2026-07-06T11:00Z'))).toBe(5 * hour);
  });

  test('takes parts of an hour to the millisecond', () => {
    expect(due('2026-07-06T10:00Z', hours(0.1))).toBe('2026-07-06T10:06:00Z');
    expect(due('2026-07-06T10:00Z', hours(1 / 3))).toBe('2026-07-06T10:20:00Z');
  });
});

describe('while a pause lasts', () => {
  const lasting = [pause('2026-07-06T11:00Z')];

  test('the deadline is as if the clock ran on from now', () => {
    expect(due('2026-07-06T10:00Z', hours(4), lasting, '2026-07-06T11:00Z')).toBe('2026-07-06T14:00:00Z');
    expect(due('2026-07-06T10:00Z', hours(4), lasting, '2026-07-06T12:30Z')).toBe('2026-07-06T15:30:00Z');
  });

  test('the deadline rests while the team is closed', () => {
    const evening = due('2026-07-06T10:00Z', hours(4), lasting, '2026-07-06T18:00Z');
    expect(evening).toBe('2026-07-07T12:00:00Z');
    expect(due('2026-07-06T10:00Z', hours(4), lasting, '2026-07-07T08:00Z')).toBe(evening);
  });

  test('one that has yet to begin changes nothing', () => {
    expect(due('2026-07-06T10:00Z', hours(4), [pause('2026-07-06T13:00Z')], '2026-07-06T12:00Z')).toBe(
      '2026-07-06T14:00:00Z',
    );
  });

  test('one with an end ahead counts in full', () => {
    expect(
      due('2026-07-06T10:00Z', hours(4), [pause('2026-07-06T11:00Z', '2026-07-08T09:00Z')], '2026-07-06T12:00Z'),
    ).toBe('2026-07-08T12:00:00Z');
  });
});

describe('a deadline in business days', () => {
  test('without pauses is by its reading, also outside hours', () => {
    expect(due('2026-07-06T20:00Z', twoDays('sameTime'))).toBe('2026-07-08T20:00:00Z');
    expect(due('2026-07-06T10:00Z', twoDays('endOfDay'))).toBe('2026-07-08T17:00:00Z');
  });

  test('the business time a pause took is added behind, to the millisecond', () => {
    const night = pause('2026-07-06T16:00Z', '2026-07-07T10:00Z');
    expect(due('2026-07-06T10:00Z', twoDays('sameTime'), [night])).toBe('2026-07-08T12:00:00Z');
    expect(due('2026-07-06T10:00Z', twoDays('endOfDay'), [pause('2026-07-06T11:00Z', '2026-07-06T11:01Z')])).toBe(
      '2026-07-09T09:01:00Z',
    );
  });

  test('a pause outside hours leaves it where it was', () => {
    expect(due('2026-07-06T20:00Z', twoDays('sameTime'), [pause('2026-07-06T20:00Z', '2026-07-07T09:00Z')])).toBe(
      '2026-07-08T20:00:00Z',
    );
  });

  test('a pause over the day added behind counts too', () => {
    const pauses = [pause('2026-07-07T09:00Z', '2026-07-07T17:00Z'), pause('2026-07-09T09:00Z', '2026-07-09T17:00Z')];
    expect(due('2026-07-06T10:00Z', twoDays('sameTime'), pauses)).toBe('2026-07-10T10:00:00Z');
  });
});
