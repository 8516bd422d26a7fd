/** What the channels of the sample year cost, by month. */
import type { Spend } from '../../domain/report/channels/spend.ts';
import { yearSideSources } from '../../domain/sample-year.ts';
import { addDays, daysBetween, type PlainDay } from '../../domain/time.ts';
import { yearChannels } from './year-channels.ts';
import { yearDays } from './year-clock.ts';

/** A row for each campaign and month, of the days of it that are told of. */
export function yearSpend(today: PlainDay): Spend[] {
  return yearChannels.flatMap(({ channel, campaigns = [], cost, days: [oldest, newest] = [yearDays - 1, 0] }) => {
    if (cost === undefined) return [];
    const [first, last] = [addDays(today, -oldest), addDays(today, -newest)];
    return monthsBetween(first, last).flatMap(({ from, until, days }) =>
      campaigns.map(
        (campaign): Spend => ({
          id: `sample-year-${channel}-${campaign}-${from}`,
          source: yearSideSources.spend,
          from,
          until,
          channel,
          campaign,
          cost: Math.round((cost * (daysBetween(from, until) + 1)) / days / campaigns.length),
          currency: 'EUR',
        }),
      ),
    );
  });
}

/** The months between two days, each with its first and last day told of and its length. */
function monthsBetween(first: PlainDay, last: PlainDay) {
  const months: { from: PlainDay; until: PlainDay; days: number }[] = [];
  for (let from = first; from <= last; ) {
    const date = Temporal.PlainDate.from(from);
    const end = date.with({ day: date.daysInMonth }).toString();
    const until = end < last ? end : last;
    months.push({ from, until, days: date.daysInMonth });
    from = addDays(until, 1);
  }
  return months;
}
