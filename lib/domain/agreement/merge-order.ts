/** The order of a list that two sides changed. */
import { sameValue } from './same-value.ts';

/** The ids of a list's members, in the order of each side. */
export interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Whether both sides moved the members that both still have, and not to the same places. */
export function ordersConflict(orders: Orders): boolean {
  const { base, mine, theirs } = shared(orders);
  return !sameValue(mine, theirs) && !sameValue(among(mine, base), base) && !sameValue(among(theirs, base), base);
}

/**
 * The order of what is kept: as the side that moved something has it (`favoured` where both did), with what only one
 * side has put after what it stood after there. Which side is called mine changes nothing else.
 */
export function mergeOrder(orders: Orders, kept: ReadonlySet<string>, favoured: 'mine' | 'theirs'): readonly string[] {
  const both = shared(orders);
  const order = orderOf(both, favoured).filter((id) => kept.has(id));
  const [mine, theirs] = [guests(orders.mine, order, kept), guests(orders.theirs, order, kept)];
  const after = (id: string): readonly string[] => {
    const groups = [mine.get(id) ?? [], theirs.get(id) ?? []];
    return groups.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat();
  };
  return [...new Set([...after(atStart), ...order.flatMap((id) => [id, ...after(id)])])];
}

/** No id is empty. */
const atStart = '';

/** Of each order, the ids that both sides have. */
function shared({ base, mine, theirs }: Orders): Orders {
  const [left, right] = [new Set(mine), new Set(theirs)];
  const isShared = (id: string): boolean => left.has(id) && right.has(id);
  return { base: base.filter(isShared), mine: mine.filter(isShared), theirs: theirs.filter(isShared) };
}

function orderOf({ base, mine, theirs }: Orders, favoured: 'mine' | 'theirs'): readonly string[] {
  const [isMineMoved, isTheirsMoved] = [mine, theirs].map((side) => !sameValue(among(side, base), base));
  if (isMineMoved && isTheirsMoved) return favoured === 'mine' ? mine : theirs;
  if (isMineMoved) return mine;
  if (isTheirsMoved) return theirs;
  // What both added stands in different places: any order will do, if it is the same whoever asks.
  return mine.join(' ') <= theirs.join(' ') ? mine : theirs;
}

/** What one side has beside the order, by the id it stands after. */
function guests(side: readonly string[], order: readonly string[], kept: ReadonlySet<string>): Map<string, string[]> {
  const hosts = new Set(order);
  const found = new Map<string, string[]>();
  let host = atStart;
  for (const id of side) {
    if (hosts.has(id)) host = id;
    else if (kept.has(id)) found.set(host, [...(found.get(host) ?? []), id]);
  }
  return found;
}

function among(ids: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return ids.filter((id) => known.has(id));
}
