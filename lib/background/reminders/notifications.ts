/** Notifications of the browser. There are none where the user has not allowed them. */
import type { Reminder } from '../../domain/reminders/pending.ts';
import type { Instant } from '../../domain/time.ts';
import { browser } from '../../platform/browser.ts';
import { t } from '../../platform/i18n.ts';
import { digestText, type ReminderText, reminderText } from './reminder-text.ts';

const leadPrefix = 'lead:';
const digestId = 'digest';

/** What the user did with a notification. `contactId` is absent for one of several leads. */
export interface NotificationHandlers {
  readonly onOpen: (contactId: string | undefined) => void;
  readonly onLater: (contactId: string, when: 'inAnHour' | 'tomorrow') => void;
}

/** Whether the user has allowed notifications, and this worker has come to know it. */
export async function mayNotify(): Promise<boolean> {
  return api() !== undefined && browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows a notification for each of these leads, in place of one about the same lead. */
export async function notify(reminders: readonly Reminder[]): Promise<void> {
  for (const reminder of reminders) {
    await show(`${leadPrefix}${reminder.contactId}`, reminderText(reminder), withButtons());
  }
}

/** Shows one notification for all of these leads, in place of the one before. */
export async function notifyTogether(reminders: readonly Reminder[]): Promise<void> {
  if (reminders.length > 0) await show(digestId, digestText(reminders));
}

/** Says once that today the agreement is looked at again; `at` is the instant from which it is to be said. */
export async function notifyReview(at: Instant): Promise<void> {
  const { reviewSaid } = await browser.storage.local.get('reviewSaid');
  if (reviewSaid === at) return;
  await browser.storage.local.set({ reviewSaid: at });
  await show('review', { title: t('review_today'), message: t('review_today_about') });
}

/** Takes away the notifications of all leads but these. */
export async function clearNotificationsBut(contactIds: ReadonlySet<string>): Promise<void> {
  const ids = Object.keys(await browser.notifications.getAll());
  const outdated = ids.filter((id) => id.startsWith(leadPrefix) && !contactIds.has(id.slice(leadPrefix.length)));
  await Promise.all(outdated.map((id) => browser.notifications.clear(id)));
}

/** Follows what the user does with notifications, from when they are allowed. Called once, synchronously. */
export function followNotifications({ onOpen, onLater }: NotificationHandlers): void {
  let following = false;
  const follow = (): void => {
    const notifications = api();
    if (following || !notifications) return;
    following = true;
    notifications.onClicked.addListener((id) => {
      onOpen(contactOf(id));
      void notifications.clear(id);
    });
    // Firefox knows no buttons.
    notifications.onButtonClicked?.addListener((id, index) => {
      const contactId = contactOf(id);
      if (contactId !== undefined) onLater(contactId, index === 0 ? 'inAnHour' : 'tomorrow');
      void notifications.clear(id);
    });
  };
  follow();
  browser.permissions.onAdded.addListener(follow);
}

/** The browser has no such API before the user has allowed it. */
function api(): typeof browser.notifications | undefined {
  return browser.notifications;
}

async function show(id: string, { title, message }: ReminderText, more: object = {}): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message, ...more });
}

/** Firefox refuses a notification that has any. */
function withButtons(): object {
  if (browser.runtime.getURL('/').startsWith('moz-extension:')) return {};
  return { buttons: [{ title: t('reminders_inAnHour') }, { title: t('reminders_tomorrow') }] };
}

function contactOf(id: string): string | undefined {
  return id.startsWith(leadPrefix) ? id.slice(leadPrefix.length) : undefined;
}
