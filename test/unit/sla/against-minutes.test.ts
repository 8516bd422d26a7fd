import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf } from '../../../lib/domain/sla/course.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { agreementOf, ruleOf, weekOf } from '../../support/agreement.ts';
import { leadOf, oslo } from './leads.ts';
import { walk } from './minute-by-minute.ts';

const holidays = [{ day: '2026-10-26', name: 'Holiday' }];
const calendars = [
  { id: 'office', name: 'Office', zone: 'Europe/Oslo', week: weekOf('09:00', '17:00'), holidays },
  { id: 'late', name: 'Late', zone: 'America/New_York', week: weekOf('10:30', '15:00') },
  { id: 'split', name: 'Split', zone: 'Asia/Kolkata', week: { mon: lunch(), wed: lunch(), sat: lunch() } },
];

function lunch(): [string, string][] {
  return [
    ['08:00', '12:00'],
    ['12:30', '16:00'],
  ];
}

// Three weeks in which Oslo and New York change their clocks on different days.
const first = oslo('2026-10-19T00:00');
const minutes = (days: number) => fc.integer({ min: 0, max: days * 24 * 60 });
const dayIn = fc.integer({ min: 19, max: 31 }).map((date) => `2026-10-${date}`);

const cases = fc.record({
  start: minutes(7),
  hours: fc.integer({ min: 1, max: 40 }),
  shifts: fc.array(
    fc.record({ after: minutes(5), calendar: fc.integer({ min: 0, max: 2 }), leave: fc.option(dayIn) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  pauses: fc.array(fc.record({ after: minutes(10), length: minutes(3) }), { maxLength: 3 }),
});

test('owners, leave and pauses come to the deadline that walking minute by minute comes to', () => {
  fc.assert(
    fc.property(cases, ({ start, hours, shifts, pauses }) => {
      const startedAt = first + start * minute;
      const told = shifts.map(({ after, calendar, leave }, place) => ({
        id: `owner${place}`,
        from: place === 0 ? 0 : startedAt + after * minute,
        calendar: calendars[calendar] ?? calendars[0],
        ...(leave !== null && { leave: { from: leave, to: leave } }),
      }));
      // Of two told for one instant the later in the list is believed, here as there.
      const inOrder = told.toSorted((a, b) => a.from - b.from);
      const still = pauses.map(({ after, length }) => {
        const from = startedAt + after * minute;
        return { from, to: from + length * minute };
      });
      const contact = leadOf({
        owners: told.map(({ id, from }) => ({ owner: id, at: from, source: 'test' })),
        pauses: still.map((period, place) => ({ ...period, id: `p${place}`, reason: '', source: 'test' })),
        handovers: [{ id: 'h', at: startedAt, source: 'test' }],
      });
      const owners = told.map(({ id, calendar, leave }) => ({
        id,
        name: id,
        calendar: calendar?.id ?? '',
        ...(leave && { leave: [leave] }),
      }));
      const agreement = agreementOf({ calendars, owners });
      const rule = ruleOf({ within: { unit: 'businessHours', value: hours } });
      const course = courseOf(rule, agreement, contact, startedAt, startedAt + 60 * 24 * hour);
      const walked = walk(
        startedAt,
        hours,
        inOrder.flatMap(({ calendar, ...shift }) => (calendar ? [{ ...shift, calendar }] : [])),
        still,
      );
      if (walked === undefined) return;
      expect(course?.dueAt).toBe(walked);
      expect(course?.total).toBe(hours * hour);
      for (const { share } of course?.segments ?? []) expect(share).toBeLessThan(1);
    }),
    { numRuns: 80, seed: 3 },
  );
}, 60_000);
