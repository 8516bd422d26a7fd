import { expect, test } from 'vitest';
import { putAgreements } from '../../../lib/storage/agreement.ts';
import { rememberCrmAddress } from '../../../lib/storage/crm-addresses.ts';
import { eraseContact, eraseEverything } from '../../../lib/storage/erase.ts';
import { getTotals } from '../../../lib/storage/ledger.ts';
import { getReadings, putReading } from '../../../lib/storage/readings.ts';
import { agreementOf } from '../../support/agreement.ts';
import { contentsOf, emptyStore, personOf, stored, visits } from './support/store.ts';

const record = 'atomic-crm/crm.example/contact/4711';

async function filledStore() {
  const database = await emptyStore();
  const touchpoints = visits(600).map((touchpoint) => ({ ...touchpoint, title: 'Opened by anna@x.example' }));
  const anna = await stored(database, personOf('anna@x.example', { records: [record], touchpoints }));
  await stored(database, personOf('ola@x.example', { touchpoints: visits(3) }));
  await putAgreements(database, [agreementOf()]);
  await rememberCrmAddress(
    database,
    { crm: 'atomic-crm', account: 'crm.example' },
    new URL('https://crm.example/p/4711'),
  );
  return { database, anna };
}

test('an erased person is nowhere in the store, and others are', async () => {
  const { database, anna } = await filledStore();
  expect(await eraseContact(database, anna)).toEqual({ touchpoints: 600, records: 1 });
  const text = JSON.stringify(await contentsOf(database));
  for (const trace of [anna, 'anna@x.example', '4711']) expect(text, trace).not.toContain(trace);
  expect(text).toContain('ola@x.example');
  for (const index of ['emails', 'records'] as const) {
    const found = await database.getAllKeysFromIndex('contacts', index);
    expect(found, index).not.toContain(anna);
  }
  expect(await getTotals(database)).toEqual({ contacts: 1, touchpoints: 3 });
});

test('what was still being read of an erased person is not stored any more', async () => {
  const { database, anna } = await filledStore();
  await database.put('connections', '{}', 'hubspot');
  const reading = { found: true, triedAt: 0, gaps: [], bookmark: '{"id":"4711"}' };
  await putReading(database, { subject: anna, connectionId: 'hubspot' }, reading);
  expect((await getReadings(database, [anna])).size).toBe(1);
  await eraseContact(database, anna);
  await putReading(database, { subject: anna, connectionId: 'hubspot' }, reading);
  expect(JSON.stringify(await contentsOf(database))).not.toContain(anna);
});

test('somebody who is not stored cannot be erased', async () => {
  const { database, anna } = await filledStore();
  await eraseContact(database, anna);
  await expect(eraseContact(database, anna)).rejects.toMatchObject({ code: 'notFound' });
});

test('erasing everything leaves nothing', async () => {
  const { database } = await filledStore();
  await eraseEverything(database);
  expect(Object.values(await contentsOf(database)).flat()).toEqual([]);
});
