/** How old what each connection says of a person is. */
import * as z from 'zod/mini';
import { type Reading, readingSchema } from '../domain/exchange/reading.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The subject of a connection that is read as a whole: everybody. */
export const everybody = 'everybody';

/**
 * The readings of the first of these subjects that has one, by connection. A person is asked for by a record first, and
 * belongs to a contact afterwards.
 */
export function getReadings(
  database: Database,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, { readonly subject: string; readonly reading: Reading }>> {
  return read(database, ['readings'], async ({ store }) => {
    const found = new Map<string, { subject: string; reading: Reading }>();
    for (const subject of subjects) {
      const range = IDBKeyRange.bound([subject], [subject, []]);
      const [keys, texts] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      for (const [place, [, connectionId]] of keys.entries()) {
        const reading = readingIn(texts[place]);
        if (reading && !found.has(connectionId)) found.set(connectionId, { subject, reading });
      }
    }
    return found;
  });
}

/**
 * Stores a reading, and takes away the one of the subject under which the person was known before. Nothing is stored of
 * a connection that is gone, nor of a contact who is.
 */
export function putReading(
  database: Database,
  { subject, former, connectionId }: { subject: string; former?: string; connectionId: string },
  reading: Reading,
): Promise<void> {
  return write(database, ['readings', 'connections', 'contacts'], 'relaxed', async (transaction) => {
    // Keys of records have slashes, ids of contacts none.
    const isContact = subject !== everybody && !subject.includes('/');
    const [connection, contact] = await Promise.all([
      transaction.objectStore('connections').getKey(connectionId),
      isContact && transaction.objectStore('contacts').getKey(subject),
    ]);
    // A reading that comes in after either was removed would stay for ever.
    if (connection === undefined || contact === undefined) return;
    const store = transaction.objectStore('readings');
    await Promise.all([
      store.put(JSON.stringify(reading), [subject, connectionId]),
      former === undefined || former === subject ? undefined : store.delete([former, connectionId]),
    ]);
  });
}

/** Forgets all readings of a connection: what was entered for it is another now. */
export function forgetReadingsOf(database: Database, connectionId: string): Promise<void> {
  return write(database, ['readings'], 'relaxed', async ({ store }) => {
    const keys = await store.getAllKeys();
    await Promise.all(keys.filter(([, id]) => id === connectionId).map((key) => store.delete(key)));
  });
}

function readingIn(text: string | undefined): Reading | undefined {
  try {
    return z.safeParse(readingSchema, JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
