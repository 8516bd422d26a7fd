/** Texts of which Twenty keeps the parts apart. */
import type { Told } from '../reading/person-draft.ts';

/** What there is of a name, or of a telephone number. */
export function joined(...parts: Told[]): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(' ');
}
