import { percent, plural, t } from '../../../../lib/platform/i18n.ts';

/** What points are of all that can be had; nothing where one of the numbers is none. */
export function pointsShareText(points: number, best: number): string {
  if (Number.isNaN(points)) return '';
  if (points === 0) return t('buyers_points_nothing');
  if (!(best > 0)) return '';
  const share = percent(Math.abs(points) / best);
  return t(points > 0 ? 'buyers_points_share' : 'buyers_points_off', share);
}

/** "20 points, 20 %", for a closed rule. */
export function pointsText(points: number, best: number): string {
  if (Number.isNaN(points)) return '';
  const many = plural('options_points', points);
  return points === 0 || !(best > 0) ? many : t('buyers_points_short', many, percent(points / best));
}
