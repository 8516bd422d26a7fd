/** Chunks in their object store, for those who hold a transaction. */
import { type IDBPObjectStore, type StoreNames, unwrap } from 'idb';
import { type Chunk, isChunk } from './chunk.ts';
import type { BatonSchema } from './schema.ts';

type Mode = 'readonly' | 'readwrite';
type ChunkStore<M extends Mode> = IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'touchpoints', M>;

/** The keys of all chunks of a contact; the newest chunk first. */
export function chunksOf(contactId: string): IDBKeyRange {
  return IDBKeyRange.bound([contactId, Number.NEGATIVE_INFINITY], [contactId, 0]);
}

/** All chunks of a contact, oldest first. */
export async function readChunks(store: ChunkStore<Mode>, contactId: string): Promise<Chunk[]> {
  const newestFirst: unknown[] = await store.getAll(chunksOf(contactId));
  return newestFirst.reverse().map(soundChunk);
}

/** Writes a contact's chunks, given oldest first, from a place on. A failure is the transaction's. */
export function putChunks(
  store: ChunkStore<'readwrite'>,
  contactId: string,
  from: number,
  chunks: readonly Chunk[],
): void {
  const raw = unwrap(store);
  // No promise each: there may be thousands, and the transaction tells whether all went well.
  for (let place = from; place < chunks.length; place += 1) raw.put(chunks[place], [contactId, -place]);
}

/** A chunk as it was stored, or an empty one in place of a damaged one, so that the others keep their places. */
export function soundChunk(value: unknown): Chunk {
  if (isChunk(value)) return value;
  console.warn('A stored chunk of touchpoints was damaged and is left out.');
  return { at: new Float64Array(), id: new Float64Array(), kind: new Uint8Array(), refs: new Uint8Array(), texts: [] };
}
