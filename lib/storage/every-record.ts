/**
 * One pass over everybody's record, for what no index answers. It reads in batches, each in a transaction of its own, so
 * that whoever asks the worker meanwhile waits for one of them at most.
 */
import { type Chunk, soundChunk } from './chunk.ts';
import { chunksOf } from './chunk-store.ts';
import type { Database, StoredContact } from './schema.ts';
import { read } from './transaction.ts';

/** A record with its chunks, oldest first; the last of them is the newest, which the record itself holds. */
export interface WholeRecord {
  readonly record: StoredContact;
  readonly chunks: readonly Chunk[];
}

/** The place of the first full chunk that is wanted of a record; with `older`, none but the newest is. */
export type WantedChunks = (record: StoredContact) => number;

/** All chunks of everybody. Few people have more than the newest, so that reading them costs little. */
export const everyChunk: WantedChunks = () => 0;

/** No more than each record holds. */
export const newestChunk: WantedChunks = ({ older }) => older;

/** Records read at once: some 2 ms of the worker's time for people of an ordinary size. */
const recordsInBatch = 100;

/**
 * Everybody, in batches of up to 100 in the order of their ids, each once. What is stored during the pass may or may not
 * be in it. Whoever loops over it may stop at any time. Throws a `StorageError`.
 */
export async function* everyRecord(
  database: Database,
  wanted: WantedChunks,
): AsyncGenerator<readonly WholeRecord[], void, undefined> {
  let coming = readBatch(database, undefined, wanted);
  for (;;) {
    const records = await coming;
    const last = records.at(-1);
    const isMore = last !== undefined && records.length === recordsInBatch;
    if (isMore) {
      // The browser fetches the next ones while these are worked on.
      coming = readBatch(database, last.record.id, wanted);
      // The loop may be left before anybody waits for it.
      coming.catch(() => {});
    }
    if (records.length > 0) yield records;
    if (!isMore) return;
  }
}

function readBatch(database: Database, after: string | undefined, wanted: WantedChunks): Promise<WholeRecord[]> {
  return read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const records = await transaction.objectStore('contacts').getAll(range, recordsInBatch);
    const store = transaction.objectStore('touchpoints');
    const whole: WholeRecord[] = [];
    for (const record of records) {
      const { id, older, newest } = record;
      const first = older > 0 ? wanted(record) : older;
      const full: unknown[] = first < older ? await store.getAll(chunksOf(id, first)) : [];
      whole.push({ record, chunks: [...full, newest].map(soundChunk) });
    }
    return whole;
  });
}
