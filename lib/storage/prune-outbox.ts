/** How long is kept what was sent. */
import { day, type Instant } from '../domain/time.ts';
import { objectIn } from './json-document.ts';
import { placesToBeDone } from './outbox.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** What was sent, or given up, is shown on its lead so long and so much of it. */
export const sentIsKept = { days: 90, items: 2000 } as const;

/** How many are looked at together. */
const part = 100;

/** Removes the oldest of what is done with: what is more than is kept, and what is older. Gives how many went. */
export function pruneSent(database: Database, now: Instant): Promise<number> {
  return write(database, ['outbox'], 'relaxed', async ({ store }) => {
    const [all, waiting] = await Promise.all([store.getAllKeys(), placesToBeDone(store.index('open'))]);
    const isOpen = new Set(waiting);
    const done = all.filter((place) => !isOpen.has(place));
    let count = Math.max(0, done.length - sentIsKept.items);
    for (let from = count; from < done.length && from === count; from += part) {
      const rows = await Promise.all(done.slice(from, from + part).map((place) => store.get(place)));
      const young = rows.findIndex((row) => Number(objectIn(row?.body).changedAt) > now - sentIsKept.days * day);
      count += young === -1 ? rows.length : young;
    }
    await Promise.all(done.slice(0, count).map((place) => store.delete(place)));
    return count;
  });
}
