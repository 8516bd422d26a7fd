import type { OwnList } from '../holiday.ts';
import { england } from './england.ts';
import { germany } from './germany.ts';
import { norway } from './norway.ts';
import { poland } from './poland.ts';
import { slovenia } from './slovenia.ts';
import { sweden } from './sweden.ts';
import { thailand } from './thailand.ts';
import { unitedStates } from './united-states.ts';

/** The countries whose holidays Baton knows itself. */
export const ownLists: readonly OwnList[] = [
  norway,
  sweden,
  poland,
  slovenia,
  thailand,
  unitedStates,
  england,
  germany,
];

/** Baton's own list of a country, by its code; undefined where there is none. */
export function ownListOf(country: string): OwnList | undefined {
  return ownLists.find((list) => list.country === country);
}
