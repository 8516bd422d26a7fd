import type { OwnList } from '../holiday.ts';
import { byRules, easter, fixed } from './day-rules.ts';

/** Norway: lov om helligdager og helligdagsfred (1995) § 2, and lov om 1. og 17. mai (1947). */
export const norway: OwnList = {
  country: 'NO',
  from: 2024,
  to: 2100,
  inYear: (year) =>
    byRules(
      [
        [fixed(1, 1), 'Første nyttårsdag'],
        [easter(-3), 'Skjærtorsdag'],
        [easter(-2), 'Langfredag'],
        [easter(0), 'Første påskedag'],
        [easter(1), 'Andre påskedag'],
        [fixed(5, 1), 'Arbeidernes dag'],
        [fixed(5, 17), 'Grunnlovsdagen'],
        [easter(39), 'Kristi himmelfartsdag'],
        [easter(49), 'Første pinsedag'],
        [easter(50), 'Andre pinsedag'],
        [fixed(12, 25), 'Første juledag'],
        [fixed(12, 26), 'Andre juledag'],
      ],
      year,
    ),
};
