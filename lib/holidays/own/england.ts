import type { Holiday, OwnList } from '../holiday.ts';
import { byRules, easter, fixed, last, monday, nth, saturday, weekdayOf } from './day-rules.ts';

/**
 * England and Wales: the bank holidays of the Banking and Financial Dealings Act 1971, and Good Friday and Christmas
 * Day by common law. A day on a weekend is followed by a substitute day; days proclaimed for one year are not known
 * before.
 */
export const england: OwnList = {
  country: 'GB',
  from: 2024,
  to: 2100,
  inYear: (year) => [
    ...byRules(
      [
        [fixed(1, 1), "New Year's Day"],
        [easter(-2), 'Good Friday'],
        [easter(1), 'Easter Monday'],
        [nth(1, monday, 5), 'Early May bank holiday'],
        [last(monday, 5), 'Spring bank holiday'],
        [last(monday, 8), 'Summer bank holiday'],
        [fixed(12, 25), 'Christmas Day'],
        [fixed(12, 26), 'Boxing Day'],
      ],
      year,
    ),
    ...substitutes(year),
  ],
};

function substitutes(year: number): Holiday[] {
  const newYear = fixed(1, 1)(year);
  const found: Holiday[] = [];
  if (weekdayOf(newYear) >= saturday)
    found.push({ day: nth(1, monday, 1)(year), name: "New Year's Day (substitute day)" });
  // Christmas and Boxing Day wait for one another: whichever day of the weekend they meet, 27 and 28 are what is left.
  const christmas = weekdayOf(fixed(12, 25)(year));
  if (christmas >= saturday) found.push({ day: fixed(12, 27)(year), name: 'Christmas Day (substitute day)' });
  if (christmas === saturday || christmas === saturday - 1)
    found.push({ day: fixed(12, 28)(year), name: 'Boxing Day (substitute day)' });
  return found;
}
