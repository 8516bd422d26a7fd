/** Shares as people: "1 in 5". */
import { number, t } from '../../../../lib/platform/i18n.ts';

/** "1 in 5", "3 in 10", "about 1 in 7": what a share means of people; undefined for what is none. */
export function shareText(share: number): string | undefined {
  if (!(share > 0 && share <= 1)) return undefined;
  const every = 1 / share;
  if (isNear(every)) return t('goals_share_oneIn', number(1), number(Math.round(every)));
  const ofTen = share * 10;
  if (isNear(ofTen)) return t('goals_share_oneIn', number(Math.round(ofTen)), number(10));
  if (share > 1 / 3) return t('goals_share_oneIn', number(Math.round(share * 100)), number(100));
  return t('goals_share_about', number(1), number(Math.round(every)));
}

function isNear(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
