import { describe, expect, test } from 'vitest';
import { findByEmail, getContact } from '../../../lib/storage/contacts.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { getTotals } from '../../../lib/storage/ledger.ts';
import { allTouchpoints } from '../../../lib/storage/touchpoints.ts';
import { contentsOf, emptyStore, now, personOf, stored, visits } from './support/store.ts';

const record = 'atomic-crm/crm.example/contact/1';
const fact = (value: string) => ({ value, source: 'leads.csv', at: now - 1000 });

test('a batch is merged, and the same batch again changes nothing', async () => {
  const database = await emptyStore();
  const people = [
    personOf('anna@x.example', { records: [record], facts: { name: fact('Anna') }, touchpoints: visits(300) }),
    personOf('ola@x.example', { handovers: [{ id: 'h', at: now, source: 'leads.csv' }] }),
  ];
  const first = await importPeople(database, people, now);
  expect(first).toMatchObject({ contactsAdded: 2, contactsChanged: 0, touchpointsAdded: 300, touchpointsKnown: 0 });
  const before = await contentsOf(database);

  const again = await importPeople(database, structuredClone(people), now + 5000);
  expect(again).toEqual({
    contactsAdded: 0,
    contactsChanged: 0,
    contactsUnchanged: 2,
    touchpointsAdded: 0,
    touchpointsKnown: 300,
    conflicts: [],
    contactIds: [],
  });
  expect(await contentsOf(database)).toEqual(before);
});

test('more about a known person is added to what is known', async () => {
  const database = await emptyStore();
  const id = await stored(database, personOf('anna@x.example', { touchpoints: visits(10) }));
  const result = await importPeople(
    database,
    [personOf('anna@x.example', { facts: { name: fact('Anna') }, touchpoints: visits(12) })],
    now + 7,
  );
  expect(result).toMatchObject({ contactsChanged: 1, touchpointsAdded: 2, touchpointsKnown: 10, contactIds: [id] });
  expect(await getContact(database, id)).toMatchObject({
    facts: { name: { value: 'Anna' } },
    journey: { count: 12 },
    updatedAt: now + 7,
  });
  expect(await allTouchpoints(database, id)).toEqual(visits(12).reverse());
  expect(await getTotals(database)).toEqual({ contacts: 1, touchpoints: 12 });
});

describe('a person is found', () => {
  test.each([
    ['by e-mail', { emails: ['anna@x.example'], records: [] }],
    ['by record', { emails: [], records: [record] }],
    ['by both', { emails: ['anna@x.example'], records: [record] }],
    [
      'by one of several',
      { emails: ['new@x.example', 'anna@x.example'], records: ['atomic-crm/crm.example/contact/2'] },
    ],
  ])('%s', async (_, identity) => {
    const database = await emptyStore();
    const id = await stored(database, personOf('anna@x.example', { records: [record] }));
    await importPeople(database, [{ identity, facts: { city: fact('Oslo') } }], now);
    const contact = await getContact(database, id);
    expect(contact?.facts.city?.value).toBe('Oslo');
    expect(contact?.emails).toEqual(['anna@x.example', ...identity.emails.filter((email) => email.startsWith('new'))]);
    expect(await database.count('contacts')).toBe(1);
  });

  test('by what an earlier row of the batch told', async () => {
    const database = await emptyStore();
    const result = await importPeople(
      database,
      [personOf('anna@x.example', { records: [record] }), { identity: { emails: ['a@y.example'], records: [record] } }],
      now,
    );
    expect(result).toMatchObject({ contactsAdded: 1, contactsChanged: 1 });
    expect((await findByEmail(database, 'a@y.example'))[0]?.emails).toEqual(['anna@x.example', 'a@y.example']);
  });
});

test('a person whose identities are two contacts is left alone, the others are merged', async () => {
  const database = await emptyStore();
  await stored(database, personOf('anna@x.example'));
  await stored(database, { identity: { emails: [], records: [record] } });
  const before = await contentsOf(database);
  const torn = personOf('anna@x.example', { records: [record], touchpoints: visits(3) });
  const nobody = { identity: { emails: [], records: [] }, touchpoints: visits(3) };
  const result = await importPeople(database, [torn, nobody], now);
  expect(result).toMatchObject({ conflicts: [0, 1], contactsAdded: 0, contactsChanged: 0, touchpointsAdded: 0 });
  expect(await contentsOf(database)).toEqual(before);
  const mixed = await importPeople(database, [personOf('ola@x.example'), torn], now);
  expect(mixed).toMatchObject({ conflicts: [1], contactsAdded: 1 });
});

test('positions of conflicts count over the whole batch, however it was portioned', async () => {
  const database = await emptyStore();
  await stored(database, personOf('anna@x.example'));
  await stored(database, { identity: { emails: [], records: [record] } });
  const people = Array.from({ length: 250 }, (_, index) => personOf(`p${index}@x.example`));
  people[230] = personOf('anna@x.example', { records: [record] });
  const result = await importPeople(database, people, now);
  expect(result.conflicts).toEqual([230]);
  expect(result.contactsAdded).toBe(249);
});
