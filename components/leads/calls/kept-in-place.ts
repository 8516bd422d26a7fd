/** A list that its reader is going through, while what it was made of changes. */
import type { CallEntry } from '../../../lib/domain/call-list/call-list.ts';

/** An entry on show. */
export interface ShownEntry {
  readonly entry: CallEntry;
  /** It is on the list no more: called, handed on, or no longer due. */
  readonly isGone: boolean;
}

/** What is shown, and how it differs from the newest list. */
export interface KeptInPlace {
  readonly rows: readonly ShownEntry[];
  /** Leads that joined the list and are not shown yet. */
  readonly joined: number;
  readonly gone: number;
  /** Whether the newest list has those who stand on both in another order. */
  readonly isMoved: boolean;
}

/**
 * The rows as the reader has them, each with what is known of it now: nobody joins, leaves or moves under the reader's
 * eyes. What the newest list has besides is counted.
 */
export function keptInPlace(shown: readonly CallEntry[], newest: readonly CallEntry[]): KeptInPlace {
  const now = new Map(newest.map((entry) => [entry.contactId, entry]));
  const before = new Set(shown.map(({ contactId }) => contactId));
  const rows = shown.map((entry) => {
    const known = now.get(entry.contactId);
    return { entry: known ?? entry, isGone: known === undefined };
  });
  const order = (entries: readonly CallEntry[], other: { has(id: string): boolean }) =>
    entries.map(({ contactId }) => contactId).filter((id) => other.has(id));
  const [here, there] = [order(shown, now), order(newest, before)];
  return {
    rows,
    joined: newest.length - there.length,
    gone: shown.length - here.length,
    isMoved: here.some((id, place) => id !== there[place]),
  };
}
