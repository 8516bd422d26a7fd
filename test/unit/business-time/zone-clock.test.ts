import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumberOf } from '../../../lib/domain/business-time/local-day.ts';
import { zoneClock } from '../../../lib/domain/business-time/zone-clock.ts';
import { day, minute } from '../../../lib/domain/time.ts';
import { at, iso } from './calendars.ts';
import { randomInstants, zones } from './random.ts';

const local = (text: string) => Date.parse(`${text}Z`);

describe('the clock of a zone', () => {
  test('a skipped reading moves later by the gap', () => {
    expect(iso(zoneClock('Europe/Oslo').instantOf(local('2026-03-29T02:30')))).toBe('2026-03-29T01:30:00Z');
  });

  test('a repeated reading is its first occurrence', () => {
    expect(iso(zoneClock('Europe/Oslo').instantOf(local('2026-10-25T02:30')))).toBe('2026-10-25T00:30:00Z');
  });

  test('a day begins after a gap that swallowed its midnight', () => {
    const clock = zoneClock('America/Sao_Paulo');
    expect(iso(clock.startOfDay(dayNumberOf('2015-10-18')))).toBe('2015-10-18T03:00:00Z');
    expect(clock.localOf(at('2015-10-18T03:00:00Z'))).toBe(local('2015-10-18T01:00'));
  });

  test('a gap from before midnight moves the beginning of the day to its end', () => {
    // Toronto, 1919-03-30: 23:30 became 00:30.
    expect(iso(zoneClock('America/Toronto').startOfDay(dayNumberOf('1919-03-31')))).toBe('1919-03-31T04:30:00Z');
  });

  test('Apia has no 30 December 2011', () => {
    const clock = zoneClock('Pacific/Apia');
    expect(['2011-12-29', '2011-12-30', '2011-12-31'].map((name) => clock.hasDay(dayNumberOf(name)))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('an unknown zone is a RangeError', () => {
    expect(() => zoneClock('Europe/Atlantis')).toThrow(RangeError);
  });

  test.each(
    Object.values(zones).flat(),
  )('agrees with Temporal in %s, both ways and at the beginnings of days', (zone) => {
    const clock = zoneClock(zone);
    const instants = fc.sample(fc.tuple(randomInstants(zone), fc.integer({ min: -120, max: 120 })), {
      seed: 1,
      numRuns: 200,
    });
    for (const [instant, shift] of instants) {
      const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      expect(clock.localOf(instant)).toBe(local(there.toPlainDateTime().toString({ smallestUnit: 'millisecond' })));
      const wall = there.toPlainDateTime().add({ minutes: shift });
      const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
      expect(clock.instantOf(local(wall.toString({ smallestUnit: 'millisecond' }))), `${wall} in ${zone}`).toBe(
        expected,
      );
      const dayNumber = clock.dayNumberAt(instant);
      const date = there.toPlainDate();
      expect(dayNumber).toBe(Date.parse(`${date}T00:00Z`) / day);
      expect(clock.startOfDay(dayNumber)).toBe(date.toZonedDateTime(zone).epochMilliseconds);
    }
  });

  test('minutes around every change of Lord Howe in ten years', () => {
    const clock = zoneClock('Australia/Lord_Howe');
    let change = Temporal.Instant.from('2026-01-01T00:00Z')
      .toZonedDateTimeISO('Australia/Lord_Howe')
      .getTimeZoneTransition('next');
    for (; change && change.year < 2036; change = change.getTimeZoneTransition('next')) {
      for (let shift = -60; shift <= 60; shift += 1) {
        const wall = change.toPlainDateTime().add({ minutes: shift });
        const expected = wall.toZonedDateTime('Australia/Lord_Howe').epochMilliseconds;
        expect(clock.instantOf(change.epochMilliseconds + change.offsetNanoseconds / 1e6 + shift * minute)).toBe(
          expected,
        );
      }
    }
  });
});
