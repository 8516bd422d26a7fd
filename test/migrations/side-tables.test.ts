import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/storage/database.ts';
import { migrations } from '../../lib/storage/migrations/migrations.ts';
import { readFixture } from './stored.ts';

test('version 4 keeps all it had, and gets empty stores for tables that speak of no lead', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 4) });
  const held = readFixture(4);
  for (const [store, entries] of Object.entries(held)) {
    for (const [key, value] of entries) {
      await before.put(store as 'settings', value as never, store === 'contacts' ? undefined : (key as 'sites'));
    }
  }
  before.close();

  const after = await openDatabase({ name, migrations: migrations.slice(0, 5) });
  for (const [store, entries] of Object.entries(held)) {
    const [keys, values] = await Promise.all([
      after.getAllKeys(store as 'sites' as never),
      after.getAll(store as never),
    ]);
    expect(keys.map((key, place) => [key, values[place]])).toEqual(entries);
  }
  const added = ['details', 'paths', 'spend'] as const;
  expect([...after.objectStoreNames].filter((store) => !(store in held))).toEqual(added);
  for (const store of added) {
    expect(await after.count(store)).toBe(0);
    await after.put(store, '{}', 'a');
    expect(await after.get(store, 'a')).toBe('{}');
  }
  after.close();
});
