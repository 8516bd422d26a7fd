/** The worker's way to its office: loaded at the first call, and made once. */
import type { MakeOffice, Office, OfficeSurroundings } from './contract.ts';

/** Gives the office, or a part of it, loaded by now. Throws where the browser cannot load it; the next call tries again. */
export type OfficeDoor<Made = Office> = () => Promise<Made>;

/** A closed door. */
export function officeDoor<Made>(
  surroundings: OfficeSurroundings,
  load: () => Promise<MakeOffice<Made>>,
): OfficeDoor<Made> {
  let making: Promise<Made> | undefined;
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
