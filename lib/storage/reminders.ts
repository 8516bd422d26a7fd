/** How the rep wants to be reminded, and of what they were already. */
import * as z from 'zod/mini';
import { type Given, givenSchema, nothingGiven } from '../domain/reminders/given.ts';
import { defaultReminders, type ReminderSettings, reminderSettingsSchema } from '../domain/reminders/settings.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The rep's settings; those Baton ships where none were stored, or where what is stored is none any more. */
export async function getReminders(database: Database): Promise<ReminderSettings> {
  const text = await read(database, ['settings'], ({ store }) => store.get('reminders'));
  return parsed(text, reminderSettingsSchema) ?? defaultReminders;
}

/** Changes the rep's settings in one transaction; on the disk when it resolves. */
export function changeReminders(
  database: Database,
  change: (settings: ReminderSettings) => ReminderSettings,
): Promise<ReminderSettings> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const settings = change(parsed(await store.get('reminders'), reminderSettingsSchema) ?? defaultReminders);
    await store.put(JSON.stringify(settings), 'reminders');
    return settings;
  });
}

/** What the rep was reminded of. */
export async function getReminded(database: Database): Promise<Given> {
  const text = await read(database, ['settings'], ({ store }) => store.get('reminded'));
  return parsed(text, givenSchema) ?? nothingGiven;
}

/**
 * Changes what the rep was reminded of, in one transaction. Nothing is written where `change` gives what it was given.
 * On the disk when it resolves: only then may a reminder be shown.
 */
export function changeReminded(database: Database, change: (given: Given) => Given): Promise<Given> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const before = parsed(await store.get('reminded'), givenSchema) ?? nothingGiven;
    const given = change(before);
    if (given !== before) await store.put(JSON.stringify(given), 'reminded');
    return given;
  });
}

function parsed<Value>(text: string | undefined, schema: z.ZodMiniType<Value>): Value | undefined {
  if (text === undefined) return undefined;
  try {
    const result = z.safeParse(schema, JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
