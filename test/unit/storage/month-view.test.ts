import { describe, expect, test, vi } from 'vitest';
import type { Contact } from '../../../lib/domain/contact.ts';
import { changeContact } from '../../../lib/storage/contacts.ts';
import { eraseContact } from '../../../lib/storage/erase.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { mergeContacts } from '../../../lib/storage/merge-contacts.ts';
import { monthOf } from '../../../lib/storage/month-view.ts';
import type { Database } from '../../../lib/storage/schema.ts';
import { contentsOf, emptyStore, now, personOf, stored } from './support/store.ts';

const from = now - 10 * 86_400_000;
const query = {
  from,
  kinds: ['handover', 'feedback', 'stage:mql'],
  open: [{ kind: 'open' }],
  facts: ['company', 'name'],
};
const fact = (value: string) => ({ value, source: 's', at: from });
const handover = (at: number) => ({ id: `h${at}`, at, source: 's' });
const feedback = { id: 'f', verdict: 'good', at: now, source: 'rep' } as const;

/** Who is in the month and who is owed contact, by name. */
async function names(database: Database) {
  const { month, open } = await monthOf(database, query);
  const sorted = (contacts: readonly Contact[]) => contacts.map(({ facts }) => facts.name?.value).sort();
  return { month: sorted(month), open: sorted(open) };
}

async function filledStore() {
  const database = await emptyStore();
  const person = (name: string, more: object) =>
    personOf(`${name}@x.example`, { facts: { name: fact(name), city: fact('Oslo') }, ...more });
  const anna = await stored(database, person('anna', { handovers: [handover(now)] }));
  const ola = await stored(database, person('ola', { handovers: [handover(from - 1)] }));
  const liu = await stored(database, person('liu', { stages: [{ stage: 'MQL', at: from, source: 's' }] }));
  return { database, anna, ola, liu };
}

describe('the contacts of the month', () => {
  test('are those with a milestone in it, and those owed contact', async () => {
    const { database } = await filledStore();
    expect(await names(database)).toEqual({ month: ['anna', 'liu'], open: ['anna', 'ola'] });
  });

  test('are the same when asked again, and after other questions', async () => {
    const { database } = await filledStore();
    const first = await monthOf(database, query);
    expect(await monthOf(database, query)).toEqual(first);
    expect((await monthOf(database, { ...query, from: now })).month.map(({ facts }) => facts)).toEqual([
      { name: fact('anna') },
    ]);
    expect(await names(database)).toEqual({ month: ['anna', 'liu'], open: ['anna', 'ola'] });
  });

  test('follow every kind of change', async () => {
    const { database, anna, ola, liu } = await filledStore();
    await names(database);
    await changeContact(database, ola, (contact) => ({ ...contact, feedback: [feedback] }));
    expect(await names(database), 'feedback').toEqual({ month: ['anna', 'liu', 'ola'], open: ['anna', 'ola'] });
    await changeContact(database, ola, (contact) => ({ ...contact, feedback: [{ ...feedback, undoneAt: now }] }));
    expect(await names(database), 'taken back').toEqual({ month: ['anna', 'liu'], open: ['anna', 'ola'] });
    await importPeople(
      database,
      [personOf('ola@x.example', { responses: [{ id: 'r', at: now, kind: 'call', source: 's' }] })],
      now,
    );
    expect(await names(database), 'import').toEqual({ month: ['anna', 'liu'], open: ['anna'] });
    await mergeContacts(database, liu, anna, now);
    expect(await names(database), 'merge').toEqual({ month: ['liu'], open: ['liu'] });
    await eraseContact(database, liu);
    expect(await names(database), 'erasure').toEqual({ month: [], open: [] });
  });

  test('follow a large import', async () => {
    const { database } = await filledStore();
    await names(database);
    const people = Array.from({ length: 500 }, (_, index) =>
      personOf(`p${index}@x.example`, { handovers: [handover(now)] }),
    );
    await importPeople(database, people, now);
    expect((await names(database)).month).toHaveLength(502);
  });

  test('are not kept when somebody changes while they are sought', async () => {
    const { database, anna } = await filledStore();
    let change: Promise<unknown> = Promise.resolve();
    const getAll = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(function (this: IDBIndex, ...query) {
      // Another tab, just as the contacts are read.
      change = changeContact(database, anna, (contact) => ({ ...contact, handovers: [] }));
      return this.getAll(...query);
    });
    await names(database);
    await change;
    getAll.mockRestore();
    expect(await names(database)).toEqual({ month: ['liu'], open: ['ola'] });
  });
});

