import type { SourceView } from '../../../lib/domain/exchange/views.ts';

/** What the user calls each connected system, by the connection's id. */
export type SourceNames = ReadonlyMap<string, string>;

let known: SourceNames = new Map();

/** The names learnt so far: those of the lead shown before are right for the next one at once. */
export function knownNames(): SourceNames {
  return known;
}

/** Learns names. Gives the same map as before where none is new, so that nothing is drawn again for it. */
export function learnNames(sources: readonly Pick<SourceView, 'connectionId' | 'name'>[]): SourceNames {
  if (sources.some(({ connectionId, name }) => known.get(connectionId) !== name)) {
    known = new Map([...known, ...sources.map(({ connectionId, name }) => [connectionId, name] as const)]);
  }
  return known;
}
