import { expect, test } from 'vitest';
import { addTouchpoints, findTouchpoints, newestTouchpoints } from '../../../lib/storage/touchpoints.ts';
import { emptyStore, now, personOf, stored, visits } from './support/store.ts';

const all = visits(5000);
const newestFirst = all.toReversed();

async function longJourney() {
  const database = await emptyStore();
  return { database, contactId: await stored(database, personOf('anna@x.example', { touchpoints: all })) };
}

test('the newest come first, over chunk boundaries', async () => {
  const { database, contactId } = await longJourney();
  expect(await newestTouchpoints(database, contactId, 50)).toEqual(newestFirst.slice(0, 50));
  expect(await newestTouchpoints(database, contactId, 1000)).toEqual(newestFirst.slice(0, 1000));
});

test('pages go on where the last ended, and end', async () => {
  const { database, contactId } = await longJourney();
  const pages = [];
  let before: number | undefined;
  for (;;) {
    const page = await findTouchpoints(database, { contactId, before, limit: 700 });
    pages.push(...page);
    before = page.at(-1)?.at;
    if (page.length < 700) break;
  }
  expect(pages).toEqual(newestFirst);
});

test('touchpoints of one instant are paged by skipping', async () => {
  const database = await emptyStore();
  const crowd = visits(10).map((touchpoint) => ({ ...touchpoint, at: now }));
  const contactId = await stored(database, personOf('anna@x.example', { touchpoints: crowd }));
  const [first, second] = await Promise.all([
    findTouchpoints(database, { contactId, before: now + 1, limit: 6 }),
    findTouchpoints(database, { contactId, before: now + 1, skip: 6, limit: 6 }),
  ]);
  expect([...first, ...second]).toEqual(crowd.toReversed());
});

test('kinds are chosen before they are counted', async () => {
  const database = await emptyStore();
  const mixed = visits(900).map((touchpoint, index) =>
    index % 300 === 0 ? { ...touchpoint, kind: 'form' as const } : touchpoint,
  );
  const contactId = await stored(database, personOf('anna@x.example', { touchpoints: mixed }));
  const forms = await findTouchpoints(database, { contactId, kinds: ['form'], limit: 2 });
  expect(forms.map(({ url }) => url)).toEqual(['https://firma.example/600', 'https://firma.example/300']);
});

test('nobody has none', async () => {
  const database = await emptyStore();
  expect(await findTouchpoints(database, { contactId: 'nobody', limit: 10 })).toEqual([]);
  await expect(addTouchpoints(database, 'nobody', visits(1), now)).rejects.toMatchObject({ code: 'notFound' });
});

test('adding is once for each touchpoint', async () => {
  const { database, contactId } = await longJourney();
  const more = [...visits(3, now), ...all.slice(10, 20)];
  expect((await addTouchpoints(database, contactId, more, now)).journey).toMatchObject({
    count: 5003,
    first: all[0]?.at,
  });
  const again = await addTouchpoints(database, contactId, more, now + 1);
  expect(again).toMatchObject({ journey: { count: 5003 }, updatedAt: now });
});
