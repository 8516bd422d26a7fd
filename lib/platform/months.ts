/** Months in the user's language. */
import type { PlainDay } from '../domain/time.ts';
import { formatter } from './i18n.ts';

/** "November", or short "Nov", for any of its days; "november" where the language writes it so. */
export function monthName(plainDay: PlainDay, style: 'long' | 'short' = 'long'): string {
  return formatter(Intl.DateTimeFormat, { month: style, timeZone: 'UTC' } as const).format(Date.parse(plainDay));
}

/** "January 2027", or short "Jan 2027", for a day or a month such as `2027-01`; what is none as it is. */
export function formatMonth(day: string, style: 'long' | 'short' = 'long'): string {
  const month = /^\d{4}-(0[1-9]|1[0-2])/.exec(day)?.[0];
  if (month === undefined) return day;
  const at = Date.parse(`${month}-01T00:00:00Z`);
  return formatter(Intl.DateTimeFormat, { month: style, year: 'numeric', timeZone: 'UTC' } as const).format(at);
}
