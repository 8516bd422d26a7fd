import { afterEach, describe, expect, test, vi } from 'vitest';
import { mergeIntoContact } from '../../../lib/domain/merge-contact.ts';
import { addContact, changeContact, findByMilestones, findByPage, getContact } from '../../../lib/storage/contacts.ts';
import { getTotals } from '../../../lib/storage/ledger.ts';
import { mergeContacts } from '../../../lib/storage/merge-contacts.ts';
import { allTouchpoints } from '../../../lib/storage/touchpoints.ts';
import { contactOf, contentsOf, emptyStore, now, personOf, stored, visits } from './support/store.ts';

const record = 'atomic-crm/crm.example/contact/1';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a contact is given back as it was put', async () => {
  const database = await emptyStore();
  const fact = (value: string | number | boolean, at: number) => ({ value, source: 'crm', at });
  const contact = contactOf({
    emails: ['anna@x.example'],
    records: [record],
    facts: { name: fact('Ánna <b>', now), employees: fact(50, now), budget: fact(true, now - 1) },
    deadlines: [{ id: 'd', day: '2027-01-01', source: 'rep', at: now, undoneAt: now + 1 }],
    outcomes: [{ id: 'o', result: 'won', at: now, source: 'crm', value: 12.5, currency: 'NOK' }],
  });
  await addContact(database, contact);
  expect(await getContact(database, contact.id)).toEqual(contact);
});

test('of two changes at once neither is lost', async () => {
  const database = await emptyStore();
  const id = await stored(database, personOf('anna@x.example'));
  const emails = Array.from({ length: 20 }, (_, index) => `a${index}@x.example`);
  await Promise.all(
    emails.map((email) =>
      changeContact(database, id, (contact) => mergeIntoContact(contact, { emails: [email] }, now)),
    ),
  );
  expect((await getContact(database, id))?.emails).toEqual(['anna@x.example', ...emails]);
});

test('a change that throws changes nothing and says why', async () => {
  const database = await emptyStore();
  const id = await stored(database, personOf('anna@x.example'));
  const before = await contentsOf(database);
  const refused = changeContact(database, id, () => {
    throw new RangeError('no');
  });
  await expect(refused).rejects.toThrow(RangeError);
  expect(await contentsOf(database)).toEqual(before);
});

test('a change keeps the journey', async () => {
  const database = await emptyStore();
  const id = await stored(database, personOf('anna@x.example', { touchpoints: visits(300) }));
  await changeContact(database, id, (contact) => mergeIntoContact(contact, { records: [record] }, now));
  expect(await allTouchpoints(database, id)).toEqual(visits(300).reverse());
});

test('a page finds the contact of its record and the one of its e-mail', async () => {
  const database = await emptyStore();
  const anna = await stored(database, personOf('anna@x.example'));
  const ola = await stored(database, personOf('ola@x.example', { records: [record] }));
  const found = await findByPage(database, { record, email: 'anna@x.example' });
  expect([found.byRecord?.id, found.byEmail?.id]).toEqual([ola, anna]);
  const neither = await findByPage(database, { record: `${record}0`, email: 'nn@x.example' });
  expect([neither.byRecord, neither.byEmail]).toEqual([undefined, undefined]);
});

test('adding somebody who is known adds nobody', async () => {
  const database = await emptyStore();
  const id = await stored(database, personOf('anna@x.example'));
  const added = await addContact(database, contactOf({ emails: ['anna@x.example'] }));
  expect(added).toMatchObject({ changed: false, contact: { id } });
  expect(await getTotals(database)).toEqual({ contacts: 1, touchpoints: 0 });
});

describe('milestones', () => {
  const handover = { id: 'h', at: now, source: 's' };

  test('find what is owed until it is answered', async () => {
    const database = await emptyStore();
    const id = await stored(
      database,
      personOf('anna@x.example', { handovers: [handover, { ...handover, id: 'h2', at: now + 1 }] }),
    );
    expect((await findByMilestones(database, ['open'])).map((contact) => contact.id)).toEqual([id]);
    const answer = { id: 'r', at: now + 2, kind: 'call', source: 'rep' } as const;
    // A meeting that is yet to come has answered nothing.
    await changeContact(database, id, (contact) => ({ ...contact, responses: [answer], updatedAt: now + 1 }));
    expect(await findByMilestones(database, ['open'])).toHaveLength(1);
    await changeContact(database, id, (contact) => ({ ...contact, updatedAt: now + 2 }));
    expect(await findByMilestones(database, ['open'])).toEqual([]);
    await changeContact(database, id, (contact) => ({ ...contact, responses: [{ ...answer, undoneAt: now + 3 }] }));
    expect(await findByMilestones(database, ['open'])).toHaveLength(1);
  });

  test('find the half-open range of a month', async () => {
    const database = await emptyStore();
    for (const [index, at] of [99, 100, 199, 200].entries()) {
      await stored(
        database,
        personOf(`p${index}@x.example`, { stages: [{ stage: 'Marketing Qualified', at, source: 's' }] }),
      );
    }
    const found = await findByMilestones(database, ['stage:marketingqualified', 'handover'], 100, 200);
    expect(found.map(({ emails }) => emails[0])).toEqual(['p1@x.example', 'p2@x.example']);
  });
});

