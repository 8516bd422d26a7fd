/** Days that a country's list or a file has to give, before anyone has looked at them. */
import type { Holiday } from '../../../../../lib/holidays/holiday.ts';

/** What a list or a file offers. */
export interface Offer {
  /** Where the days come from: "Norway", "holidays.ics". */
  readonly source: string;
  readonly days: readonly Holiday[];
  /** ISO weekdays that are no working days there. */
  readonly weekend: readonly number[];
  /** What the reader should know before trusting them, each in a sentence. */
  readonly notes: readonly string[];
}

/** The weekend of a country, as far as the browser knows it; else Saturday and Sunday. */
export function weekendOf(country: string | undefined): readonly number[] {
  const locale = country === undefined ? undefined : new Intl.Locale(`und-${country}`);
  // Not every browser has it yet, and none of its types.
  const known = locale as { getWeekInfo?: () => { weekend: readonly number[] } } | undefined;
  return known?.getWeekInfo?.().weekend ?? [6, 7];
}
