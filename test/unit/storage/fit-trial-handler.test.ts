import { describe, expect, test, vi } from 'vitest';
import { fitTrialHandlers } from '../../../lib/background/office/handlers/fit-trial.ts';
import { type TrialParts, trialPartsOf } from '../../../lib/domain/qualification/fit-trial.ts';
import { answerBy, tableOf } from '../../../lib/messaging/answering.ts';
import { agreementSchemas } from '../../../lib/messaging/office-schemas/agreement.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { newestContacts } from '../../../lib/storage/newest-contacts.ts';
import { agreementOf } from '../../support/agreement.ts';
import { contentsOf, emptyStore, now, personOf, stored, visits } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

const parts = trialPartsOf(
  agreementOf({
    personas: [
      { id: 'buyer', name: '', description: '', rules: [{ fact: 'jobTitle', is: 'contains', values: ['buyer'] }] },
    ],
  }),
)!;

const factsOf = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, source: 'test', at: 1 }]));

const kari = personOf('kari@example.com', {
  facts: factsOf({ name: 'Kari Moen', country: 'NO', jobTitle: 'Buyer' }),
  touchpoints: [{ at: now, kind: 'form', source: 'f' }],
});

async function begin() {
  const workspace = await testWorkspace();
  return { workspace, ...calls(fitTrialHandlers(workspace)) };
}

describe('a trial of a draft on what is stored', () => {
  test('counts the leads there are, and changes nothing', async () => {
    const { workspace, tryFit } = await begin();
    await stored(workspace.store, kari);
    await stored(
      workspace.store,
      personOf('ola@example.com', { facts: factsOf({ country: 'SE' }), touchpoints: visits(3) }),
    );
    const before = await contentsOf(workspace.store);
    const { trial, stored: all, person } = await tryFit({ parts, levels: true });
    expect(all).toBe(2);
    expect(person).toBeUndefined();
    expect(trial).toMatchObject({
      leads: 2,
      grades: { A: 0, B: 1, C: 0, D: 1, none: 0 },
      levels: [0, 1, 0, 1],
      personas: [{ fits: 1, leads: 1, tests: [{ pass: 1, unknown: 1 }] }],
    });
    expect(await contentsOf(workspace.store)).toEqual(before);
    expect(workspace.announce).not.toHaveBeenCalled();
  });

  test('says what it makes of one person, however the address is written, and nothing of somebody unknown', async () => {
    const { workspace, tryFit } = await begin();
    await stored(workspace.store, kari);
    const { person } = await tryFit({ parts, email: ' Kari@Example.com' });
    expect(person).toMatchObject({ name: 'Kari Moen', grade: 'B', true: [0], unknown: [1], persona: 0, level: 2 });
    expect(await tryFit({ parts, email: 'nobody@example.com' })).not.toHaveProperty('person');
    expect(await tryFit({ parts, email: 'no address' })).not.toHaveProperty('person');
  });

  test('looks at engagement where it is asked for, and of no more leads than have 20,000 touchpoints', async () => {
    const { workspace, tryFit } = await begin();
    const busy = Array.from({ length: 90 }, (_, index) =>
      personOf(`busy${index}@example.com`, { touchpoints: visits(256) }),
    );
    await importPeople(workspace.store, busy, now);
    expect((await tryFit({ parts })).trial).toMatchObject({ leads: 90, levels: [0, 0, 0, 0] });
    const { trial } = await tryFit({ parts, levels: true });
    expect(trial.leads).toBe(90);
    // 78 of them have 19,968, and one more is begun with.
    expect(trial.levels.reduce((sum, count) => sum + count)).toBe(79);
  });

  test('of an empty store is of no leads', async () => {
    const { tryFit } = await begin();
    expect(await tryFit({ parts })).toMatchObject({ stored: 0, trial: { leads: 0, levels: [0, 0, 0, 0] } });
  });

  test('looks at the 2,000 stored last', async () => {
    const { workspace, tryFit } = await begin();
    const batch = (count: number, country: string) =>
      Array.from({ length: count }, (_, index) =>
        personOf(`${country}${index}@example.com`, { facts: factsOf({ country }), touchpoints: [] }),
      );
    await importPeople(workspace.store, batch(50, 'SE'), now);
    await importPeople(workspace.store, batch(2000, 'NO'), now + 1);
    const { trial, stored: all } = await tryFit({ parts });
    expect(all).toBe(2050);
    expect(trial.leads).toBe(2000);
    expect(trial.fit[0]).toEqual({ pass: 2000, unknown: 0 });
  });

  test('is refused before anything is read where a part does not fit', async () => {
    const { workspace } = await begin();
    const table = tableOf({ tryFit: agreementSchemas.tryFit }, fitTrialHandlers(workspace));
    const wrong: TrialParts = { ...parts, engagementLevels: [60, null as never, 10] };
    const answer = await answerBy(table, 'tryFit', { parts: wrong }, {} as never);
    expect(answer).toEqual({ ok: false, failure: { code: 'badMessage', detail: 'tryFit.parts.engagementLevels.1' } });
  });
});

test('the newest contacts come newest first, each with the end of a long journey', async () => {
  const database = await emptyStore();
  await importPeople(database, [personOf('old@example.com', { touchpoints: visits(2) })], now);
  await importPeople(database, [personOf('long@example.com', { touchpoints: visits(300) })], now + 1);
  await importPeople(database, [personOf('new@example.com')], now + 2);
  const read = async (limit: number) =>
    Array.from(await newestContacts(database, limit), ({ contact, touchpoints }) => [
      contact.emails[0],
      touchpoints().length,
    ]);
  expect(await read(10)).toEqual([
    ['new@example.com', 0],
    ['long@example.com', 300],
    ['old@example.com', 2],
  ]);
  expect(await read(2)).toEqual([
    ['new@example.com', 0],
    ['long@example.com', 300],
  ]);
  expect(await read(1)).toEqual([['new@example.com', 0]]);
});
