import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { formatter } from '../../../../../lib/platform/i18n.ts';

/** "Mon 23 Nov". */
export function shortDayText(day: PlainDay): string {
  const at = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
  return formatter(Intl.DateTimeFormat, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  } as const).format(at);
}
