/** Version 3: connected systems, what waits to be sent to them, and how old what they said is. Frozen. */
import type { IDBPDatabase } from 'idb';

/** Makes the stores. Nothing that is there changes. */
export function exchangeStores(database: IDBPDatabase): void {
  database.createObjectStore('connections');
  database.createObjectStore('secrets');
  const outbox = database.createObjectStore('outbox', { keyPath: 'place', autoIncrement: true });
  outbox.createIndex('open', 'open');
  outbox.createIndex('contact', 'contact');
  outbox.createIndex('said', ['connection', 'said'], { unique: true });
  database.createObjectStore('readings');
  database.createObjectStore('requests');
}
