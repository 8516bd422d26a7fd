import type { OwnList } from '../holiday.ts';
import { byRules, easter, fixed } from './day-rules.ts';

/** Poland: ustawa o dniach wolnych od pracy (1951), with Christmas Eve since 2025. */
export const poland: OwnList = {
  country: 'PL',
  from: 2024,
  to: 2100,
  inYear: (year) =>
    byRules(
      [
        [fixed(1, 1), 'Nowy Rok'],
        [fixed(1, 6), 'Święto Trzech Króli'],
        [easter(0), 'Wielkanoc'],
        [easter(1), 'Poniedziałek Wielkanocny'],
        [fixed(5, 1), 'Święto Pracy'],
        [fixed(5, 3), 'Święto Narodowe Trzeciego Maja'],
        [easter(49), 'Zielone Świątki'],
        [easter(60), 'Boże Ciało'],
        [fixed(8, 15), 'Wniebowzięcie Najświętszej Maryi Panny'],
        [fixed(11, 1), 'Wszystkich Świętych'],
        [fixed(11, 11), 'Narodowe Święto Niepodległości'],
        ...(year < 2025 ? [] : [[fixed(12, 24), 'Wigilia Bożego Narodzenia'] as const]),
        [fixed(12, 25), 'Boże Narodzenie (pierwszy dzień)'],
        [fixed(12, 26), 'Boże Narodzenie (drugi dzień)'],
      ],
      year,
    ),
};
