/** The people who were stored last, for a look at what the leads there are look like. */
import type { Contact } from '../domain/contact.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { chunkSize, sizeOf, soundChunk, unpackChunk } from './chunk.ts';
import type { Database } from './schema.ts';
import { fromStoredInBulk } from './stored-contact.ts';
import { read } from './transaction.ts';

/** Somebody, and the newest of what they did. */
export interface NewestContact {
  readonly contact: Contact;
  /** Unpacks the newest 256, oldest first, and up to 255 more; all where there are fewer. */
  readonly touchpoints: () => Touchpoint[];
}

/**
 * At most `limit` contacts, the one stored last first: ids ascend with the time at which they were made. Read at one
 * moment; unpacked one by one, as they are asked for.
 */
export async function newestContacts(database: Database, limit: number): Promise<Iterable<NewestContact>> {
  const found = await read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const store = transaction.objectStore('contacts');
    const last = await store.openKeyCursor(null, 'prev');
    const first = last && limit > 1 ? await last.advance(limit - 1) : last;
    const records = await store.getAll(first ? IDBKeyRange.lowerBound(first.key) : null, limit);
    const chunks = transaction.objectStore('touchpoints');
    return Promise.all(
      records.map(async (record) => {
        const isShort = record.older > 0 && sizeOf(soundChunk(record.newest)) < chunkSize;
        return { record, before: isShort ? await chunks.get([record.id, record.older - 1]) : undefined };
      }),
    );
  });
  return found
    .toReversed()
    .values()
    .map(({ record, before }) => ({
      contact: fromStoredInBulk(record),
      touchpoints: () => [...(before ? [soundChunk(before)] : []), soundChunk(record.newest)].flatMap(unpackChunk),
    }));
}
