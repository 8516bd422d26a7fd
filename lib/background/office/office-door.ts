/** The worker's way to its office: loaded at the first call, and made once. */
import type { MakeOffice, Office } from './contract.ts';

/** Gives the office, loaded by now. Throws where the browser cannot load it; the next call tries again. */
export type OfficeDoor = () => Promise<Office>;

/** A closed door. */
export function officeDoor(surroundings: Parameters<MakeOffice>[0], load: () => Promise<MakeOffice>): OfficeDoor {
  let making: Promise<Office> | undefined;
  return () => {
    if (making) return making;
    const made = load().then((make) => make(surroundings));
    making = made;
    made.catch(() => {
      if (making === made) making = undefined;
    });
    return made;
  };
}
