/**
 * One pass over everybody who is stored. It works on none longer than some milliseconds, so that whoever asks the worker
 * meanwhile waits no longer.
 */
import type { Contact } from '../domain/contact.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { chunkSize, sizeOf, unpackChunk } from './chunk.ts';
import { everyRecord, newestChunk, type WantedChunks, type WholeRecord } from './every-record.ts';
import type { Database } from './schema.ts';
import { fromStoredInBulk } from './stored-contact.ts';

/** Somebody, and the newest of what they did. */
export interface EveryContact {
  readonly contact: Contact;
  /** Newest first; empty where they were not asked for. */
  readonly touchpoints: readonly Touchpoint[];
}

/** How much of each is asked for. */
export interface EveryContactOptions {
  /** With the newest 256 touchpoints of each, and up to 255 more; with all where there are fewer. Left out: none. */
  readonly touchpoints?: boolean;
}

/** Touchpoints unpacked at once: some 5 ms. */
const touchpointsAtOnce = 4000;

/** The full chunk before the newest, which is seldom full itself. */
const lastFull: WantedChunks = ({ newest, older }) => (newest.kind?.length === chunkSize ? older : older - 1);

/**
 * Everybody, in batches in the order of their ids, each once. What is stored during the pass may or may not be in it.
 * Whoever loops over it may stop at any time. Throws a `StorageError`.
 */
export async function* everyContact(
  database: Database,
  { touchpoints = false }: EveryContactOptions = {},
): AsyncGenerator<readonly EveryContact[], void, undefined> {
  for await (const records of everyRecord(database, touchpoints ? lastFull : newestChunk)) {
    yield* unpacked(records, touchpoints);
  }
}

async function* unpacked(records: readonly WholeRecord[], touchpoints: boolean): AsyncGenerator<EveryContact[]> {
  let people: EveryContact[] = [];
  let amount = 0;
  for (const { record, chunks } of records) {
    const size = touchpoints ? chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0) : 0;
    if (people.length > 0 && amount + size > touchpointsAtOnce) {
      yield people;
      await othersTurn();
      people = [];
      amount = 0;
    }
    const newest = touchpoints ? chunks.flatMap(unpackChunk).reverse() : [];
    people.push({ contact: fromStoredInBulk(record), touchpoints: newest });
    amount += size;
  }
  if (people.length > 0) yield people;
}

/** Lets what waits for the worker be done first. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
