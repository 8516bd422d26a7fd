/** The holidays of any country: by Baton's own list where it has one, else by a library that is loaded when asked. */
import type { Holiday } from './holiday.ts';
import { libraryCountries } from './library-countries.ts';
import { ownListOf, ownLists } from './own/own-lists.ts';

export interface Country {
  /** ISO 3166-1 code of two letters. */
  readonly code: string;
  readonly name: string;
  /** Whether the list is Baton's own, checked against two public ones; else it is the library's, unchecked. */
  readonly checked: boolean;
}

/** Nothing reliable is known of a country's holidays in that year. */
export interface UnknownYear {
  readonly unknownYear: true;
}

/** All countries there is a list for, by name in a language. */
export function countries(language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const codes = new Set(ownLists.map((list) => list.country).concat(libraryCountries));
  const collator = new Intl.Collator(language);
  return [...codes]
    .map((code) => ({ code, name: names.of(code) ?? code, checked: ownListOf(code) !== undefined }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/**
 * The days that are public holidays in a whole country in a year, ascending, each day once; days on a weekend are
 * among them, days of single states and half days are not. Baton's own lists name them in the country's language,
 * the library in the language given where it can.
 */
export async function holidaysOf(country: string, year: number, language: string): Promise<Holiday[] | UnknownYear> {
  const own = ownListOf(country);
  if (own) return year >= own.from && year <= own.to ? eachDayOnce(own.inYear(year)) : { unknownYear: true };
  const { libraryHolidays } = await import('./library-holidays.ts');
  const found = eachDayOnce(libraryHolidays(country, year, language));
  return found.length > 0 ? found : { unknownYear: true };
}

/** Holidays that meet on a day (Norway's 17 May and Whit Monday in 2027) become one with both names. */
function eachDayOnce(holidays: readonly Holiday[]): Holiday[] {
  const names = new Map<string, Set<string>>();
  for (const { day, name } of holidays) names.set(day, (names.get(day) ?? new Set()).add(name));
  return [...names]
    .map(([day, all]) => ({ day, name: [...all].join('; ').slice(0, longestName) }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** As many characters as a calendar takes. */
const longestName = 200;
