/** How the rep wants to be reminded, and of what they were already. */
import * as z from 'zod/mini';
import { type Given, givenSchema, nothingGiven } from '../domain/reminders/given.ts';
import { defaultReminders, type ReminderSettings, reminderSettingsSchema } from '../domain/reminders/settings.ts';
import { objectIn } from './json-document.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The rep's settings; those Baton ships where none were stored. */
export async function getReminders(database: Database): Promise<ReminderSettings> {
  const text = await read(database, ['settings'], ({ store }) => store.get('reminders'));
  return repaired(text, reminderSettingsSchema, defaultReminders);
}

/** Changes the rep's settings in one transaction; on the disk when it resolves. */
export function changeReminders(
  database: Database,
  change: (settings: ReminderSettings) => ReminderSettings,
): Promise<ReminderSettings> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const settings = change(repaired(await store.get('reminders'), reminderSettingsSchema, defaultReminders));
    await store.put(JSON.stringify(settings), 'reminders');
    return settings;
  });
}

/** What the rep was reminded of. */
export async function getReminded(database: Database): Promise<Given> {
  const text = await read(database, ['settings'], ({ store }) => store.get('reminded'));
  return repaired(text, givenSchema, nothingGiven);
}

/**
 * Changes what the rep was reminded of, in one transaction. Nothing is written where `change` gives what it was given.
 * On the disk when it resolves: only then may a reminder be shown.
 */
export function changeReminded(database: Database, change: (given: Given) => Given): Promise<Given> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const before = repaired(await store.get('reminded'), givenSchema, nothingGiven);
    const given = change(before);
    if (given !== before) await store.put(JSON.stringify(given), 'reminded');
    return given;
  });
}

/** What is stored, key by key: one that does not fit is the usual one, and the others stand. */
function repaired<Shape extends z.core.$ZodShape>(
  text: string | undefined,
  schema: z.ZodMiniObject<Shape>,
  usual: z.infer<z.ZodMiniObject<Shape>>,
): z.infer<z.ZodMiniObject<Shape>> {
  const stored = objectIn(text);
  const whole = z.safeParse(schema, stored);
  if (whole.success) return whole.data;
  const fitting = Object.entries(schema.shape).flatMap(([key, part]) => {
    const found = z.safeParse(part as z.ZodMiniType, stored[key]);
    return found.success && found.data !== undefined ? [[key, found.data]] : [];
  });
  return { ...usual, ...Object.fromEntries(fitting) };
}
