import { expect, test } from 'vitest';
import { nothingGiven } from '../../../lib/domain/reminders/given.ts';
import { defaultReminders } from '../../../lib/domain/reminders/settings.ts';
import { openDatabase } from '../../../lib/storage/database.ts';
import { changeReminders, getReminded, getReminders } from '../../../lib/storage/reminders.ts';
import 'fake-indexeddb/auto';

async function storeOf(key: 'reminders' | 'reminded', text: string) {
  const database = await openDatabase({ name: crypto.randomUUID() });
  await database.put('settings', text, key);
  return database;
}

const settings = { ...defaultReminders, on: true, me: ['Kari'], perDay: 5 };
const given = {
  clocks: { 'kari first 0': { at: 1000, thresholds: ['overdue'] } },
  snoozed: { ola: 2000 },
  shown: { day: '2026-11-23', count: 2 },
};

test('one setting that does not fit is the usual one, and the others stand', async () => {
  const broken = { ...settings, perDay: 'many', quietUntil: 'soon' };
  const database = await storeOf('reminders', JSON.stringify(broken));
  expect(await getReminders(database)).toEqual({ ...settings, perDay: defaultReminders.perDay });
  const changed = await changeReminders(database, (before) => ({ ...before, perDay: 1 }));
  expect(changed).toEqual({ ...settings, perDay: 1 });
  expect(await getReminders(database)).toEqual(changed);
});

test('what was given is not forgotten because the count of the day is unreadable', async () => {
  const database = await storeOf('reminded', JSON.stringify({ ...given, shown: null }));
  expect(await getReminded(database)).toEqual({ ...given, shown: nothingGiven.shown });
});

test.each(['', '{', 'null', '7', '[]'])('of %j nothing stands', async (text) => {
  expect(await getReminders(await storeOf('reminders', text))).toEqual(defaultReminders);
  expect(await getReminded(await storeOf('reminded', text))).toEqual(nothingGiven);
});
