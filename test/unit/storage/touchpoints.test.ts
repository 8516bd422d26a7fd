import { expect, test, vi } from 'vitest';
import { touchpointHandlers } from '../../../lib/background/handlers/touchpoints.ts';
import type { TouchpointView } from '../../../lib/domain/lead.ts';
import type { Touchpoint } from '../../../lib/domain/touchpoint.ts';
import { addTouchpoints, allTouchpoints } from '../../../lib/storage/touchpoints.ts';
import { emptyStore, now, personOf, stored, visits } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const all = visits(5000);
const newestFirst = all.toReversed();

async function journeyOf(touchpoints: Touchpoint[]) {
  const workspace = await testWorkspace();
  const contactId = await stored(workspace.store, personOf('anna@x.example', { touchpoints }));
  const { touchpoints: ask } = calls(touchpointHandlers(workspace));
  return { database: workspace.store, contactId, ask };
}

/** Nobody can say who made a visit. */
const shown = (touchpoints: readonly Touchpoint[]) => touchpoints.map((one) => ({ ...one, actor: 'unknown' }));

test('the newest come first, over chunk boundaries', async () => {
  const { database, contactId, ask } = await journeyOf(all);
  expect(await ask({ contactId, limit: 50 })).toEqual(shown(newestFirst.slice(0, 50)));
  expect(await allTouchpoints(database, contactId)).toEqual(newestFirst);
});

test('pages go on where the last ended, and end', async () => {
  const { contactId, ask } = await journeyOf(all);
  const pages: TouchpointView[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await ask({ contactId, ...(before !== undefined && { before }), limit: 700 });
    pages.push(...page);
    before = page.at(-1)?.at;
    if (page.length < 700) break;
  }
  expect(pages).toEqual(shown(newestFirst));
});

test('touchpoints of one instant are paged by skipping', async () => {
  const crowd = visits(10).map((touchpoint) => ({ ...touchpoint, at: now }));
  const { contactId, ask } = await journeyOf(crowd);
  const [first, second] = await Promise.all([
    ask({ contactId, before: now + 1, limit: 6 }),
    ask({ contactId, before: now + 1, skip: 6, limit: 6 }),
  ]);
  expect([...first, ...second]).toEqual(shown(crowd.toReversed()));
});

test('kinds are chosen before they are counted', async () => {
  const mixed = visits(900).map((touchpoint, index) =>
    index % 300 === 0 ? { ...touchpoint, kind: 'form' as const } : touchpoint,
  );
  const { contactId, ask } = await journeyOf(mixed);
  const forms = await ask({ contactId, kinds: ['form'], limit: 2 });
  expect(forms.map(({ url }) => url)).toEqual(['https://firma.example/600', 'https://firma.example/300']);
});

test('what two systems tell is one line with both, and says who it was, also on a later page', async () => {
  const [visit] = visits(1);
  const told: Touchpoint[] = [
    { ...visit!, source: 'mautic' },
    { ...visit!, at: visit!.at + 1000, source: 'hubspot', externalId: 'hubspot:1' },
    { ...visit!, at: visit!.at + 5000, kind: 'emailOpen', source: 'mautic', agent: 'Barracuda' },
  ];
  const { contactId, ask } = await journeyOf(told);
  const [newest, ...rest] = await ask({ contactId, skip: 0, limit: 1 });
  expect(newest).toMatchObject({ kind: 'emailOpen', actor: 'machine', rule: 'agent' });
  expect(newest).not.toHaveProperty('agent');
  expect(rest).toEqual([]);
  const later = await ask({ contactId, skip: 1, limit: 5 });
  expect(later).toMatchObject([{ source: 'hubspot', alsoFrom: ['mautic'] }]);
});

test('nobody has none', async () => {
  const database = await emptyStore();
  expect(await allTouchpoints(database, 'nobody')).toEqual([]);
  await expect(addTouchpoints(database, 'nobody', visits(1), now)).rejects.toMatchObject({ code: 'notFound' });
});

test('adding is once for each touchpoint', async () => {
  const { database, contactId } = await journeyOf(all);
  const more = [...visits(3, now), ...all.slice(10, 20)];
  expect((await addTouchpoints(database, contactId, more, now)).journey).toMatchObject({
    count: 5003,
    first: all[0]?.at,
  });
  const again = await addTouchpoints(database, contactId, more, now + 1);
  expect(again).toMatchObject({ journey: { count: 5003 }, updatedAt: now });
});
