/**
 * The one database, opened by the worker alone (Chromium refuses it in the sidebar's frame).
 */
import { type IDBPDatabase, openDB } from 'idb';
import { migrations as allMigrations, type Migration } from './migrations/migrations.ts';
import type { Database } from './schema.ts';
import { StorageError, storageErrorOf } from './storage-error.ts';

/** The database's name within the extension. */
export const databaseName = 'baton';

let connection: Promise<Database> | undefined;

/**
 * The connection, opened on first use and again after the browser or a newer Baton closed it. Throws a
 * `StorageError`; the next call tries again.
 */
export function database(): Promise<Database> {
  connection ??= connect();
  return connection;
}

function connect(): Promise<Database> {
  const { promise, resolve, reject } = Promise.withResolvers<Database>();
  const forget = () => {
    connection = undefined;
  };
  // Who asks while an older window holds the database is told at once. The request itself goes on, and serves who
  // asks after that window let go.
  const opened = openDatabase({ onBlocked: () => reject(new StorageError('databaseBlocked')), onClosed: forget });
  opened.then(
    (database) => {
      resolve(database);
      connection = opened;
    },
    (error) => {
      reject(error);
      forget();
    },
  );
  return promise;
}

/** Everything but the name serves tests and the connection above. */
export interface OpenOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** Called when an older connection does not let this one migrate. */
  readonly onBlocked?: () => void;
  /** Called when the connection is closed by the browser or to let a newer Baton migrate. */
  readonly onClosed?: () => void;
}

/**
 * Opens a database and brings it to the latest version. A migration that fails leaves data and version as they
 * were. Throws a `StorageError`.
 */
export async function openDatabase({
  name = databaseName,
  migrations = allMigrations,
  onBlocked = () => {},
  onClosed = () => {},
}: OpenOptions = {}): Promise<Database> {
  let failure: unknown;
  try {
    const opened: IDBPDatabase = await openDB(name, migrations.length, {
      upgrade: async (upgrading, from, _to, transaction) => {
        // Told by the opening itself, which fails with it.
        transaction.done.catch(() => {});
        try {
          for (const migration of migrations.slice(from)) await migration(upgrading, transaction);
        } catch (error) {
          failure = error;
          transaction.abort();
        }
      },
      blocked: onBlocked,
      // A newer Baton in another window wants to migrate: let it.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
    return opened as unknown as Database;
  } catch (error) {
    throw failure === undefined ? storageErrorOf(error) : new StorageError('databaseFailed', failure);
  }
}
