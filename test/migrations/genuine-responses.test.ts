import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/storage/database.ts';
import { migrations } from '../../lib/storage/migrations/migrations.ts';

const entry = (at: number, more: object = {}) => ({ id: `e${at}`, at, source: 's', ...more });
const call = entry(20, { kind: 'call' });
const bad = (more: object = {}) => entry(30, { verdict: 'bad', reason: 'noFit', ...more });

/** What version 1 stored of each, and what each is owed by version 2. */
const people: Record<string, [told: object, owed: [string, number][]]> = {
  fresh: [{ handovers: [entry(10)] }, [['open', 10]]],
  called: [{ handovers: [entry(10)], responses: [call] }, [['unqualified', 10]]],
  'called before': [{ handovers: [entry(25)], responses: [call] }, [['open', 25]]],
  'call taken back': [{ handovers: [entry(10)], responses: [{ ...call, undoneAt: 21 }] }, [['open', 10]]],
  'only mailed by a system': [
    { handovers: [entry(10)], responses: [{ ...call, kind: 'automaticMail' }] },
    [['open', 10]],
  ],
  'called by a system': [{ handovers: [entry(10)], responses: [{ ...call, by: 'Workflow 7' }] }, [['open', 10]]],
  'called by a person': [{ handovers: [entry(10)], responses: [{ ...call, by: 'Kari' }] }, [['unqualified', 10]]],
  'moved on by a person': [
    { handovers: [entry(10)], stages: [entry(5, { stage: 'mql' }), entry(20, { stage: 'sal', by: 'Kari' })] },
    [['unqualified', 10]],
  ],
  'moved on by a workflow': [
    { handovers: [entry(10)], stages: [entry(20, { stage: 'sal', by: 'Workflow 7' })] },
    [['open', 10]],
  ],
  'told to be where they were': [
    { handovers: [entry(10)], stages: [entry(5, { stage: 'sal' }), entry(20, { stage: 'SAL', by: 'Kari' })] },
    [['open', 10]],
  ],
  'called, by a date that was still to come': [
    { handovers: [entry(10)], responses: [call], updatedAt: 15 },
    [['open', 10]],
  ],
  'won, by a date that was still to come': [
    { handovers: [entry(10)], outcomes: [entry(40, { result: 'won' })], updatedAt: 15 },
    [['open', 10]],
  ],
  judged: [{ handovers: [entry(10)], responses: [call], feedback: [bad({ reason: undefined })] }, []],
  'judged, and nobody answered': [
    { handovers: [entry(10)], responses: [call], feedback: [bad()] },
    [['unanswered', 30]],
  ],
  'judged and answered': [
    { handovers: [entry(10)], responses: [call], feedback: [bad({ answer: { at: 31, text: 'Thanks' } })] },
    [],
  ],
  'verdict taken back': [
    { handovers: [entry(10)], responses: [call], feedback: [bad({ undoneAt: 31 })] },
    [['unqualified', 10]],
  ],
  'won without an answer': [{ handovers: [entry(10)], outcomes: [entry(40, { result: 'won' })] }, []],
  'lost, and handed over again': [
    { handovers: [entry(10), entry(50)], outcomes: [entry(40, { result: 'lost' })] },
    [['open', 50]],
  ],
  damaged: [[], []],
};

test('what is owed is worked out anew, and the view of the month is dropped', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 1) });
  for (const [id, [told]] of Object.entries(people)) {
    const record = {
      id,
      emails: [],
      records: [],
      milestones: [
        ['handover', 10],
        ['open', 10],
      ],
      body: JSON.stringify(told),
    };
    await before.put('contacts', record as never);
  }
  await before.put('views', { from: 1, kinds: [], month: '[]', open: '[]' } as never, 'month');
  before.close();
  const after = await openDatabase({ name, migrations: migrations.slice(0, 2) });
  const records = await after.getAll('contacts');
  const owed = Object.fromEntries(records.map(({ id, milestones }) => [id, milestones]));
  const expected = Object.entries(people).map(([id, [, milestones]]) => [id, [['handover', 10], ...milestones]]);
  expect(owed).toEqual(Object.fromEntries(expected));
  expect(await after.count('views')).toBe(0);
  after.close();
});

test('a store of many is walked in parts to its end', async () => {
  const name = crypto.randomUUID();
  const before = await openDatabase({ name, migrations: migrations.slice(0, 1) });
  const body = JSON.stringify({ handovers: [entry(10)], responses: [call] });
  const transaction = before.transaction('contacts', 'readwrite');
  for (let index = 0; index < 1001; index += 1) {
    const record = { id: `c${index}`, emails: [], records: [], milestones: [['handover', 10]], body };
    await transaction.store.put(record as never);
  }
  await transaction.done;
  before.close();
  const after = await openDatabase({ name, migrations: migrations.slice(0, 2) });
  expect(await after.countFromIndex('contacts', 'milestones', IDBKeyRange.only(['unqualified', 10]))).toBe(1001);
  after.close();
});
