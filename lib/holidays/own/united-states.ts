import type { Holiday, OwnList } from '../holiday.ts';
import { byRules, fixed, last, monday, nth, saturday, sunday, thursday, weekdayOf } from './day-rules.ts';

/**
 * The United States: the federal holidays of 5 U.S.C. 6103. One on a Saturday is observed on the Friday before, one on
 * a Sunday on the Monday after. Inauguration Day, kept around Washington alone, is left out.
 */
export const unitedStates: OwnList = {
  country: 'US',
  from: 2024,
  to: 2100,
  inYear: (year) => {
    const fixedDays = byRules(
      [
        [fixed(1, 1), "New Year's Day"],
        [fixed(6, 19), 'Juneteenth National Independence Day'],
        [fixed(7, 4), 'Independence Day'],
        [fixed(11, 11), 'Veterans Day'],
        [fixed(12, 25), 'Christmas Day'],
      ],
      year,
    );
    const mondaysAndThanksgiving = byRules(
      [
        [nth(3, monday, 1), 'Martin Luther King Jr. Day'],
        [nth(3, monday, 2), "Washington's Birthday"],
        [last(monday, 5), 'Memorial Day'],
        [nth(1, monday, 9), 'Labor Day'],
        [nth(2, monday, 10), 'Columbus Day'],
        [nth(4, thursday, 11), 'Thanksgiving Day'],
      ],
      year,
    );
    // The next New Year's Day may be observed on this year's last day.
    const nextNewYear = { day: fixed(1, 1)(year + 1), name: "New Year's Day" };
    const observed = [...fixedDays, nextNewYear].flatMap(observedInstead).filter(({ day }) => day < nextNewYear.day);
    return [...fixedDays, ...mondaysAndThanksgiving, ...observed.filter(({ day }) => day >= fixed(1, 1)(year))];
  },
};

function observedInstead({ day, name }: Holiday): Holiday[] {
  const days = { [saturday]: -1, [sunday]: 1 }[weekdayOf(day)];
  if (days === undefined) return [];
  return [{ day: Temporal.PlainDate.from(day).add({ days }).toString(), name: `${name} (observed)` }];
}
