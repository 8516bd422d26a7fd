/** What the exchange with other systems holds of one contact, when that contact goes or moves. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { objectIn } from './json-document.ts';
import type { BatonSchema } from './schema.ts';

/** The stores of it. */
export const exchangeStores = ['outbox', 'readings'] as const satisfies (keyof BatonSchema)[];

/** A transaction over those stores, and maybe more. */
export interface ExchangeTransaction {
  objectStore<Name extends (typeof exchangeStores)[number]>(
    name: Name,
  ): IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], Name, 'readwrite'>;
}

/** Removes what waits, what was sent, and the readings of these subjects: a contact's id and its records. */
export async function forgetExchange(
  transaction: ExchangeTransaction,
  contactId: string,
  records: readonly string[],
): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  await Promise.all([
    ...(await outbox.index('contact').getAllKeys(contactId)).map((place) => outbox.delete(place)),
    ...[contactId, ...records].map((subject) => forgetReadings(transaction, subject)),
  ]);
}

/**
 * Makes what was said of one contact the other's. What was read of it is asked for anew: the other is found by more
 * than either was.
 */
export async function moveExchange(transaction: ExchangeTransaction, from: string, to: string): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  await forgetReadings(transaction, from);
  for (const row of await outbox.index('contact').getAll(from)) {
    await outbox.put({ ...row, contact: to, body: JSON.stringify({ ...objectIn(row.body), contactId: to }) });
  }
}

/** In the order of keys a list lies above every string. */
function forgetReadings(transaction: ExchangeTransaction, subject: string): Promise<void> {
  return transaction.objectStore('readings').delete(IDBKeyRange.bound([subject], [subject, []]));
}
