import type { Share } from '../../lib/domain/figures/figures.ts';
import { number, percent, t } from '../../lib/platform/i18n.ts';

/** From here on one lead more or less moves the percentage by five points at most. */
const enoughForPercent = 20;

/** "12 of 15", and the percentage too where there are enough of them for one. */
export function shareText({ part, whole }: Share): string {
  if (whole < enoughForPercent) return t('popup_share', number(part), number(whole));
  return t('popup_share_percent', number(part), number(whole), percent(part / whole));
}
