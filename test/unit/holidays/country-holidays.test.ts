import Holidays from 'date-holidays';
import { expect, it } from 'vitest';
import { countries, holidaysOf } from '../../../lib/holidays/country-holidays.ts';
import { libraryCountries } from '../../../lib/holidays/library-countries.ts';

async function daysOf(country: string, year: number) {
  const found = await holidaysOf(country, year, 'en');
  if ('unknownYear' in found) throw new Error(`${country} is not known in ${year}`);
  return found;
}

it('offers every country of the library by its name in the reader’s language', () => {
  expect(libraryCountries).toEqual(Object.keys(new Holidays().getCountries()).sort());
  const norwegian = countries('nb');
  expect(norwegian).toContainEqual({ code: 'DE', name: 'Tyskland', checked: true });
  expect(norwegian).toContainEqual({ code: 'FR', name: 'Frankrike', checked: false });
  expect(norwegian.filter(({ checked }) => checked)).toHaveLength(8);
  expect(norwegian.at(-1)?.code).toBe('AX');
});

it('gives a country without a list of its own by the library, in the reader’s language', async () => {
  const french = await daysOf('FR', 2027);
  expect(french.map(({ day }) => day)).toContain('2027-07-14');
  expect(french.find(({ day }) => day === '2027-01-01')?.name).toBe("New Year's Day");
  // A day for mothers closes nothing.
  expect(french.map(({ day }) => day)).not.toContain('2027-05-30');
});

it('closes each day of a feast of several days, and no half day', async () => {
  const saudi = (await daysOf('SA', 2027)).map(({ day }) => day);
  expect(saudi).toEqual(expect.arrayContaining(['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12']));
  expect((await daysOf('IS', 2026)).map(({ day }) => day)).not.toContain('2026-12-31');
});

it('closes a day on which the clock goes forward', async () => {
  expect((await daysOf('DK', 2027)).map(({ day }) => day)).toContain('2027-03-28');
});

it('makes one day of two holidays that meet', async () => {
  const meeting = (await daysOf('NO', 2027)).filter(({ day }) => day === '2027-05-17');
  expect(meeting).toEqual([{ day: '2027-05-17', name: 'Grunnlovsdagen; Andre pinsedag' }]);
});

it('knows nothing of a country that there is not', async () => {
  expect(await holidaysOf('QQ', 2027, 'en')).toEqual({ unknownYear: true });
});
