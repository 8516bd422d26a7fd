/** How many requests each connection has made today. */
import type { PlainDay } from '../domain/time.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** What is counted: all requests of a connection, or those made ahead of a rep's next step. */
export type Counted = 'all' | 'hints';

/**
 * Takes up to `wanted` requests off what is left of the day's `atMost`, and gives how many it got. They are counted
 * before they are made, some at a time, so that not each costs a transaction; a worker that is stopped counts too many.
 */
export function takeRequests(
  database: Database,
  {
    connectionId,
    counted,
    day,
    wanted,
    atMost,
  }: {
    connectionId: string;
    counted: Counted;
    day: PlainDay;
    wanted: number;
    atMost: number;
  },
): Promise<number> {
  const key = keyOf(connectionId, counted);
  return write(database, ['requests'], 'relaxed', async ({ store }) => {
    const known = await store.get(key);
    const count = known?.day === day ? known.count : 0;
    const taken = Math.max(0, Math.min(wanted, atMost - count));
    if (taken > 0) await store.put({ day, count: count + taken }, key);
    return taken;
  });
}

/** How many each connection took on a day. */
export function requestsOn(database: Database, day: PlainDay): Promise<ReadonlyMap<string, number>> {
  return read(database, ['requests'], async ({ store }) => {
    const [keys, counts] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(keys.map((key, place) => [key, counts[place]?.day === day ? counts[place].count : 0]));
  });
}

/** No connection's id has a space. */
function keyOf(connectionId: string, counted: Counted): string {
  return counted === 'all' ? connectionId : `${connectionId} ${counted}`;
}
