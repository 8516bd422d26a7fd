import Holidays from 'date-holidays';
import type { Holiday } from './holiday.ts';

/**
 * A country's public holidays by the library `date-holidays`, empty where it knows none. It brings half a megabyte with
 * it, so this file is only ever imported dynamically. The library's mistakes are its own: Baton checks none of it.
 */
export function libraryHolidays(country: string, year: number, language: string): Holiday[] {
  const found = new Holidays(country, { types: ['public'] }).getHolidays(year, language.split('-')[0]);
  return found
    .filter((holiday) => startsWithItsDay(holiday.date))
    .flatMap(({ date, start, end, name }) => {
      const first = Temporal.PlainDate.from(date.slice(0, 10));
      return Array.from({ length: wholeDays(start, end) }, (_, days) => ({
        day: first.add({ days }).toString(),
        name,
      }));
    });
}

/** A half day is a holiday from noon ("12:00:00"); one by the moon begins on the eve but is written as its day. */
function startsWithItsDay(date: string): boolean {
  return date.slice(11, 19) === '00:00:00';
}

/** A day on which the clock goes forward has 23 hours; a feast of three days and a half closes three. */
function wholeDays(start: Date, end: Date): number {
  return Math.floor((end.getTime() - start.getTime() + 2 * 3_600_000) / 86_400_000);
}
