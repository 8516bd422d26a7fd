import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { holidaysOf } from '../../../lib/holidays/country-holidays.ts';
import { ownLists } from '../../../lib/holidays/own/own-lists.ts';

const folder = fileURLToPath(new URL('../../../../shared/sla/holidays/', import.meta.url));
const present = existsSync(folder);
if (!present)
  console.warn('skipped: the lists of ../shared/sla/holidays are not here, so Baton’s own are held against few days');

async function daysOf(country: string, year: number): Promise<string[]> {
  const found = await holidaysOf(country, year, 'en');
  if ('unknownYear' in found) throw new Error(`${country} does not claim ${year}`);
  return found.map(({ day }) => day);
}

/** What is easy to get wrong: substitutes, days after Easter, a law that begins in a year. */
const truth: readonly [country: string, year: number, closed: readonly string[], open: readonly string[]][] = [
  ['NO', 2026, ['2026-04-02', '2026-05-14', '2026-05-17', '2026-05-25'], ['2026-04-04', '2026-05-18', '2026-12-24']],
  ['NO', 2027, ['2027-05-17', '2027-03-29'], ['2027-12-31']],
  ['SE', 2026, ['2026-06-20', '2026-10-31', '2026-06-06'], ['2026-06-19', '2026-12-24']],
  ['PL', 2024, ['2024-05-30'], ['2024-12-24']],
  ['PL', 2025, ['2025-06-19', '2025-12-24'], ['2025-05-02']],
  ['SI', 2026, ['2026-01-02', '2026-04-27', '2026-06-25'], ['2026-04-03']],
  ['TH', 2024, ['2024-04-12', '2024-04-16', '2024-02-26'], ['2024-04-17']],
  ['TH', 2026, ['2026-01-02', '2026-03-03', '2026-07-30', '2026-12-07'], ['2026-12-11']],
  ['US', 2026, ['2026-07-03', '2026-11-26', '2026-02-16'], ['2026-11-27']],
  ['US', 2027, ['2027-12-24', '2027-12-31', '2027-07-05', '2027-06-18'], ['2027-01-04']],
  ['US', 2028, ['2028-11-10', '2028-11-11'], ['2028-01-03', '2028-12-29']],
  ['GB', 2026, ['2026-05-04', '2026-12-28', '2026-08-31'], ['2026-12-29']],
  ['GB', 2027, ['2027-12-27', '2027-12-28'], ['2027-12-29']],
  ['GB', 2028, ['2028-01-03', '2028-05-01', '2028-05-29'], ['2028-01-04']],
  ['GB', 2033, ['2033-01-03', '2033-12-26', '2033-12-27'], ['2033-12-28']],
  ['DE', 2026, ['2026-10-03', '2026-05-14', '2026-04-03'], ['2026-10-31', '2026-06-04']],
];

test.each(truth)('%s in %i closes what the law closes and nothing else near', async (country, year, closed, open) => {
  const days = await daysOf(country, year);
  expect(closed.filter((day) => !days.includes(day))).toEqual([]);
  expect(open.filter((day) => days.includes(day))).toEqual([]);
});

/** One year of each country in full, as `MM-DD`. */
const wholeYears: readonly [country: string, year: number, days: string][] = [
  ['NO', 2027, '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26'],
  ['SE', 2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26'],
  ['PL', 2026, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
  ['SI', 2026, '01-01 01-02 02-08 04-05 04-06 04-27 05-01 05-02 05-24 06-25 08-15 10-31 11-01 12-25 12-26'],
  [
    'TH',
    2026,
    '01-01 01-02 01-10 03-03 04-06 04-13 04-14 04-15 05-01 05-04 05-31 06-01 06-03 07-28 07-29 07-30 08-12 10-13 10-23 12-05 12-07 12-10 12-31',
  ],
  ['US', 2027, '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
  ['GB', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28'],
  ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
];

test.each(wholeYears)('%s in %i has all its holidays and no other', async (country, year, days) => {
  expect(await daysOf(country, year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

it('finds Easter in its earliest and latest years', async () => {
  expect(await daysOf('DE', 2038)).toContain('2038-04-26');
  expect(await daysOf('DE', 2049)).toContain('2049-04-19');
  expect(await daysOf('NO', 2076)).toContain('2076-04-19');
  expect(await daysOf('NO', 2100)).toContain('2100-03-28');
});

describe.each(ownLists.map((list) => [list.country, list] as const))('the list of %s', (country, list) => {
  it('keeps to its year and names each day once', async () => {
    for (let year = list.from; year <= Math.min(list.to, 2060); year += 1) {
      const found = list.inYear(year);
      expect(found.filter(({ day, name }) => !day.startsWith(`${year}-`) || name === '')).toEqual([]);
      const days = await daysOf(country, year);
      expect(days).toEqual([...new Set(days)].sort());
    }
  });

  it('does not claim the years about which it knows nothing', async () => {
    expect(await holidaysOf(country, list.from - 1, 'en')).toEqual({ unknownYear: true });
    expect(await holidaysOf(country, list.to + 1, 'en')).toEqual({ unknownYear: true });
  });

  it.skipIf(!present)('is that of the shared file in every year', async () => {
    const file = JSON.parse(readFileSync(`${folder}${country}.json`, 'utf8')) as {
      holidays: Record<string, { date: string }[]>;
    };
    for (const [year, days] of Object.entries(file.holidays)) {
      const expected = [...new Set(days.map(({ date }) => date))].sort();
      expect(await daysOf(country, Number(year)), year).toEqual(expected);
    }
    expect(Object.keys(file.holidays).length).toBeGreaterThan(3);
  });
});
