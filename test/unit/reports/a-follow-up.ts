/** A report from sales to marketing, made by hand. */
import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import {
  type FollowUpReport,
  type FollowUpRow,
  type HandoverCount,
  type Kept,
  type RepAgainstAll,
  type Spread,
  speedBounds,
} from '../../../lib/domain/report/follow-up/follow-up.ts';
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { hour, minute } from '../../../lib/domain/time.ts';

const handedOver: LeadPick = { date: 'handedOver' };

/** So many leads. */
export function leads(count: number, more: Partial<LeadPick> = {}): LeadCount {
  return { count, pick: { ...handedOver, ...more } };
}

/** So many handovers, of as many leads unless there are fewer. */
export function handovers(count: number, more: Partial<LeadPick> = {}, of = count): HandoverCount {
  return { count, leads: leads(of, more) };
}

/** Clocks in time and late. */
export function kept(met: number, missed: number, more: Partial<Kept> = {}): Kept {
  const share = measuredShare(met, met + missed);
  return {
    met: handovers(met, { measure: 'firstResponse', states: ['met'] }),
    missed: handovers(missed, { measure: 'firstResponse', states: ['metLate', 'overdue'] }),
    running: handovers(0),
    notOwed: handovers(0),
    ...(share && { share }),
    ...more,
  };
}

function spread(count: number, median: number): Spread {
  return { count, median, mean: 2 * median, ninth: 5 * median, most: 9 * median };
}

/** A month, a rep or all: so many handovers, of which so many were in time and late, all of them answered but `never`. */
export function aRow(value: string | null, met: number, missed: number, more: Partial<FollowUpRow> = {}): FollowUpRow {
  const count = met + missed;
  const scope: Partial<LeadPick> = value?.startsWith('2026') ? { month: value.slice(0, 7) } : {};
  return {
    value,
    handovers: handovers(count, scope),
    response: kept(met, missed),
    speed: {
      answered: handovers(count - 2, { waits: true }),
      waiting: handovers(2, { waits: false }),
      wall: spread(count - 2, 27 * hour),
      business: spread(count - 2, 3 * hour + 20 * minute),
      within: speedBounds.map((minutes, place) => ({
        ms: minutes * minute,
        wall: handovers(place, { within: { by: 'wall', ms: minutes * minute } }),
        business: handovers(2 * place, { within: { by: 'business', ms: minutes * minute } }),
      })),
    },
    attempts: 2.25,
    never: handovers(2),
    ...more,
  };
}

/** A rep who is compared. */
export function aCloser(
  owner: string | null,
  all: number,
  won: number,
  more: Partial<RepAgainstAll> = {},
): RepAgainstAll {
  const share = all >= 10 ? measuredShare(won, all) : undefined;
  return {
    owner,
    leads: leads(all),
    won: leads(won, { result: 'won' }),
    open: leads(3),
    ...(share && { share }),
    ...more,
  };
}

/** 40 handovers of three months, 30 of them in time; two reps, one of whom wins more than chance explains. */
export function aFollowUp(changed: Partial<FollowUpReport> = {}): FollowUpReport {
  return {
    all: aRow(null, 30, 10),
    months: [aRow('2026-08-01', 14, 6), aRow('2026-09-01', 4, 2), aRow('2026-10-01', 12, 2)],
    reps: [aRow('Kari', 20, 4), aRow('Per', 8, 5), aRow(null, 2, 1)],
    moreReps: 0,
    wait: {
      delay: 30 * minute,
      open: 3 * hour,
      closed: 22 * hour,
      answered: handovers(38, { waits: true }),
      captured: handovers(20, { isCaptured: true }),
    },
    attempts: [
      handovers(2),
      handovers(10, { attempts: { count: 1, atLeast: false } }),
      handovers(12),
      handovers(8),
      handovers(5),
      handovers(3),
    ],
    likeLeads: [
      {
        cell: 'A1',
        leads: leads(14),
        won: leads(7),
        ...share(7, 14),
        reps: [
          { owner: 'Kari', leads: leads(10), won: leads(6), ...share(6, 10) },
          { owner: 'Per', leads: leads(4), won: leads(1) },
        ],
      },
      {
        cell: 'none4',
        leads: leads(20),
        won: leads(2),
        ...share(2, 20),
        reps: [{ owner: 'Per', leads: leads(20), won: leads(2), ...share(2, 20) }],
      },
    ],
    closers: [
      aCloser('Kari', 20, 12, { expected: 6.4, usual: { low: 3, high: 10 }, told: 'more' }),
      aCloser('Per', 24, 3, { expected: 5.5, usual: { low: 2, high: 9 } }),
      aCloser('Siv', 4, 0),
      aCloser(null, 6, 1),
    ],
    daysToRipen: 61,
    timeSpent: [
      { on: 'won', leads: leads(10, { result: 'won' }), contacts: 45, days: 12, revenue: { EUR: 50_000 } },
      { on: 'lost', leads: leads(20), contacts: 40, days: 20, revenue: {} },
      { on: 'rejected', leads: leads(4), contacts: 5, days: 2, revenue: {} },
      { on: 'nurtured', leads: leads(0), contacts: 0, revenue: {} },
      { on: 'open', leads: leads(6), contacts: 0, revenue: {} },
    ],
    ...changed,
  };
}

function share(part: number, whole: number) {
  const measured = measuredShare(part, whole);
  return measured ? { share: measured } : {};
}
