import type { OwnList } from '../holiday.ts';
import { byRules, easter, fixed } from './day-rules.ts';

/** Slovenia: zakon o praznikih in dela prostih dnevih, the days free of work. */
export const slovenia: OwnList = {
  country: 'SI',
  from: 2024,
  to: 2100,
  inYear: (year) =>
    byRules(
      [
        [fixed(1, 1), 'novo leto'],
        [fixed(1, 2), 'novo leto'],
        [fixed(2, 8), 'Prešernov dan, slovenski kulturni praznik'],
        [easter(0), 'velikonočna nedelja'],
        [easter(1), 'velikonočni ponedeljek'],
        [fixed(4, 27), 'dan upora proti okupatorju'],
        [fixed(5, 1), 'praznik dela'],
        [fixed(5, 2), 'praznik dela'],
        [easter(49), 'binkoštna nedelja'],
        [fixed(6, 25), 'dan državnosti'],
        [fixed(8, 15), 'Marijino vnebovzetje'],
        [fixed(10, 31), 'dan reformacije'],
        [fixed(11, 1), 'dan spomina na mrtve'],
        [fixed(12, 25), 'božič'],
        [fixed(12, 26), 'dan samostojnosti in enotnosti'],
      ],
      year,
    ),
};
