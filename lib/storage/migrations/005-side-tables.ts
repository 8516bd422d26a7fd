/** Version 5: tables that speak of no lead: what was spent, paths of channels, and what is said of facts' values. Frozen. */
import type { IDBPDatabase } from 'idb';

/** Makes the stores. Nothing that is there changes. */
export function sideTables(database: IDBPDatabase): void {
  database.createObjectStore('spend');
  database.createObjectStore('paths');
  database.createObjectStore('details');
}
