/** The name of a month in the user's language. */
import type { PlainDay } from '../domain/time.ts';
import { formatter } from './i18n.ts';

/** "November" for any of its days; "november" where the language writes it so. */
export function monthName(plainDay: PlainDay): string {
  const at = Temporal.PlainDate.from(plainDay).toZonedDateTime('UTC').epochMilliseconds;
  return formatter(Intl.DateTimeFormat, { month: 'long', timeZone: 'UTC' } as const).format(at);
}
