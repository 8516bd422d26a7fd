import type { OwnList } from '../holiday.ts';
import { byRules, easter, firstFrom, fixed, saturday } from './day-rules.ts';

/**
 * Sweden: lag (1989:253) om allmänna helgdagar, without the plain Sundays. The eves of Midsummer, Christmas and the
 * New Year are no public holidays, though most companies are closed.
 */
export const sweden: OwnList = {
  country: 'SE',
  from: 2024,
  to: 2100,
  inYear: (year) =>
    byRules(
      [
        [fixed(1, 1), 'Nyårsdagen'],
        [fixed(1, 6), 'Trettondedag jul'],
        [easter(-2), 'Långfredagen'],
        [easter(0), 'Påskdagen'],
        [easter(1), 'Annandag påsk'],
        [fixed(5, 1), 'Första maj'],
        [easter(39), 'Kristi himmelsfärdsdag'],
        [easter(49), 'Pingstdagen'],
        [fixed(6, 6), 'Nationaldagen'],
        [firstFrom(saturday, 6, 20), 'Midsommardagen'],
        [firstFrom(saturday, 10, 31), 'Alla helgons dag'],
        [fixed(12, 25), 'Juldagen'],
        [fixed(12, 26), 'Annandag jul'],
      ],
      year,
    ),
};
