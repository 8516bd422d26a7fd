import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/storage/database.ts';
import { migrations } from '../../lib/storage/migrations/migrations.ts';

const entry = (at: number, more: object = {}) => ({ id: `e${at}`, at, source: 's', ...more });
const deadline = (at: number, day: string, more: object = {}) => entry(at, { day, ...more });
const january = Date.UTC(2027, 0, 31);

/** What version 3 stored of each, and what version 4 finds each by besides. */
const people: Record<string, [told: object, added: [string, number][]]> = {
  'without either': [{ handovers: [entry(10)] }, []],
  'with a deadline': [{ deadlines: [deadline(10, '2027-01-31')] }, [['deadline', january]]],
  'with a later word': [
    { deadlines: [deadline(20, '2027-02-28'), deadline(30, '2027-01-31')] },
    [['deadline', january]],
  ],
  'of two learnt at once the earlier': [
    { deadlines: [deadline(20, '2027-02-28'), deadline(20, '2027-01-31')] },
    [['deadline', january]],
  ],
  'with a rep’s word before later data': [
    { deadlines: [deadline(20, '2027-01-31', { source: 'rep' }), deadline(30, '2027-02-28')] },
    [['deadline', january]],
  ],
  'with a deadline taken back': [{ deadlines: [deadline(10, '2027-01-31', { undoneAt: 11 })] }, []],
  'with a day that no month has': [{ deadlines: [deadline(10, '2026-12-62')] }, [['deadline', january]]],
  'with a day that is none': [{ deadlines: [deadline(10, 'soon')] }, []],
  nurtured: [{ nurtures: [entry(10), entry(30), entry(20)] }, [['nurtured', 30]]],
  'nurtured, and taken back': [{ nurtures: [entry(10, { undoneAt: 12 })] }, []],
  damaged: [[], []],
};

test('contacts are found by their deadline and by being nurtured, and keep what they were found by', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 3) });
  for (const [id, [told]] of Object.entries(people)) {
    const record = { id, emails: [], records: [], milestones: [['handover', 10]], body: JSON.stringify(told) };
    await before.put('contacts', record as never);
  }
  before.close();
  const after = await openDatabase({ name, migrations: migrations.slice(0, 4) });
  const found = Object.fromEntries((await after.getAll('contacts')).map(({ id, milestones }) => [id, milestones]));
  const expected = Object.entries(people).map(([id, [, added]]) => [id, [['handover', 10], ...added]]);
  expect(found).toEqual(Object.fromEntries(expected));
  after.close();
});

test('a damaged record keeps nobody from the others', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 3) });
  const body = JSON.stringify({ deadlines: [null, 'x', deadline(10, '2027-01-31')], nurtures: { at: 1 } });
  for (const record of [
    { id: 'a', body },
    { id: 'b', milestones: [] },
    { id: 'c', milestones: [], body: { deadlines: [] } },
    { id: 'd', milestones: [], body: 'null' },
    { id: 'e', milestones: [], body },
  ])
    await before.put('contacts', record as never);
  before.close();
  const after = await openDatabase({ name, migrations: migrations.slice(0, 4) });
  const found = (await after.getAll('contacts')).map(({ id, milestones }) => [id, milestones]);
  const added = [['deadline', january]];
  expect(found).toEqual([
    ['a', added],
    ['b', []],
    ['c', []],
    ['d', []],
    ['e', added],
  ]);
  after.close();
});

test('a store of many is walked in parts to its end', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 3) });
  const body = JSON.stringify({ deadlines: [deadline(10, '2027-01-31')] });
  const transaction = before.transaction('contacts', 'readwrite');
  for (let index = 0; index < 1001; index += 1) {
    const record = { id: `c${index}`, emails: [], records: [], milestones: [], body };
    await transaction.store.put(record as never);
  }
  await transaction.done;
  before.close();
  const after = await openDatabase({ name, migrations: migrations.slice(0, 4) });
  expect(await after.countFromIndex('contacts', 'milestones', IDBKeyRange.only(['deadline', january]))).toBe(1001);
  after.close();
});
