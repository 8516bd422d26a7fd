import type { OwnList } from '../holiday.ts';
import { byRules, easter, fixed } from './day-rules.ts';

/** Germany: the nine days that are holidays in all sixteen states. Each state has more of its own. */
export const germany: OwnList = {
  country: 'DE',
  from: 2024,
  to: 2100,
  inYear: (year) =>
    byRules(
      [
        [fixed(1, 1), 'Neujahr'],
        [easter(-2), 'Karfreitag'],
        [easter(1), 'Ostermontag'],
        [fixed(5, 1), 'Tag der Arbeit'],
        [easter(39), 'Christi Himmelfahrt'],
        [easter(50), 'Pfingstmontag'],
        [fixed(10, 3), 'Tag der Deutschen Einheit'],
        [fixed(12, 25), '1. Weihnachtstag'],
        [fixed(12, 26), '2. Weihnachtstag'],
      ],
      year,
    ),
};
