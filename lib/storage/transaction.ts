/** Transactions whose failures are the store's own, and which are complete when they say so. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { BatonSchema, Database } from './schema.ts';
import { storageErrorOf } from './storage-error.ts';

type Store = StoreNames<BatonSchema>;
type Work<Names extends Store[], Mode extends IDBTransactionMode, T> = (
  transaction: IDBPTransaction<BatonSchema, Names, Mode>,
) => Promise<T>;

/**
 * How sure a write must be before it counts as done: `strict` is on the disk, for what a person said; `relaxed` is
 * with the operating system, for what can be imported again.
 */
export type Durability = 'strict' | 'relaxed';

/** Reads at one moment. */
export function read<const Names extends Store[], T>(
  database: Database,
  stores: Names,
  work: Work<Names, 'readonly', T>,
): Promise<T> {
  return run(() => database.transaction(stores, 'readonly'), work);
}

/** Reads and writes as one: all of it, or, when `work` throws, nothing. */
export function write<const Names extends Store[], T>(
  database: Database,
  stores: Names,
  durability: Durability,
  work: Work<Names, 'readwrite', T>,
): Promise<T> {
  return run(
    () => database.transaction(stores, 'readwrite', { durability }),
    async (transaction) => {
      const result = await work(transaction);
      // Without it the browser first makes sure that no more requests come.
      transaction.commit();
      return result;
    },
  );
}

async function run<Names extends Store[], Mode extends IDBTransactionMode, T>(
  begin: () => IDBPTransaction<BatonSchema, Names, Mode>,
  work: Work<Names, Mode, T>,
): Promise<T> {
  let transaction: IDBPTransaction<BatonSchema, Names, Mode> | undefined;
  try {
    transaction = begin();
    // It may fail before anybody waits for it.
    transaction.done.catch(() => {});
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    // A request of an aborted transaction says only that; the transaction knows why.
    throw storageErrorOf(transaction?.error ?? error);
  }
}

function abort(transaction: { abort(): void } | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It is over already.
  }
}
