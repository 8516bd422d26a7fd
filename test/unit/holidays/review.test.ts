import { expect, it, test } from 'vitest';
import { guessCountry } from '../../../components/options/agreement/clock/holidays/guess-country.ts';
import { weekendOf } from '../../../components/options/agreement/clock/holidays/offer.ts';
import { chosenDays, reviewLines, withAll } from '../../../components/options/agreement/clock/holidays/review-lines.ts';

const friday = { day: '2026-12-25', name: 'Christmas Day' };
const saturday = { day: '2026-12-26', name: 'Boxing Day' };
const monday = { day: '2026-12-28', name: 'Boxing Day (substitute day)' };
const lines = reviewLines([friday, saturday, monday], [{ day: '2026-12-28', name: 'Own name' }], [6, 7]);

it('ticks each day but those on a weekend and those the calendar has', () => {
  expect(lines.map(({ ticked, mark }) => [ticked, mark])).toEqual([
    [true, undefined],
    [false, 'weekend'],
    [false, 'taken'],
  ]);
});

it('takes what is ticked by its name as edited', () => {
  const edited = lines.map((line) => ({ ...line, name: ` ${line.name}! ` }));
  expect(chosenDays(edited)).toEqual([{ day: '2026-12-25', name: 'Christmas Day!' }]);
});

it('takes no day twice, whatever is ticked', () => {
  expect(chosenDays(withAll(lines, true))).toEqual([friday, saturday]);
  expect(chosenDays(lines.map((line) => ({ ...line, ticked: true })))).toEqual([friday, saturday]);
  expect(chosenDays(withAll(lines, false))).toEqual([]);
});

test.each([
  ['Europe/Oslo', 'NO'],
  ['Asia/Bangkok', 'TH'],
  ['America/Los_Angeles', 'US'],
  ['Europe/Paris', undefined],
  ['UTC', undefined],
])('a calendar in %s is taken to be for %s', (zone, country) => {
  expect(guessCountry(zone)).toBe(country);
});

it('takes the weekend of a country from the browser, and Saturday and Sunday where no country is known', () => {
  expect(weekendOf('EG')).toEqual([5, 6]);
  expect(weekendOf(undefined)).toEqual([6, 7]);
});
