/** Sums up leads: how they ended, and for how much. */
import { isKnownZone, zoneClock } from '../business-time/zone-clock.ts';
import { spreadOf } from '../figures/spread.ts';
import { measuredShare } from '../planner/measured.ts';
import { startsOf } from './by-lead.ts';
import type { LeadPick } from './lead-pick.ts';
import type { LeadTable } from './lead-table.ts';
import type { LeadTally } from './tally.ts';

/**
 * The tally of the leads at some places, which are those that `pick` means; it must name no result. Deals are all of those
 * leads, whenever they were closed. A lead that was won before it was handed over, or nobody knows when, tells no days.
 */
export function tallyOf(table: LeadTable, places: readonly number[], pick: LeadPick): LeadTally {
  const results = { won: 0, lost: 0, open: 0 };
  const deals = { won: 0, lost: 0 };
  const revenue: Record<string, number> = {};
  const days: number[] = [];
  const starts = startsOf(table.deals, table.leads.length);
  const clock = zoneClock(isKnownZone(table.zone) ? table.zone : 'UTC');
  for (const place of places) {
    const line = table.leads[place];
    if (!line) continue;
    results[line.result] += 1;
    for (let deal = starts[place] ?? 0; deal < (starts[place + 1] ?? 0); deal += 1) {
      const { result, value, currency } = table.deals[deal] ?? { result: 'lost' as const, currency: '' };
      deals[result] += 1;
      if (result === 'won' && value !== undefined) revenue[currency] = (revenue[currency] ?? 0) + value;
    }
    const { closedAt } = line;
    const from = line.handedOverAt ?? (line.isUndated ? undefined : line.createdAt);
    if (line.result !== 'won' || closedAt === undefined || from === undefined) continue;
    const taken = clock.dayNumberAt(closedAt) - clock.dayNumberAt(from);
    if (taken >= 0) days.push(taken);
  }
  const { won, lost, open } = results;
  const conversion = measuredShare(won, places.length);
  const winRate = measuredShare(won, won + lost);
  const daysToWon = spreadOf(days)?.median;
  return {
    leads: { count: places.length, pick },
    won: { count: won, pick: { ...pick, result: 'won' } },
    lost: { count: lost, pick: { ...pick, result: 'lost' } },
    open: { count: open, pick: { ...pick, result: 'open' } },
    ...(conversion && { conversion }),
    ...(winRate && { winRate }),
    deals,
    revenue,
    ...(daysToWon !== undefined && { daysToWon }),
  };
}
