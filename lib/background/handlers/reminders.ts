/** How the rep wants to be reminded, and quiet on request. */
import { withoutSnoozes, withSnooze } from '../../domain/reminders/given.ts';
import type { ReminderSettings } from '../../domain/reminders/settings.ts';
import type { Instant } from '../../domain/time.ts';
import type { Handlers } from '../../messaging/answering.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import { changeReminded, changeReminders, getReminders } from '../../storage/reminders.ts';
import type { Workspace } from '../workspace.ts';

type Calls = 'reminders' | 'putReminders' | 'snoozeReminders';

/** On the disk when they answer. `lookSoon` has the badge and the reminders follow. */
export function reminderHandlers(workspace: Workspace, lookSoon: () => void): Pick<Handlers<PageCalls>, Calls> {
  return {
    reminders: async () => getReminders(await workspace.database()),

    async putReminders({ settings }) {
      let me: readonly string[] = [];
      const stored = await changeReminders(await workspace.database(), (before) => {
        me = before.me;
        return settings;
      });
      // Whose leads the popup counts is a matter for everyone who shows them.
      if (me.join('\n') !== stored.me.join('\n')) workspace.announce([]);
      lookSoon();
      return stored;
    },

    async snoozeReminders({ contactId, until }) {
      if (contactId === undefined) await keepQuiet(workspace, until);
      else await putOff(workspace, contactId, until);
      lookSoon();
      return null;
    },
  };
}

/** No reminder of a lead until then, when there is one again. With an instant gone by, the lead is not put off any more. */
export async function putOff(workspace: Workspace, contactId: string, until: Instant): Promise<void> {
  const isAhead = until > workspace.now();
  await changeReminded(await workspace.database(), (given) =>
    isAhead ? withSnooze(given, contactId, until) : withoutSnoozes(given, new Set([contactId])),
  );
}

/** No reminder at all until then. An instant gone by ends it. */
async function keepQuiet(workspace: Workspace, until: Instant): Promise<void> {
  const isAhead = until > workspace.now();
  await changeReminders(
    await workspace.database(),
    ({ quietUntil: _, ...settings }): ReminderSettings => ({
      ...settings,
      ...(isAhead && { quietUntil: until }),
    }),
  );
}
