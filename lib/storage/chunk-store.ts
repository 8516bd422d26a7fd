/** The chunks of a contact, for those who hold a transaction. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { type Chunk, soundChunk } from './chunk.ts';
import type { BatonSchema, StoredContact } from './schema.ts';

type Mode = 'readonly' | 'readwrite';
/** The object store of full chunks, in a transaction of any kind. */
export type ChunkStore = IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], 'touchpoints', Mode>;

/** The keys of a contact's full chunks, oldest first, or of those from one place up to but not including another. */
export function chunksOf(contactId: string, from = 0, to = Number.POSITIVE_INFINITY): IDBKeyRange {
  return IDBKeyRange.bound([contactId, from], [contactId, to], false, true);
}

/** All chunks of a contact, oldest first. */
export async function readChunks(store: ChunkStore, { id, newest, older }: StoredContact): Promise<Chunk[]> {
  const full: unknown[] = older === 0 ? [] : await store.getAll(chunksOf(id));
  return [...full, newest].map(soundChunk);
}
