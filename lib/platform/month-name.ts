/** The name of a month in the user's language. */
import type { PlainDay } from '../domain/time.ts';
import { language } from './i18n.ts';

/** "November" for any of its days; "november" where the language writes it so. */
export function monthName(plainDay: PlainDay): string {
  const at = Temporal.PlainDate.from(plainDay).toZonedDateTime('UTC').epochMilliseconds;
  return new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' }).format(at);
}
