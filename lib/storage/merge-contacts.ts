/** Two contacts that turned out to be one person. */
import type { Contact } from '../domain/contact.ts';
import { mergeIntoContact } from '../domain/merge-contact.ts';
import type { Instant } from '../domain/time.ts';
import { unpackChunk } from './chunk.ts';
import {
  addToJourney,
  type Draft,
  type JourneyTransaction,
  journeyStores,
  loadDrafts,
  removeDraft,
  saveDrafts,
} from './drafts.ts';
import { type ExchangeTransaction, exchangeStores, moveExchange } from './exchange-of-contact.ts';
import { moveReviewed, type SettingsTransaction } from './review-items.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { write } from './transaction.ts';

/** The stores a merge goes through. */
export const mergeStores = [...journeyStores, ...exchangeStores, 'settings'] as const;

/**
 * Moves everything of `other` into `keep` and removes `other`. Where `other` is gone already, as after a repeated
 * call, nothing changes. Resolves when it is on the disk; throws `notFound` where `keep` is not stored.
 */
export function mergeContacts(database: Database, keep: string, other: string, now: Instant): Promise<Contact> {
  return write(database, [...mergeStores], 'strict', async (transaction) => {
    const drafts = await loadDrafts(transaction, [keep, other]);
    const [kept, lost] = [drafts.get(keep), drafts.get(other)];
    if (!kept) throw new StorageError('notFound');
    if (!lost || keep === other) return kept.contact;
    await absorb(transaction, kept, lost, now);
    await saveDrafts(transaction, [kept]);
    return kept.contact;
  });
}

/** Moves everything of one draft into another and removes it from the store. The other is not saved yet. */
export async function absorb(
  transaction: JourneyTransaction & ExchangeTransaction & SettingsTransaction,
  keep: Draft,
  lost: Draft,
  now: Instant,
): Promise<void> {
  addToJourney(keep, lost.chunks.flatMap(unpackChunk));
  keep.contact = { ...mergeIntoContact(keep.contact, lost.contact, now), updatedAt: now };
  await removeDraft(transaction, lost);
  await moveExchange(transaction, lost.contact.id, keep.contact.id);
  await moveReviewed(transaction.objectStore('settings'), lost.contact.id, keep.contact.id);
}
