import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateOn, windowOf } from '../../../components/options/agreement/timing/example-window.ts';
import { emptyContact } from '../../../lib/domain/contact.ts';
import { phaseAt } from '../../../lib/domain/lead.ts';
import { addDays } from '../../../lib/domain/time.ts';
import { timingView } from '../../../lib/domain/timing.ts';
import { agreementOf } from '../../support/agreement.ts';

const zone = 'Europe/Oslo';
const noon = (day: string) => Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone).epochMilliseconds;

test('the example says what a rep is told of a lead with that deadline', () => {
  const days = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(days, days, fc.integer({ min: -50, max: 10 }), (a, b, away) => {
      const rule = { opensDaysBefore: Math.max(a, b), closesDaysBefore: Math.min(a, b) };
      const deadline = '2026-11-10';
      const day = addDays(deadline, away);
      const view = timingView(
        { ...emptyContact('lead', 0), deadlines: [{ id: 'd', day: deadline, source: 'file', at: 0 }] },
        agreementOf({ timing: [{ id: 'any', name: 'All', ...rule }] }),
        zone,
      );
      const example = windowOf(rule, deadline);
      expect(example).toEqual({ deadline, opens: view.opens, closes: view.closes });
      expect(example && stateOn(example, day)).toBe(phaseAt(view.phases, noon(day)));
    }),
    { numRuns: 1000 },
  );
});

test('there is none for numbers and days that cannot be used', () => {
  for (const [opensDaysBefore, closesDaysBefore] of [
    [10, 20],
    [Number.NaN, 1],
    [4000, 1],
    [10, -1],
    [10.5, 1],
  ] as const) {
    expect(windowOf({ opensDaysBefore, closesDaysBefore }, '2026-11-10')).toBeUndefined();
  }
  expect(windowOf({ opensDaysBefore: 10, closesDaysBefore: 1 }, '')).toBeUndefined();
});
