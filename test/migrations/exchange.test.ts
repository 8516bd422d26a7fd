import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/storage/database.ts';
import { migrations } from '../../lib/storage/migrations/migrations.ts';
import { readFixture } from './stored.ts';

test('version 2 keeps all it had, and gets empty stores for connected systems that find what is put in them', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 2) });
  const held = readFixture(2);
  for (const [store, entries] of Object.entries(held)) {
    for (const [key, value] of entries) {
      await before.put(store as 'settings', value as never, store === 'contacts' ? undefined : (key as 'sites'));
    }
  }
  before.close();

  const after = await openDatabase({ name, migrations: migrations.slice(0, 3) });
  for (const [store, entries] of Object.entries(held)) {
    const [keys, values] = await Promise.all([
      after.getAllKeys(store as 'sites' as never),
      after.getAll(store as never),
    ]);
    expect(keys.map((key, place) => [key, values[place]])).toEqual(entries);
  }
  const added = ['connections', 'outbox', 'readings', 'requests', 'secrets'] as const;
  expect([...after.objectStoreNames].filter((store) => !(store in held))).toEqual(added);
  for (const store of added) expect(await after.count(store)).toBe(0);

  const row = { open: 'a', connection: 'a', contact: 'c', said: 's', body: '{}' };
  const first = await after.add('outbox', row);
  await expect(after.add('outbox', row), 'the same to the same connection').rejects.toMatchObject({
    name: 'ConstraintError',
  });
  const second = await after.add('outbox', { ...row, open: 'b', connection: 'b' });
  expect(second).toBeGreaterThan(first);
  expect(await after.getAllKeysFromIndex('outbox', 'open', 'b')).toEqual([second]);
  expect(await after.getAllKeysFromIndex('outbox', 'contact', 'c')).toEqual([first, second]);
  after.close();
});
