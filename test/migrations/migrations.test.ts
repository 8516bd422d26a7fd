import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getAgreements } from '../../lib/storage/agreement.ts';
import { findByMilestones, findByPage, getContact } from '../../lib/storage/contacts.ts';
import { crmAddresses } from '../../lib/storage/crm-addresses.ts';
import { openDatabase } from '../../lib/storage/database.ts';
import { getTotals } from '../../lib/storage/ledger.ts';
import { migrations } from '../../lib/storage/migrations/migrations.ts';
import type { Database } from '../../lib/storage/schema.ts';
import { allTouchpoints } from '../../lib/storage/touchpoints.ts';
import { readFixture, type StoreContents } from './stored.ts';

const latest = migrations.length;

/** A database of an older version with what its fixture holds. */
async function databaseOf(version: number): Promise<string> {
  const name = `walk-from-${version}-${crypto.randomUUID()}`;
  const database = await openDatabase({ name, migrations: migrations.slice(0, version) });
  for (const [store, entries] of Object.entries(readFixture(version))) {
    const transaction = database.transaction(store as 'contacts', 'readwrite');
    for (const [key, value] of entries) {
      await transaction.store.put(value as never, transaction.store.keyPath === null ? (key as string) : undefined);
    }
    await transaction.done;
  }
  database.close();
  return name;
}

async function contentsOf(database: Database): Promise<StoreContents> {
  const contents: StoreContents = {};
  for (const name of database.objectStoreNames) {
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    contents[name] = keys.map((key, place) => [key, values[place]]);
  }
  return contents;
}

test('every version has a migration file, and a fixture', () => {
  const numbers = (folder: string, pattern: RegExp) =>
    readdirSync(new URL(folder, import.meta.url))
      .flatMap((file) => pattern.exec(file)?.[1] ?? [])
      .map(Number);
  const versions = Array.from({ length: latest }, (_, index) => index + 1);
  expect(numbers('../../lib/storage/migrations/', /^(\d{3})-[\w-]+\.ts$/)).toEqual(versions);
  expect(numbers('../fixtures/storage/', /^v(\d{3})\.json$/)).toEqual(versions);
});

describe.each(Array.from({ length: latest }, (_, index) => index + 1))('from version %i', (version) => {
  test('the walk gives what the latest fixture holds', async () => {
    const database = await openDatabase({ name: await databaseOf(version) });
    expect(database.version).toBe(latest);
    expect(await contentsOf(database)).toEqual(readFixture(latest));
    database.close();
  });

  test('everything is found afterwards', async () => {
    const database = await openDatabase({ name: await databaseOf(version) });
    const contact = await getContact(database, 'contact-anna');
    expect(contact).toMatchObject({
      emails: ['anna@firma.example', 'anna.lund@firma.example'],
      records: ['atomic-crm/crm.example/contact/1'],
      facts: { name: { value: 'Anna Lund', source: 'leads.csv' }, city: { value: 'Oslo', source: 'atomic-crm' } },
      feedback: [{ id: 'f1', verdict: 'bad', reason: 'tooEarly' }],
      journey: { count: 258 },
    });
    const journey = await allTouchpoints(database, 'contact-anna');
    expect(journey).toHaveLength(258);
    expect(journey[0]).toMatchObject({ kind: 'form', title: 'Demo asked for', actor: 'human', externalId: 'e-257' });
    const found = await findByPage(database, {
      record: 'atomic-crm/crm.example/contact/1',
      email: 'ola@firma.example',
    });
    expect([found.byRecord?.id, found.byEmail?.id]).toEqual(['contact-anna', 'contact-ola']);
    expect((await findByMilestones(database, ['open'])).map(({ id }) => id)).toEqual(['contact-ola']);
    expect((await findByMilestones(database, ['stage:mql', 'handover', 'feedback'])).map(({ id }) => id)).toEqual([
      'contact-anna',
      'contact-ola',
    ]);
    expect(await getTotals(database)).toEqual({ contacts: 2, touchpoints: 258 });
    expect((await getAgreements(database)).map(({ name }) => name)).toEqual(['Test agreement']);
    expect(await crmAddresses(database)).toEqual(new Map([['atomic-crm/crm.example', 'https://crm.example/']]));
    database.close();
  });
});
