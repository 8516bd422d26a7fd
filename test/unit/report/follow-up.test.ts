/** The report from sales to marketing: each figure worked out by hand, and the leads behind all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUpRow, HandoverCount } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { followUpReport } from '../../../lib/domain/report/follow-up/follow-up-report.ts';
import { endOf } from '../../../lib/domain/report/lead-end.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { history, terms } from './support/follow-up-terms.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { randomAgreement, randomFilter, randomLead } from './support/random-leads.ts';
import { historyFor, type TestLead, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };

/** Tuesday 1 September to Monday 23 November 2026, 11:00 in Oslo. */
const six: readonly TestLead[] = [
  // Answered after 30 minutes; won.
  {
    handovers: [{ at: '2026-09-01T10:00', owner: 'kari@example.com', captured: '2026-09-01T08:00' }],
    calls: [{ at: '2026-09-01T10:30' }, { at: '2026-09-02T10:00' }],
    deals: [{ is: 'won', at: '2026-09-20', value: 900, currency: 'EUR' }],
  },
  // Handed over on Friday afternoon, answered on Monday after an hour of business and 66 on the wall; rejected and then closed.
  {
    handovers: [{ at: '2026-09-04T16:30', owner: 'Kari Nordmann', captured: '2026-09-04T15:30' }],
    calls: [{ at: '2026-09-07T09:30', by: 'Kari Nordmann' }],
    verdict: { is: 'bad', at: '2026-09-07T09:40' },
    deals: [{ is: 'lost', at: '2026-09-08' }],
  },
  // Never answered, and overdue; lost.
  { handovers: [{ at: '2026-10-05T10:00', owner: 'Ola' }], deals: [{ is: 'lost', at: '2026-11-20' }] },
  // Handed over twice: answered late, and then at once, six times. Open.
  {
    handovers: [
      { at: '2026-09-14T09:00', owner: 'Ola' },
      { at: '2026-11-02T09:00', owner: 'Ola' },
    ],
    calls: [
      { at: '2026-09-15T09:00' },
      ...['02T09:00', '03T09:00', '04T09:00', '05T09:00', '06T09:00', '09T12:00'].map((at) => ({
        at: `2026-11-${at}`,
      })),
    ],
  },
  // Nobody's, an hour before the count: its clock runs. Given back to marketing long before that is no end of it.
  { handovers: [{ at: '2026-11-23T10:00' }] },
  // Never handed over.
  { created: '2026-09-01', calls: [{ at: '2026-09-01T10:30', by: 'Ola' }] },
];

const both = ({ count, leads }: HandoverCount): readonly [number, number] => [count, leads.count];