describe('those owed something', () => {
  const call = { id: 'r', at: now, kind: 'call', source: 's' } as const;
  const asked = { ...query, open: [{ kind: 'open' }, { kind: 'unqualified' }] };
  const owed = async (database: Database) =>
    (await monthOf(database, asked)).open.map(({ facts }) => facts.name?.value);

  test('are also those called and not judged, where the agreement asks for it', async () => {
    const { database, ola } = await filledStore();
    await changeContact(database, ola, (contact) => ({ ...contact, responses: [call] }));
    expect((await names(database)).open).toEqual(['anna']);
    expect((await owed(database)).sort()).toEqual(['anna', 'ola']);
    await changeContact(database, ola, (contact) => ({ ...contact, feedback: [feedback] }));
    expect(await owed(database)).toEqual(['anna']);
  });

  test('are of those called and not judged only the ones since an instant, also after a change', async () => {
    const { database, anna, ola } = await filledStore();
    const since = { ...query, open: [{ kind: 'unqualified', from }] };
    const called = (id: string) => changeContact(database, id, (contact) => ({ ...contact, responses: [call] }));
    await called(anna);
    expect((await monthOf(database, since)).open.map(({ id }) => id)).toEqual([anna]);
    await called(ola);
    expect((await monthOf(database, since)).open.map(({ id }) => id)).toEqual([anna]);
  });

  test('are each there once, however often they were handed over', async () => {
    const { database, ola } = await filledStore();
    const handovers = [handover(from - 1), handover(now + 1)];
    await changeContact(database, ola, (contact) => ({ ...contact, handovers, responses: [call] }));
    expect((await owed(database)).sort()).toEqual(['anna', 'ola']);
  });

  test('are not those won or lost since', async () => {
    const { database, ola } = await filledStore();
    const lost = { id: 'o', result: 'lost', at: now, source: 's' } as const;
    await changeContact(database, ola, (contact) => ({ ...contact, outcomes: [lost] }));
    expect(await owed(database)).toEqual(['anna']);
  });

  test('are still owed after a mail that a system sent, and one taken back', async () => {
    const { database, ola } = await filledStore();
    const mail = { ...call, id: 'm', kind: 'automaticMail' } as const;
    await changeContact(database, ola, (contact) => ({ ...contact, responses: [mail, { ...call, undoneAt: now }] }));
    expect((await owed(database)).sort()).toEqual(['anna', 'ola']);
  });
});

test('reasons that wait for an answer are found from whatever month, until it comes', async () => {
  const { database, ola } = await filledStore();
  const bad = { ...feedback, verdict: 'bad', reason: 'noFit', at: from - 100 } as const;
  const waiting = async () => (await monthOf(database, query)).unanswered.map(({ facts }) => facts.name?.value);
  expect(await waiting()).toEqual([]);
  await changeContact(database, ola, (contact) => ({ ...contact, feedback: [bad] }));
  expect(await waiting()).toEqual(['ola']);
  expect((await names(database)).month).toEqual(['anna', 'liu']);
  const answer = { at: now, text: 'They were on the list of last year.' };
  await changeContact(database, ola, (contact) => ({ ...contact, feedback: [{ ...bad, answer }] }));
  expect(await waiting()).toEqual([]);
});

test('a record that is damaged where thousands are read at once is as sound as one read alone', async () => {
  const { database, anna } = await filledStore();
  const record = await database.get('contacts', anna);
  if (!record) throw new Error('not stored');
  await database.put('contacts', { ...record, body: JSON.stringify({ ...JSON.parse(record.body), owners: 5 }) });
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const [contact] = (await monthOf(database, query)).month;
  expect(contact).toMatchObject({ owners: [], facts: { name: fact('anna') } });
  warned.mockRestore();
});

test('the facts asked for are there, also after other facts were asked for', async () => {
  const { database } = await filledStore();
  const factsOf = async (facts: string[]) =>
    (await monthOf(database, { ...query, facts })).month.map((one) => one.facts);
  expect((await factsOf(['name']))[0]).toEqual({ name: fact('anna') });
  expect((await factsOf(['city', 'name', 'toString']))[0]).toEqual({ city: fact('Oslo'), name: fact('anna') });
});

test('an erased person is not kept among the contacts of the month', async () => {
  const { database, anna } = await filledStore();
  await names(database);
  await changeContact(database, anna, (contact) => ({ ...contact, feedback: [feedback] }));
  await eraseContact(database, anna);
  const text = JSON.stringify(await contentsOf(database));
  for (const trace of [anna, 'anna']) expect(text, trace).not.toContain(trace);
});
