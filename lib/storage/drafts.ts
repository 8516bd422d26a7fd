/**
 * Contacts with their journeys, taken out of the store to be changed and put back in one transaction.
 */
import { type IDBPObjectStore, type StoreNames, unwrap } from 'idb';
import type { Contact } from '../domain/contact.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { type Chunk, emptyChunk } from './chunk.ts';
import { chunksOf, readChunks } from './chunk-store.ts';
import { addToChunks, type ChunkChange, summaryOf } from './journey-chunks.ts';
import { enter } from './ledger.ts';
import type { BatonSchema } from './schema.ts';
import { fromStored, toStored } from './stored-contact.ts';

/** The stores a change of contacts and journeys goes through. */
export const journeyStores = ['contacts', 'touchpoints', 'ledger'] as const satisfies (keyof BatonSchema)[];

/** A transaction over those stores, and maybe more. */
export interface JourneyTransaction {
  objectStore<Name extends (typeof journeyStores)[number]>(
    name: Name,
  ): IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], Name, 'readwrite'>;
}

/** A contact and its journey on their way from the store and back. */
export interface Draft {
  contact: Contact;
  /** All chunks, oldest first. */
  chunks: readonly Chunk[];
  /** The contact as stored; absent for a new one. */
  readonly stored?: Contact;
  /** Place of the first chunk that may not be stored as a full one. */
  changedFrom: number;
  /** Touchpoints added. */
  added: number;
}

/** A draft of a contact that is not stored yet. */
export function newDraft(contact: Contact): Draft {
  return { contact, chunks: [], changedFrom: 0, added: 0 };
}

/** The stored contacts among these ids. */
export async function loadDrafts(
  transaction: JourneyTransaction,
  contactIds: Iterable<string>,
): Promise<Map<string, Draft>> {
  const contacts = transaction.objectStore('contacts');
  const touchpoints = transaction.objectStore('touchpoints');
  const loaded = await Promise.all(
    [...new Set(contactIds)].map(async (id) => {
      const record = await contacts.get(id);
      return record && { contact: fromStored(record), chunks: await readChunks(touchpoints, record) };
    }),
  );
  const drafts = new Map<string, Draft>();
  for (const each of loaded) {
    if (!each) continue;
    const { contact, chunks } = each;
    drafts.set(contact.id, { contact, chunks, stored: contact, changedFrom: chunks.length - 1, added: 0 });
  }
  return drafts;
}

/**
 * Adds touchpoints to a draft's journey, or what `addToChunks` made of them, and gives how many were new. The
 * contact's `updatedAt` is left alone.
 */
export function addToJourney(draft: Draft, touchpoints: readonly Touchpoint[] | ChunkChange): number {
  const change = 'chunks' in touchpoints ? touchpoints : addToChunks(draft.chunks, touchpoints);
  const { from, chunks, added, summary } = change;
  if (added === 0) return 0;
  draft.chunks = [...draft.chunks.slice(0, from), ...chunks];
  draft.changedFrom = Math.min(draft.changedFrom, from);
  draft.added += added;
  draft.contact = { ...draft.contact, journey: summary };
  return added;
}

/** Whether there is anything to put back. */
export function isChanged(draft: Draft): boolean {
  return draft.contact !== draft.stored;
}

/** Puts changed drafts back. Complete, or failed, when the transaction is: a promise each would take its time. */
export async function saveDrafts(transaction: JourneyTransaction, drafts: Iterable<Draft>): Promise<void> {
  const contacts = unwrap(transaction.objectStore('contacts'));
  const full = unwrap(transaction.objectStore('touchpoints'));
  const changed = [...drafts].filter(isChanged);
  for (const draft of changed) {
    const { contact, chunks } = draft;
    const older = Math.max(chunks.length - 1, 0);
    contacts.put(toStored(contact, { newest: chunks[older] ?? emptyChunk, older }));
    for (let place = draft.changedFrom; place < older; place += 1) full.put(chunks[place], [contact.id, place]);
  }
  await enter(transaction.objectStore('ledger'), {
    contacts: changed.filter(({ stored }) => !stored).length,
    touchpoints: changed.reduce((sum, { added }) => sum + added, 0),
    changed: changed.map(({ contact }) => contact.id),
  });
}

/** Removes a draft's contact and journey from the store and gives how many touchpoints were stored of it. */
export async function removeDraft(transaction: JourneyTransaction, draft: Draft): Promise<number> {
  const { id } = draft.contact;
  const touchpoints = summaryOf(draft.chunks).count - draft.added;
  await Promise.all([
    transaction.objectStore('contacts').delete(id),
    transaction.objectStore('touchpoints').delete(chunksOf(id)),
    enter(transaction.objectStore('ledger'), {
      contacts: draft.stored ? -1 : 0,
      touchpoints: -touchpoints,
      // Nameless: the id of somebody erased is a trace, too.
      changed: null,
    }),
  ]);
  return touchpoints;
}
