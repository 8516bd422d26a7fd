import type { EngagementRule } from '../../../../lib/domain/agreement/schema.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import { pointsAfter } from './example-points.ts';

/** "20 today, 10 in 30 days, 5 in 60 days"; nothing while a number is missing. */
export function fadingText({ points, halfLifeDays }: Omit<EngagementRule, 'kind'>): string {
  if (Number.isNaN(points) || !(halfLifeDays > 0)) return '';
  if (points === 0) return t('engage_nothing');
  const after = (days: number) => number(pointsAfter(points, halfLifeDays, days), { maximumFractionDigits: 1 });
  return t(
    'engage_fading',
    after(0),
    after(halfLifeDays),
    plural('options_days', halfLifeDays),
    after(2 * halfLifeDays),
    plural('options_days', 2 * halfLifeDays),
  );
}
