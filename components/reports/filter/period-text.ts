/** A report's period in words. */
import type { PlainDay } from '../../../lib/domain/time.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Period } from './periods.ts';

/** "1 Jan 2026 to today", "since ever, until 30 Jun 2026"; with the first day anything is known of, if that is known. */
export function periodText({ from, until }: Period, firstDay?: PlainDay): string {
  if (from !== undefined && until !== undefined) {
    return from === until ? formatDay(from) : t('reports_period_days', formatDay(from), formatDay(until));
  }
  if (from !== undefined) return t('reports_period_from', formatDay(from));
  if (until !== undefined) return t('reports_period_until', formatDay(until));
  return firstDay === undefined ? t('reports_period_ever') : t('reports_period_ever_from', formatDay(firstDay));
}