describe('the follow-up of six leads', () => {
  const table = tableOf(six, terms);
  const report = followUpReport(table, history, ever);
  const { all, months, reps } = report;

  it('counts handovers, and the leads behind them', () => {
    expect(both(all.handovers)).toEqual([6, 5]);
    expect(both(all.speed.answered)).toEqual([4, 3]);
    expect(both(all.speed.waiting)).toEqual([2, 2]);
    expect(both(all.never)).toEqual([2, 2]);
    // 2 + 1 + 0 + 1 + 6 + 0 contacts.
    expect(all.attempts).toBe(10 / 6);
  });

  it('says how the clocks were kept', () => {
    const { met, missed, running, notOwed, share } = all.response;
    expect([met, missed, running, notOwed].map(both)).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
      [0, 0],
    ]);
    expect(share).toMatchObject({ part: 3, whole: 5 });
    // The rejected one within an hour; the won one by winning it, the lost one and the open one late.
    expect(all.qualification?.met.count).toBe(1);
  });

  it('measures speed on the wall and in business time', () => {
    // 0, 30 minutes, 24 hours and 65 hours; in business time 0, 30 minutes, one hour, 8 hours.
    expect(all.speed.wall).toEqual({
      count: 4,
      median: (30 * minute + 24 * hour) / 2,
      mean: (30 * minute + 89 * hour) / 4,
      ninth: 65 * hour,
      most: 65 * hour,
    });
    expect(all.speed.business).toEqual({
      count: 4,
      median: 45 * minute,
      mean: (30 * minute + 9 * hour) / 4,
      ninth: 8 * hour,
      most: 8 * hour,
    });
    const within = all.speed.within.map(({ ms, wall, business }) => [ms / minute, wall.count, business.count]);
    expect(within).toEqual([
      [0, 1, 1],
      [5, 1, 1],
      [15, 1, 1],
      [60, 2, 3],
      [240, 2, 3],
      [480, 2, 4],
      [960, 2, 4],
      [1440, 3, 4],
      [2880, 3, 4],
    ]);
  });

  it('has every month from the first to that of the count', () => {
    expect(months.map(({ value, handovers, response }) => [value, handovers.count, response.share?.whole])).toEqual([
      ['2026-09-01', 3, 3],
      ['2026-10-01', 1, 1],
      ['2026-11-01', 2, 1],
    ]);
  });

  it('has every rep by the agreement’s name, nobody last', () => {
    const told = ({ value, handovers, response: { met, missed, running } }: FollowUpRow) => [
      value,
      ...[handovers, met, missed, running].map(both),
    ];
    expect(reps.map(told)).toEqual([
      ['Ola', [3, 2], [1, 1], [2, 2], [0, 0]],
      ['Kari Nordmann', [2, 2], [2, 2], [0, 0], [0, 0]],
      [null, [1, 1], [0, 0], [0, 0], [1, 1]],
    ]);
  });

  it('tells the three parts of the wait', () => {
    const { delay, open, closed, answered, captured } = report.wait;
    // Of 0, 30, 60 minutes and 8 hours; closed: 0, 0, 16 and 64 hours; two hours and one before they were handed over.
    expect({ delay, open, closed }).toEqual({ delay: 90 * minute, open: 45 * minute, closed: 8 * hour });
    expect([both(answered), both(captured)]).toEqual([
      [4, 3],
      [2, 2],
    ]);
  });

  it('counts handovers by how often the lead was contacted, five times or more together', () => {
    expect(report.attempts.map(both)).toEqual([
      [2, 2],
      [2, 2],
      [1, 1],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });

  it('says where the contacts went: each lead in one row alone', () => {
    const told = report.timeSpent.map(({ on, leads, contacts, days, revenue }) => [
      on,
      leads.count,
      contacts,
      days,
      revenue,
    ]);
    expect(told).toEqual([
      ['won', 1, 2, 1, { EUR: 900 }],
      ['lost', 1, 0, undefined, {}],
      // Sales rejected it, and closed it for that.
      ['rejected', 1, 1, 3, {}],
      ['nurtured', 0, 0, undefined, {}],
      // One day after the one handover and seven after the other.
      ['open', 2, 7, 4, {}],
    ]);
  });

  it('shows no close rate of so few', () => {
    const told = report.closers.map(({ owner, leads, won, open, share, usual, expected }) => [
      owner,
      ...[leads, won, open].map(({ count }) => count),
      share ?? usual ?? expected,
    ]);
    // Ola answered last whom nobody has, as no source names an owner: each is whose the last handover says.
    expect(told).toEqual([
      ['Kari Nordmann', 2, 1, 0, undefined],
      ['Ola', 2, 0, 1, undefined],
      [null, 1, 0, 1, undefined],
    ]);
  });
});

it('counts the handovers of a period, also of leads that were handed over before it', () => {
  const table = tableOf(six, terms);
  const november = { from: '2026-11-01', until: '2026-11-30', where: [] };
  const report = followUpReport(table, history, november);
  expect(both(report.all.handovers)).toEqual([2, 2]);
  expect(report.months.map(({ value }) => value)).toEqual(['2026-11-01']);
  // For the first time in November: one alone.
  expect(report.closers.map(({ owner, leads }) => [owner, leads.count])).toEqual([[null, 1]]);
  expectPicksHold(table, history, november, report);
});

it.each([
  [{ result: 'won', verdict: 'bad', isNurtured: true }, 'won'],
  [{ result: 'lost', verdict: 'bad', isNurtured: true }, 'rejected'],
  [{ result: 'lost', verdict: 'good', isNurtured: true }, 'lost'],
  [{ result: 'open', verdict: 'bad', isNurtured: true }, 'rejected'],
  [{ result: 'open', verdict: 'good', isNurtured: true }, 'nurtured'],
  [{ result: 'open', isNurtured: false }, 'open'],
] as const)('%o comes to %s', (line, end) => {
  expect(endOf(line)).toBe(end);
});

it('has behind each figure as many leads as it says, and each handover once', () => {
  const agreement = { ...randomAgreement, ...terms.agreement };
  const random = historyFor({ agreement });
  fc.assert(
    fc.property(fc.array(randomLead, { maxLength: 25 }), randomFilter, (leads, filter) => {
      const table = tableOf(leads, { agreement });
      const report = followUpReport(table, random, filter);
      expect(expectPicksHold(table, random, filter, report)).toBeGreaterThan(30);
      const { handovers, speed } = report.all;
      const sum = (counts: readonly { readonly count: number }[]) =>
        counts.reduce((total, { count }) => total + count, 0);
      expect(sum(report.reps.map((row) => row.handovers))).toBe(handovers.count);
      expect(sum(report.months.map((row) => row.handovers))).toBe(handovers.count);
      expect(sum(report.attempts)).toBe(handovers.count);
      expect(sum([speed.answered, speed.waiting])).toBe(handovers.count);
      expect(sum(report.timeSpent.map((row) => row.leads))).toBe(handovers.leads.count);
    }),
  );
});
