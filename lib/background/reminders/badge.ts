/** The number on Baton's button: how many leads are overdue or due before the day ends. */
import type { Figures } from '../../domain/figures/figures.ts';
import { browser } from '../../platform/browser.ts';
import { formatList } from '../../platform/format.ts';
import { number, plural, t } from '../../platform/i18n.ts';

/** A badge has room for three characters. */
const most = 99;

/** White on both has a contrast of more than 6.5 to 1. The words are in the title, so colour is not all there is. */
const colors = { overdue: '#b3261e', dueToday: '#8a4b00', text: '#ffffff' };

/** Shows the counts as the popup has them; with nothing owed, no badge. */
export async function showBadge({ overdue, dueToday }: Pick<Figures, 'overdue' | 'dueToday'>): Promise<void> {
  const count = overdue.count + dueToday.count;
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: overdue.count > 0 ? colors.overdue : colors.dueToday }),
    browser.action.setBadgeTextColor({ color: colors.text }),
    browser.action.setTitle({ title: titleOf(overdue.count, dueToday.count) }),
  ]);
  // Last, so that the number is never seen in the colour of another.
  await browser.action.setBadgeText({ text: badgeText(count) });
}

function badgeText(count: number): string {
  if (count === 0) return '';
  return count > most ? `${number(most)}+` : number(count);
}

function titleOf(overdue: number, dueToday: number): string {
  const parts = [
    ...(overdue > 0 ? [plural('reminders_badge_overdue', overdue)] : []),
    ...(dueToday > 0 ? [plural('reminders_badge_dueToday', dueToday)] : []),
  ];
  if (parts.length === 0) return t('extension_open');
  return t('reminders_badge_title', formatList(parts));
}
