/** The same thing noted twice within an hour is one: HubSpot keeps it in several places, not to the second. */
import { hour, type Instant } from '../../domain/time.ts';

/** More than this HubSpot does not keep of a property. */
const most = 500;

/** Something with a name at a time. */
export interface Named {
  readonly at: Instant | undefined;
  readonly name: string;
}

/** Those with a time and a name, each once an hour; the earlier one in the list wins. */
export function onceAnHour<T extends Named>(all: readonly T[]): (T & { readonly at: Instant })[] {
  const kept: (T & { readonly at: Instant })[] = [];
  for (const one of all.slice(0, most)) {
    const { at, name } = one;
    if (at === undefined || name === '') continue;
    if (kept.some((other) => other.name === name && Math.abs(other.at - at) < hour)) continue;
    kept.push({ ...one, at });
  }
  return kept;
}
