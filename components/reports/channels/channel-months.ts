/** The months of the table of channels. */
import type { ChannelMonth } from '../../../lib/domain/report/channels/channels.ts';
import type { Money } from '../../../lib/domain/report/tally.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { addedUp } from './one-currency.ts';

/** A month of one channel, or of all. */
export interface Month {
  readonly month: PlainDay;
  readonly conversions: number;
  readonly value: Money;
  readonly spend: Money;
}

/** The months that anything is known of and those between them, each channel's figures added up. */
export function monthsOf(lines: readonly ChannelMonth[]): Month[] {
  const [first, last] = [lines[0]?.month, lines.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const months: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    const here = lines.filter((line) => line.month === month);
    months.push({
      month,
      conversions: here.reduce((sum, { conversions }) => sum + conversions, 0),
      value: addedUp(here.map(({ value }) => value)),
      spend: addedUp(here.map(({ spend }) => spend)),
    });
  }
  return months;
}

function nextMonth(month: PlainDay): PlainDay {
  return Temporal.PlainDate.from(month).add({ months: 1 }).toString();
}
