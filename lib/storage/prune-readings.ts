/** How long is kept that somebody was asked for whom nobody knows. */
import { day, type Instant } from '../domain/time.ts';
import { objectIn } from './json-document.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** Long after any system's word of them has become old. */
const kept = 7 * day;

/**
 * Removes readings of records that are no contact's: they would tell for ever whose pages were looked at, and no erasing
 * of a contact reaches them. Gives how many went.
 */
export function pruneReadings(database: Database, now: Instant): Promise<number> {
  return write(database, ['readings'], 'relaxed', async ({ store }) => {
    // Keys of records have slashes, ids of contacts none.
    const keys = (await store.getAllKeys()).filter(([subject]) => subject.includes('/'));
    const texts = await Promise.all(keys.map((key) => store.get(key)));
    const old = keys.filter((_, place) => !(Number(objectIn(texts[place]).triedAt) > now - kept));
    await Promise.all(old.map((key) => store.delete(key)));
    return old.length;
  });
}
