/**
 * Merging a batch of imported people into the store, in transactions short enough that a sidebar waiting for its lead
 * does not notice. A batch that was cut off is sent again: what is there already changes nothing.
 */
import { type Contact, emptyContact } from '../domain/contact.ts';
import type { BatchResult, ImportedPerson } from '../domain/import-batch.ts';
import { mergeIntoContact } from '../domain/merge-contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Chunk } from './chunk.ts';
import { putChunks, readChunks } from './chunk-store.ts';
import { newContactId } from './contact-id.ts';
import { type IdentityMap, findIdentities, identitiesOf } from './identities.ts';
import { addToChunks, type ChunkChange } from './journey-chunks.ts';
import { slicesOf } from './slices.ts';
import type { BatonSchema, Database } from './schema.ts';
import { fromStored, toStored } from './stored-contact.ts';
import { addToTotal } from './totals.ts';
import { write } from './transaction.ts';

export interface ImportResult extends BatchResult {
  /** Of the contacts added and changed. */
  readonly contactIds: readonly string[];
}
