/** What a notification says: who, what is owed and until when, and nothing else of the lead. */
import type { Reminder } from '../../domain/reminders/pending.ts';
import { formatInstant, formatList } from '../../platform/format.ts';
import { number, plural, t } from '../../platform/i18n.ts';

/** A notification's words. */
export interface ReminderText {
  readonly title: string;
  readonly message: string;
}

/** Of one lead. */
export function reminderText({ name, company, rule, dueAt, zone, overdue }: Reminder): ReminderText {
  const who = name === '' ? t('reminders_unnamed') : name;
  return {
    title: company === undefined ? who : t('reminders_who', who, company),
    message: t(overdue ? 'reminders_overdue' : 'reminders_due', rule, formatInstant(dueAt, zone)),
  };
}

/** How many are called by name. */
const named = 3;

/** Of several leads: how many, and the names of those due first. */
export function digestText(reminders: readonly Reminder[]): ReminderText {
  const names = reminders.slice(0, named).map(({ name }) => (name === '' ? t('reminders_unnamed') : name));
  const others = reminders.length - names.length;
  if (others > 0) names.push(plural('reminders_others', others));
  const overdue = reminders.filter((reminder) => reminder.overdue).length;
  const count = plural('reminders_digest', reminders.length);
  return {
    title: overdue === 0 ? count : t('reminders_digest_overdue', count, number(overdue)),
    message: formatList(names, 'conjunction'),
  };
}
