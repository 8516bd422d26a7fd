import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it, test } from 'vitest';
import { occurrences } from '../../../lib/holidays/ics/recurrence.ts';
import { ruleOf } from '../../../lib/holidays/ics/rule.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

function recur(text: string) {
  return ICAL.Recur.fromString(text);
}

function ours(text: string, start: string, from: string, to: string): string[] {
  const rule = ruleOf(recur(text).toJSON());
  return [...occurrences(rule, day(start), day(from), day(to))]
    .filter((found) => found !== 'step')
    .map(String)
    .filter((found) => found >= from);
}

test.each([
  ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', ['2026-11-26', '2027-11-25', '2028-11-23']],
  ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', ['2026-05-25', '2027-05-31', '2028-05-29']],
  ['FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29', ['2028-02-29']],
  ['FREQ=YEARLY;BYYEARDAY=-1', ['2026-12-31', '2027-12-31', '2028-12-31']],
  ['FREQ=YEARLY;BYDAY=1MO', ['2026-01-05', '2027-01-04', '2028-01-03']],
  ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', ['2026-02-13', '2026-03-13', '2026-11-13', '2027-08-13', '2028-10-13']],
  ['FREQ=MONTHLY;INTERVAL=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['2026-01-30', '2027-01-29', '2028-01-31']],
  ['FREQ=DAILY;INTERVAL=365', ['2026-01-01', '2027-01-01', '2028-01-01', '2028-12-31']],
  ['FREQ=DAILY;INTERVAL=7;BYDAY=MO', []],
  ['FREQ=YEARLY;UNTIL=20270101', ['2026-01-01', '2027-01-01']],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
])('%s', (rule, days) => {
  // Every fourth year from 2024, the others from 2026.
  const start = rule.includes('INTERVAL=4') ? '2024-02-29' : '2026-01-01';
  expect(ours(rule, start, '2026-01-01', '2028-12-31')).toEqual(days);
});

it('counts from the beginning, also what lies before the days asked for', () => {
  expect(ours('FREQ=YEARLY;COUNT=3', '2025-05-01', '2026-01-01', '2031-01-01')).toEqual(['2026-05-01', '2027-05-01']);
});

it('agrees with ical.js on the rules that calendars have', { timeout: 60_000 }, () => {
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const every = (most: number) => fc.integer({ min: 1, max: most }).map((count) => `;INTERVAL=${count}`);
  const month = fc.integer({ min: 1, max: 12 }).map((number) => `;BYMONTH=${number}`);
  const rules = fc.oneof(
    every(400).map((interval) => `FREQ=DAILY${interval}`),
    fc.tuple(every(9), fc.uniqueArray(weekday, { minLength: 1 })).map(([w, days]) => `FREQ=WEEKLY${w};BYDAY=${days}`),
    fc.tuple(every(9), fc.integer({ min: 1, max: 28 })).map(([m, of]) => `FREQ=MONTHLY${m};BYMONTHDAY=${of}`),
    fc
      .tuple(every(9), fc.constantFrom(1, 2, 3, 4, -1, -2), weekday)
      .map(([m, n, of]) => `FREQ=MONTHLY${m};BYDAY=${n}${of}`),
    fc
      .tuple(month, fc.constantFrom(1, 2, 3, 4, -1, -2), weekday)
      .map(([m, n, of]) => `FREQ=YEARLY${m};BYDAY=${n}${of}`),
    fc
      .tuple(every(4), month, fc.integer({ min: 1, max: 28 }))
      .map(([y, m, of]) => `FREQ=YEARLY${y}${m};BYMONTHDAY=${of}`),
    every(4).map((years) => `FREQ=YEARLY${years}`),
  );
  const starts = fc.integer({ min: 0, max: 9000 }).map((days) => day('2004-01-01').add({ days }).toString());
  fc.assert(
    fc.property(rules, starts, (rule, start) => {
      const expected: string[] = [];
      const iterator = recur(rule).iterator(ICAL.Time.fromDateString(start));
      for (let next = iterator.next(); next && next.year < 2032; next = iterator.next()) {
        if (next.year >= 2028) expected.push(next.toString());
      }
      expect(ours(rule, start, '2028-01-01', '2031-12-31')).toEqual(expected);
    }),
    { numRuns: 200, seed: 20_261_122 },
  );
});
