/** Where the reps' contacts went. */
import { isKnownZone, zoneClock } from '../../business-time/zone-clock.ts';
import type { Growing } from '../build/growing.ts';
import { startsOf } from '../by-lead.ts';
import { endOf, type LeadEnd, leadEnds } from '../lead-end.ts';
import type { HandoverLine, LeadTable } from '../lead-table.ts';
import { addMoney, type MoneySum } from '../money.ts';
import type { TimeSpent } from './follow-up.ts';
import { HandoverCounter } from './handover-counter.ts';
import { anyHandover } from './row-tally.ts';
import { medianOf, newColumn } from './spread-of-waits.ts';

interface Spent {
  readonly handovers: HandoverCounter;
  contacts: number;
  readonly days: Growing<Float64Array>;
  readonly revenue: MoneySum;
}

/** What came of the leads of some handovers, in the order of `leadEnds`; the handovers are in the order of their leads. */
export function timeSpent(table: LeadTable, handovers: readonly HandoverLine[]): TimeSpent[] {
  const clock = zoneClock(isKnownZone(table.zone) ? table.zone : 'UTC');
  const spent = new Map<LeadEnd, Spent>(
    leadEnds.map((end) => [end, { handovers: new HandoverCounter(), contacts: 0, days: newColumn(), revenue: {} }]),
  );
  let before = -1;
  for (const { lead, at, attempts, lastAttemptAt } of handovers) {
    const line = table.leads[lead];
    const sum = line && spent.get(endOf(line));
    if (!sum) continue;
    sum.handovers.add(lead);
    sum.contacts += attempts;
    if (lastAttemptAt !== undefined) sum.days.push(clock.dayNumberAt(lastAttemptAt) - clock.dayNumberAt(at));
    if (lead !== before) addRevenue(table, lead, sum.revenue);
    before = lead;
  }
  return Array.from(spent, ([on, { handovers: counted, contacts, days, revenue }]) => {
    const median = medianOf(days);
    const { leads } = counted.counted({ ...anyHandover, end: on });
    return { on, leads, contacts, ...(median !== undefined && { days: median }), revenue };
  });
}

function addRevenue({ deals, leads }: LeadTable, lead: number, sum: MoneySum): void {
  const starts = startsOf(deals, leads.length);
  for (let deal = starts[lead] ?? 0; deal < (starts[lead + 1] ?? 0); deal += 1) {
    const line = deals[deal];
    if (line?.result === 'won') addMoney(sum, line.value ?? 0, line.currency);
  }
}
