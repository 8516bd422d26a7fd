import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeContact, getContact } from '../../../lib/storage/contacts.ts';
import { database, databaseName, openDatabase } from '../../../lib/storage/database.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { migrations } from '../../../lib/storage/migrations/migrations.ts';
import { StorageError, storageErrorOf } from '../../../lib/storage/storage-error.ts';
import { contentsOf, emptyStore, now, personOf, stored, visits } from './support/store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the connection', () => {
  test('is one, and opened again after a newer Baton asked for the database', async () => {
    const first = await database();
    expect(await database()).toBe(first);
    const id = await stored(first, personOf('anna@x.example'));

    // What a newer Baton in another window does; it waits until the older lets go.
    const newer = await openDB(databaseName, migrations.length + 1);
    newer.close();
    await expect(database()).rejects.toMatchObject({ code: 'databaseNewer' });
    indexedDB.deleteDatabase(databaseName);
    expect(await getContact(await database(), id)).toBeUndefined();
  });

  test('says that an older window blocks it, and serves once that let go', async () => {
    vi.resetModules();
    const { database: open } = await import('../../../lib/storage/database.ts');
    const steps = await import('../../../lib/storage/migrations/migrations.ts');
    (await open()).close();
    vi.resetModules();
    // An older window: version 1 of the database, and deaf to those who want it.
    const deaf = await openDB(databaseName, steps.migrations.length);
    vi.doMock('../../../lib/storage/migrations/migrations.ts', () => ({ migrations: [...steps.migrations, () => {}] }));
    const { database: openNewer } = await import('../../../lib/storage/database.ts');
    await expect(openNewer()).rejects.toMatchObject({ code: 'databaseBlocked' });
    await expect(openNewer(), 'asked again').rejects.toMatchObject({ code: 'databaseBlocked' });
    deaf.close();
    const opened = await vi.waitFor(openNewer);
    expect(opened.version).toBe(steps.migrations.length + 1);
    opened.close();
    vi.doUnmock('../../../lib/storage/migrations/migrations.ts');
  });
});

describe('a failed migration', () => {
  const fails = async () => {
    throw new TypeError('broken');
  };

  test('keeps data and version, and is tried again', async () => {
    const before = await openDatabase({ name: 'failing' });
    const id = await stored(before, personOf('anna@x.example', { touchpoints: visits(300) }));
    const contents = await contentsOf(before);
    before.close();

    const wipe = async (_: unknown, transaction: { objectStore(name: string): { clear(): Promise<void> } }) => {
      await transaction.objectStore('contacts').clear();
    };
    for (const attempt of [1, 2]) {
      const opening = openDatabase({ name: 'failing', migrations: [...migrations, wipe as never, fails] });
      await expect(opening, `attempt ${attempt}`).rejects.toMatchObject({
        code: 'databaseFailed',
        cause: new TypeError('broken'),
      });
    }
    const after = await openDatabase({ name: 'failing' });
    expect(after.version).toBe(migrations.length);
    expect(await contentsOf(after)).toEqual(contents);
    expect((await getContact(after, id))?.emails).toEqual(['anna@x.example']);
    after.close();
  });

  test('of a new database leaves none', async () => {
    await expect(openDatabase({ name: 'stillborn', migrations: [...migrations, fails] })).rejects.toBeInstanceOf(
      StorageError,
    );
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('stillborn');
  });
});

describe('a full disk', () => {
  test('is called by its name, and nothing is changed', async () => {
    const store = await emptyStore();
    const id = await stored(store, personOf('anna@x.example'));
    const before = await contentsOf(store);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(changeContact(store, id, (contact) => ({ ...contact, updatedAt: 5 }))).rejects.toMatchObject({
      code: 'quotaExceeded',
    });
    await expect(importPeople(store, [personOf('ola@x.example')], now)).rejects.toMatchObject({
      code: 'quotaExceeded',
    });
    vi.restoreAllMocks();
    expect(await contentsOf(store)).toEqual(before);
  });

  test('that aborts the transaction under a request is, too', async () => {
    const store = await emptyStore();
    const id = await stored(store, personOf('anna@x.example'));
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
      const request = put.apply(this, record);
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      this.transaction.abort();
      return request;
    });
    const changing = changeContact(store, id, (contact) => ({ ...contact, updatedAt: 5 }));
    await expect(changing).rejects.toMatchObject({ code: 'quotaExceeded' });
  });

  test('found out while the transaction ends is, too', async () => {
    const store = await emptyStore();
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      Object.defineProperty(this, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      this.abort();
    });
    await expect(importPeople(store, [personOf('ola@x.example')], now)).rejects.toMatchObject({
      code: 'quotaExceeded',
    });
    expect(commit).toHaveBeenCalled();
  });
});

test('errors that are not the browser’s stay what they are', () => {
  const error = new RangeError('x');
  expect(storageErrorOf(error)).toBe(error);
  expect(storageErrorOf(new DOMException('x', 'UnknownError'))).toMatchObject({ code: 'databaseFailed' });
});
