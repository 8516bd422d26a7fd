import { describe, expect, test } from 'vitest';
import { type EveryContact, everyContact } from '../../../lib/storage/every-contact.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import type { Database } from '../../../lib/storage/schema.ts';
import { allTouchpoints } from '../../../lib/storage/touchpoints.ts';
import { emptyStore, now, personOf, stored, visits } from './support/store.ts';

async function passed(database: Database, touchpoints = false): Promise<EveryContact[]> {
  const people: EveryContact[] = [];
  for await (const batch of everyContact(database, { touchpoints })) people.push(...batch);
  return people;
}

describe('a pass over everybody', () => {
  test('meets each once, over several batches, without touchpoints unless asked', async () => {
    const database = await emptyStore();
    expect(await passed(database)).toEqual([]);
    for (const count of [200, 203]) {
      const people = Array.from({ length: count }, (_, index) => personOf(`p${count}-${index}@firma.example`));
      await importPeople(database, people, now);
    }
    await stored(database, personOf('reader@firma.example', { touchpoints: visits(3) }));
    const people = await passed(database);
    const ids = people.map(({ contact }) => contact.id);
    expect(ids).toEqual(await database.getAllKeys('contacts'));
    expect(ids).toHaveLength(404);
    expect(people.every(({ touchpoints }) => touchpoints.length === 0)).toBe(true);
  });

  test('has the newest touchpoints, newest first, also where the newest chunk holds few', async () => {
    const database = await emptyStore();
    for (const count of [0, 5, 256, 257, 600]) {
      await stored(database, personOf(`n${count}@firma.example`, { touchpoints: visits(count) }));
    }
    const expected: Record<string, number> = { n0: 0, n5: 5, n256: 256, n257: 257, n600: 344 };
    const people = await passed(database, true);
    expect(people).toHaveLength(5);
    for (const { contact, touchpoints } of people) {
      const name = contact.emails[0]?.split('@')[0] ?? '';
      const all = await allTouchpoints(database, contact.id);
      expect(touchpoints).toEqual(all.slice(0, expected[name]));
    }
  });

  test('hands over no more at once than can be worked on quickly, and nobody is lost for it', async () => {
    const database = await emptyStore();
    const people = Array.from({ length: 25 }, (_, index) =>
      personOf(`busy${index}@firma.example`, { touchpoints: visits(400) }),
    );
    await importPeople(database, people, now);
    const batches: number[] = [];
    for await (const batch of everyContact(database, { touchpoints: true })) batches.push(batch.length);
    // 4,000 touchpoints are ten people of 400.
    expect(batches).toEqual([10, 10, 5]);
  });

  test('may be left half-way, and lets others write between two batches', async () => {
    const database = await emptyStore();
    const people = Array.from({ length: 450 }, (_, index) => personOf(`p${index}@firma.example`));
    await importPeople(database, people, now);
    let batches = 0;
    for await (const _ of everyContact(database)) {
      batches += 1;
      await stored(database, personOf(`meanwhile${batches}@firma.example`));
      if (batches === 2) break;
    }
    expect(batches).toBe(2);
    expect(await database.count('contacts')).toBe(452);
  });
});
