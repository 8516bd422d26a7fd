/** What a connector could use and is not allowed. */
import type { ConnectionCheck, ReadPart, WritePart } from '../../../lib/domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';

/** What a connector can read and write. */
export interface Wanted {
  readonly reads: readonly ReadPart[];
  readonly writes: readonly WritePart[];
}

/** Parts that are missing for one reason. */
export interface Missing {
  readonly parts: readonly (ReadPart | WritePart)[];
  /** Absent where the system did not say. */
  readonly failure?: ExchangeFailure;
}

/** What is missing, one entry a reason, in the order of the connector's parts. Fields and tags are no gap by themselves: users name them. */
export function missingParts(wanted: Wanted, check: ConnectionCheck): Missing[] {
  const allowed = new Set<ReadPart | WritePart>([...check.reads, ...check.writes]);
  const named = new Map(check.gaps.map(({ part, failure }) => [part, failure]));
  const parts = [...wanted.reads, ...wanted.writes].filter(
    (part) => !allowed.has(part) && (named.has(part) || !setByUser.has(part)),
  );
  const byReason = Map.groupBy(parts, (part) => JSON.stringify(named.get(part) ?? null));
  return [...byReason.values()].map((together) => {
    const failure = together[0] && named.get(together[0]);
    return { parts: together, ...(failure && { failure }) };
  });
}

/** Parts that exist only where the user entered a field's or a tag's name. */
const setByUser: ReadonlySet<ReadPart | WritePart> = new Set(['fields', 'tag', 'deadline', 'answers']);
