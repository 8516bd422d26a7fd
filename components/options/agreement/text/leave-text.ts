import type { Leave } from '../../../../lib/domain/agreement/clock-schema.ts';
import { dayNumberOf } from '../../../../lib/domain/business-time/local-day.ts';
import { day } from '../../../../lib/domain/time.ts';
import { formatter } from '../../../../lib/platform/i18n.ts';

/** "1–5 Jan 2027": the days of a leave, both included. */
export function leaveText({ from, to }: Leave): string {
  const [first, last] = [dayNumberOf(from) * day, dayNumberOf(to) * day];
  if (Number.isNaN(first) || Number.isNaN(last) || first > last) return `${from} – ${to}`;
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return formatter(Intl.DateTimeFormat, format).formatRange(first, last);
}
