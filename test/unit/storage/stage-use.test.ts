import { describe, expect, test, vi } from 'vitest';
import { stageUseHandlers } from '../../../lib/background/office/handlers/stage-use.ts';
import { now, personOf, stored } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

const day = 86_400_000;

async function begin() {
  const workspace = await testWorkspace();
  let people = 0;
  /** A lead who entered these stages so many days before now, the last of a pair being the number. */
  const lead = async (...stages: readonly (readonly [stage: string, daysAgo: number])[]) => {
    people += 1;
    await stored(
      workspace.store,
      personOf(`lead-${people}@firma.example`, {
        stages: stages.map(([stage, daysAgo]) => ({ stage, at: now - daysAgo * day, source: 'crm' })),
      }),
    );
  };
  return { workspace, lead, ...calls(stageUseHandlers(workspace)) };
}

describe('the stages that leads stand in', () => {
  test('are none in an empty store, and none for who has no stage', async () => {
    const { lead, stageUse } = await begin();
    expect(await stageUse(null)).toEqual([]);
    await lead();
    expect(await stageUse(null)).toEqual([]);
  });

  test('are those entered last, in whatever order they are told', async () => {
    const { lead, stageUse } = await begin();
    await lead(['MQL', 9], ['SAL', 3]);
    await lead(['SAL', 2], ['MQL', 5]);
    await lead(['SAL', 8], ['MQL', 1]);
    await lead(['MQL', 4]);
    await lead(['Lead', 30], ['MQL', 20], ['SAL', 10], ['SQL', 5]);
    expect(await stageUse(null)).toEqual([
      { word: 'MQL', leads: 2 },
      { word: 'SAL', leads: 2 },
      { word: 'SQL', leads: 1 },
    ]);
  });

  test('come under one word where only case, spaces and marks differ', async () => {
    const { lead, stageUse } = await begin();
    await lead(['Marketing Qualified Lead', 3]);
    await lead(['marketing_qualified_lead', 2]);
    await lead(['Marketing Qualified Lead', 5], ['marketingqualifiedlead', 1]);
    const [use, ...others] = await stageUse(null);
    expect(use?.leads).toBe(3);
    expect(use?.word.toLowerCase().replace(/[ _]/g, '')).toBe('marketingqualifiedlead');
    expect(others).toEqual([]);
  });

  test('do not count what is dated ahead', async () => {
    const { workspace, lead, stageUse } = await begin();
    await lead(['MQL', 3], ['SQL', -2]);
    await lead(['SQL', -2]);
    await lead(['Lead', 9], ['MQL', 3], ['SQL', -2]);
    expect(await stageUse(null)).toEqual([{ word: 'MQL', leads: 2 }]);
    workspace.time = now + 3 * day;
    expect(await stageUse(null)).toEqual([{ word: 'SQL', leads: 3 }]);
  });

  test('are counted past one batch', async () => {
    const { workspace, stageUse } = await begin();
    const { importPeople } = await import('../../../lib/storage/import-people.ts');
    const people = Array.from({ length: 1203 }, (_, place) =>
      personOf(`many-${place}@firma.example`, {
        stages: [
          { stage: 'Lead', at: now - 5 * day, source: 'crm' },
          { stage: place % 3 === 0 ? 'MQL' : 'SAL', at: now - day, source: 'crm' },
        ],
      }),
    );
    await importPeople(workspace.store, people, now);
    expect(await stageUse(null)).toEqual([
      { word: 'SAL', leads: 802 },
      { word: 'MQL', leads: 401 },
    ]);
  });
});
