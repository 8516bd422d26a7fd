/**
 * The steps from an empty database to today's format, in order; the database's version is how many were taken.
 * Each is frozen once released and imports nothing of Baton's, so that it does tomorrow what it does today.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { firstStores } from './001-first-stores.ts';
import { genuineResponses } from './002-genuine-responses.ts';
import { exchangeStores } from './003-exchange.ts';
import { leadsToCall } from './004-leads-to-call.ts';
import { sideTables } from './005-side-tables.ts';

/**
 * One step. It may only await requests of the given transaction; when it throws, nothing of it and of the steps
 * before it in the same run is kept.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** In order. A new one is added at the end, with a file, a fixture and nothing else changed. */
export const migrations: readonly Migration[] = [
  firstStores,
  genuineResponses,
  exchangeStores,
  leadsToCall,
  sideTables,
];
