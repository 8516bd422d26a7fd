/** Version 1: the stores Baton began with. Frozen; what changes later is a migration of its own. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Makes the stores and indexes in an empty database. */
export function firstStores(
  database: IDBPDatabase,
  _transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): void {
  const contacts = database.createObjectStore('contacts', { keyPath: 'id' });
  contacts.createIndex('emails', 'emails', { multiEntry: true });
  contacts.createIndex('records', 'records', { multiEntry: true });
  contacts.createIndex('milestones', 'milestones', { multiEntry: true });
  database.createObjectStore('touchpoints');
  database.createObjectStore('ledger');
  database.createObjectStore('views');
  database.createObjectStore('settings');
  database.createObjectStore('addresses');
}
