/**
 * What the worker asks before it loads the script that talks to other systems. Apart from the rest, so that the worker
 * does not carry what reads connections and the outbox.
 */
import type { Database } from './schema.ts';
import { read } from './transaction.ts';

/** How many connections there are, without looking at them. */
export function countConnections(database: Database): Promise<number> {
  return read(database, ['connections'], ({ store }) => store.count());
}

/** Whether anything waits to be sent. What does not wait stands in the same index before any id: see `outbox.ts`. */
export async function isAnythingWaiting(database: Database): Promise<boolean> {
  const ids = IDBKeyRange.lowerBound('-');
  return (await read(database, ['outbox'], ({ store }) => store.index('open').getKey(ids))) !== undefined;
}