describe('merging two contacts', () => {
  test('keeps every touchpoint and entry of both', async () => {
    const database = await emptyStore();
    const fact = (value: string, at: number) => ({ value, source: 's', at });
    const keep = await stored(
      database,
      personOf('anna@x.example', { touchpoints: visits(300), facts: { name: fact('Anna', 1), city: fact('Oslo', 9) } }),
    );
    const other = await stored(
      database,
      personOf('a.lund@y.example', {
        records: [record],
        touchpoints: visits(500, now - 80 * 86_400_000),
        facts: { name: fact('Anna Lund', 2), city: fact('Bergen', 8) },
        handovers: [{ id: 'h', at: now, source: 's' }],
      }),
    );
    const touchpoints = [...(await allTouchpoints(database, keep)), ...(await allTouchpoints(database, other))];
    const merged = await mergeContacts(database, keep, other, now);
    expect(merged).toMatchObject({
      id: keep,
      emails: ['anna@x.example', 'a.lund@y.example'],
      records: [record],
      facts: { name: { value: 'Anna Lund' }, city: { value: 'Oslo' } },
      handovers: [{ id: 'h' }],
    });
    const urls = (list: typeof touchpoints) => list.map(({ at, url }) => `${at} ${url}`).sort();
    expect(urls(await allTouchpoints(database, keep))).toEqual([...new Set(urls(touchpoints))]);
    expect(await getContact(database, other)).toBeUndefined();
    expect(await allTouchpoints(database, other)).toEqual([]);
    expect(await getTotals(database)).toEqual({ contacts: 1, touchpoints: merged.journey.count });
  });

  test('again, or with itself, changes nothing', async () => {
    const database = await emptyStore();
    const keep = await stored(database, personOf('anna@x.example', { touchpoints: visits(3) }));
    const other = await stored(database, personOf('a@y.example'));
    await mergeContacts(database, keep, other, now);
    const before = await contentsOf(database);
    await mergeContacts(database, keep, other, now + 1);
    await mergeContacts(database, keep, keep, now + 1);
    expect(await contentsOf(database)).toEqual(before);
    await expect(mergeContacts(database, other, keep, now)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a damaged record', () => {
  test('loses the damaged part alone, which the log names without what stood in it', async () => {
    const database = await emptyStore();
    const id = await stored(database, personOf('anna@x.example', { touchpoints: visits(2) }));
    const record_ = await database.get('contacts', id);
    if (!record_) throw new Error('not stored');
    const facts = [['s', now, { name: 'Anna', budget: { secret: 1 } }], 'junk'];
    const responses = [
      { id: 'r', at: now, kind: 'call', source: 's' },
      { id: 'bad', kind: 'secret' },
    ];
    const owners = [{ owner: 'Kari', at: now, source: 's' }, { owner: ['secret'] }];
    const body = JSON.stringify({ ...JSON.parse(record_.body), facts, responses, owners, handovers: 'junk' });
    await database.put('contacts', { ...record_, body });
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    const contact = await getContact(database, id);
    expect(contact).toMatchObject({ emails: ['anna@x.example'], handovers: [], journey: { count: 2 } });
    expect(Object.keys(contact?.facts ?? {})).toEqual(['name']);
    expect(contact?.responses.map((response) => response.id)).toEqual(['r']);
    expect(contact?.owners.map(({ owner }) => owner)).toEqual(['Kari']);
    expect(warn.mock.calls.flat().join()).toMatch(/facts, owners, handovers, responses/);
    expect(warn.mock.calls.flat().join()).not.toMatch(/secret|Anna|anna/);
  });

  test('that is no JSON at all is still a contact that can be found', async () => {
    const database = await emptyStore();
    const id = await stored(database, personOf('anna@x.example', { touchpoints: visits(2) }));
    const record_ = await database.get('contacts', id);
    if (!record_) throw new Error('not stored');
    await database.put('contacts', { ...record_, body: '{', newest: 5 as never });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect((await findByPage(database, { record, email: 'anna@x.example' })).byEmail?.id).toBe(id);
    expect(await allTouchpoints(database, id)).toEqual([]);
  });
});
