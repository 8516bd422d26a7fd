/** The same thing noted twice within an hour is one: HubSpot keeps it in several places, not to the second. */
import { hour, type Instant } from '../../domain/time.ts';

/** More than this HubSpot does not keep of a property. */
const most = 500;

/** Something with a name at a time. */
export interface Named {
  readonly at: Instant | undefined;
  readonly name: string;
}

/**
 * Those with a time and a name, each once an hour, oldest first; the earliest wins, so that what comes later changes
 * nothing of it.
 */
export function onceAnHour<T extends Named>(all: readonly T[]): (T & { readonly at: Instant })[] {
  const kept: (T & { readonly at: Instant })[] = [];
  const dated = all.slice(0, most).flatMap((one) => (one.at === undefined ? [] : [{ ...one, at: one.at }]));
  for (const one of dated.toSorted((a, b) => a.at - b.at)) {
    const isKept = kept.some(({ name, at }) => name === one.name && one.at - at < hour);
    if (one.name !== '' && !isKept) kept.push(one);
  }
  return kept;
}
