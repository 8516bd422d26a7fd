import { describe, expect, test } from 'vitest';
import { firstKnownDay } from '../../../lib/domain/report/first-day.ts';
import { touchesBefore } from '../../../lib/domain/report/lead-dates.ts';
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import { leadsIn } from '../../../lib/domain/report/leads-in.ts';
import { monthOf, periodOf } from '../../../lib/domain/report/months.ts';
import { monthsOf } from '../../../lib/domain/report/months-of.ts';
import { newestFirstBy } from '../../../lib/domain/report/newest-leads.ts';
import { pickLeads } from '../../../lib/domain/report/pick-leads.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { tallyOf } from '../../../lib/domain/report/tally-leads.ts';
import { historyFor, local, type TestLead, tableOf, zone } from './support/table.ts';

const ever: ReportFilter = { where: [] };
const september: ReportFilter = { from: '2026-09-01', until: '2026-09-30', where: [] };

describe('a period', () => {
  test('has whole days of the zone, and takes nothing that has no date', () => {
    const table = tableOf([
      { created: '2026-09-01T00:00' },
      { created: '2026-09-30T23:59' },
      { created: '2026-10-01T00:00' },
      { created: '2026-08-31T23:59' },
      { facts: { city: 'Oslo' }, deals: [{ is: 'won' }] },
      { created: '2026-09-05', deals: [{ is: 'lost', at: '2026-09-06' }] },
    ]);
    expect(leadsIn(table, september, 'created')).toEqual([0, 1, 5]);
    expect(leadsIn(table, ever, 'created')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(leadsIn(table, ever, 'closed')).toEqual([4, 5]);
    expect(leadsIn(table, september, 'closed')).toEqual([5]);
    expect(leadsIn(table, ever, 'converted', { goal: 'won' })).toEqual([4]);
    expect(leadsIn(table, { until: '2026-09-01', where: [] }, 'created')).toEqual([0, 3]);
  });

  test('has months, none left out, and no more than asked for', () => {
    const table = tableOf([{ created: '2026-06-15' }, { created: '2026-09-30T23:30' }]);
    const months = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, n) => `2026-${String(first + n).padStart(2, '0')}-01`);
    expect(monthsOf(table, ever, 36)).toEqual(months(6, 11));
    expect(monthsOf(table, ever, 2), 'those that have any').toEqual(months(8, 9));
    expect(monthsOf(table, { from: '2026-08-20', until: '2026-10-02', where: [] }, 36)).toEqual(months(8, 10));
    expect(monthsOf(table, ever, 36, 'handedOver')).toEqual([]);
    expect(monthOf(local('2026-09-30T23:30'), zone)).toBe('2026-09');
    expect(monthOf(local('2026-09-30T23:30'), 'UTC')).toBe('2026-09');
    expect(monthOf(local('2026-10-01T00:30'), 'UTC')).toBe('2026-09');
    expect(periodOf({ from: '2026-10-25', until: '2026-10-25' }, zone)).toEqual({
      from: local('2026-10-25T00:00'),
      // The clocks go back: 25 hours.
      until: local('2026-10-25T00:00') + 25 * 3_600_000,
    });
  });

  test('begins with the first thing that has a date', () => {
    const spend = [{ id: 's', source: 's', from: '2026-05-01' }];
    expect(firstKnownDay(tableOf([{ created: '2026-06-15' }]))).toBe('2026-06-15');
    expect(firstKnownDay(tableOf([{ created: '2026-06-15' }], { spend }))).toBe('2026-05-01');
    expect(firstKnownDay(tableOf([{}]))).toBeUndefined();
  });
});

const people: TestLead[] = [
  // 0: handed over twice, answered late the second time, bad.
  {
    created: '2026-08-20',
    facts: { country: 'NO', employees: 80 },
    stages: { lead: '2026-08-20', mql: '2026-08-25' },
    handovers: [
      { at: '2026-08-26T10:00', owner: 'Kari' },
      { at: '2026-09-07T10:00', owner: 'Kari' },
    ],
    calls: [{ at: '2026-08-26T11:00' }, { at: '2026-09-10T10:00' }, { at: '2026-09-11T10:00' }],
    verdict: { is: 'bad', at: '2026-09-12', reason: 'tooEarly' },
    touches: [
      { at: '2026-08-01', channel: 'Google', campaign: 'Spring' },
      { at: '2026-08-20', kind: 'download', title: 'Guide' },
    ],
  },
  // 1: won in September after a fair.
  {
    created: '2026-09-01',
    stages: { sql: '2026-09-10' },
    handovers: [{ at: '2026-09-08T10:00', owner: 'Per' }],
    deals: [{ is: 'won', at: '2026-09-20', value: 100, currency: 'EUR' }],
    verdict: { is: 'good', at: '2026-09-15', answered: '2026-09-16' },
    touches: [{ at: '2026-09-19', channel: 'Fair' }],
    sent: [{ content: 'guide', at: '2026-09-12', useful: false }],
  },
  // 2: lost, nobody knows when; rejected without a reason, and given back.
  {
    created: '2026-09-03',
    stages: { lead: '2026-09-03' },
    deals: [{ is: 'lost' }],
    verdict: { is: 'bad', at: '2026-09-05' },
  },
  // 3: nothing happened.
  { created: '2026-09-04', facts: { leadSource: ' GOOGLE' } },
  { created: '2026-09-05', nurtured: '2026-09-06' },
];

describe('the leads behind a figure', () => {
  const agreement = { marketing: { leads: 5, per: 'month' as const, fitAtLeast: 'B' as const, calendar: 'office' } };
  const table = tableOf(people, { agreement });
  const history = historyFor({ agreement });
  const cases: Record<string, [pick: LeadPick, ever: number[], september?: number[]]> = {
    created: [{ date: 'created' }, [0, 1, 2, 3, 4], [1, 2, 3, 4]],
    'in a month': [{ date: 'created', month: '2026-08' }, [0], []],
    'of a value': [{ date: 'created', where: [{ by: 'country', value: null }] }, [1, 2, 3, 4]],
    'of any of two values': [
      {
        date: 'created',
        where: [
          { by: '@result', value: 'won' },
          { by: '@result', value: 'lost' },
        ],
      },
      [1, 2],
    ],
    'of two dimensions': [
      {
        date: 'created',
        where: [
          { by: '@result', value: 'won' },
          { by: 'country', value: 'NO' },
        ],
      },
      [],
    ],
    'that came to a stage': [{ date: 'created', stage: 'mql' }, [0, 1]],
    'that came no further': [{ date: 'created', stage: 'lead', notPast: 'mql' }, [2]],
    'of a stage that is none': [{ date: 'created', stage: 'nobodys' }, []],
    'that entered it': [{ date: 'entered', stage: 'mql' }, [0], []],
    'that entered it in a month': [{ date: 'entered', stage: 'sql', month: '2026-09' }, [1], [1]],
    lost: [{ date: 'created', result: 'lost' }, [2]],
    closed: [{ date: 'closed' }, [1, 2], [1]],
    'handed over for the first time': [{ date: 'handedOver' }, [0, 1], [1]],
    'never handed over': [{ date: 'created', isHandedOver: false }, [2, 3, 4]],
    'without a verdict': [{ date: 'created', verdict: 'none' }, [3, 4]],
    'rejected without a reason': [{ date: 'verdict', reason: '' }, [2], [2]],
    'rejected for a reason': [{ date: 'verdict', reason: 'tooEarly' }, [0], [0]],
    'whose verdict was answered': [{ date: 'verdict', isAnswered: true }, [1]],
    'of the agreed quality': [{ date: 'handedOver', agreedQuality: true }, [0], []],
    'below it': [{ date: 'handedOver', agreedQuality: false }, [1], [1]],
    'with a handover then': [{ date: 'handedOver', attempts: { count: 0, atLeast: true } }, [0, 1], [0, 1]],
    'with a handover in that month': [
      { date: 'handedOver', month: '2026-08', attempts: { count: 0, atLeast: true } },
      [0],
      [],
    ],
    'answered within a day': [{ date: 'handedOver', within: { by: 'wall', ms: 86_400_000 } }, [0], []],
    'not answered': [{ date: 'handedOver', waits: false }, [1], [1]],
    answered: [{ date: 'handedOver', waits: true }, [0], [0]],
    'whose clock was kept': [{ date: 'handedOver', measure: 'firstResponse', states: ['met'] }, [0], []],
    'whose clock was not': [{ date: 'handedOver', states: ['metLate'] }, [0], [0]],
    'whose clock of that measure there is none': [{ date: 'handedOver', measure: 'qualification' }, []],
    'contacted twice, and answered by a rep': [
      { date: 'handedOver', attempts: { count: 2, atLeast: false }, handoverOwner: 'Kari' },
      [0],
      [0],
    ],
    'contacted never': [{ date: 'handedOver', attempts: { count: 0, atLeast: false } }, [1], [1]],
    'created then, and answered': [{ date: 'created', waits: true }, [0], []],
    'won after a channel': [{ date: 'converted', goal: 'won', channel: 'fair', windowDays: 1 }, [1], [1]],
    'handed over after one': [{ date: 'converted', goal: 'handedOver', channel: 'google', windowDays: 30 }, [0], []],
    'handed over too long after one': [
      { date: 'converted', goal: 'handedOver', channel: 'google', windowDays: 24 },
      [],
    ],
    'with a touch of a channel and of no campaign': [{ date: 'created', channel: 'google', campaign: null }, [3]],
    'with a touch of both': [{ date: 'created', channel: 'Google', campaign: 'spring' }, [0]],
    'with a touch of a channel that is none': [{ date: 'created', channel: 'nowhere' }, []],
    'that touched content': [{ date: 'created', content: 'guide' }, [0]],
    'that touched content that is none': [{ date: 'created', content: 'nothing' }, []],
  };

  test.each(Object.keys(cases))('%s', (name) => {
    const [pick, everything, inSeptember] = cases[name] ?? [{ date: 'created' }, []];
    expect(pickLeads(table, history, ever, pick)).toEqual(everything);
    if (inSeptember) expect(pickLeads(table, history, september, pick)).toEqual(inSeptember);
  });

  test('are those of the report’s filter', () => {
    const filter = { where: [{ by: '@result', value: 'open' }] };
    expect(pickLeads(table, history, filter, { date: 'created' })).toEqual([0, 3, 4]);
    const pick: LeadPick = { date: 'created', where: [{ by: '@result', value: 'won' }] };
    expect(pickLeads(table, history, filter, pick), 'both hold').toEqual([]);
  });

  test('are listed by their date, the newest first', () => {
    expect(newestFirstBy(table, { date: 'created' }, [0, 1, 2])).toEqual([2, 1, 0]);
    expect(newestFirstBy(table, { date: 'verdict' }, [0, 1, 2])).toEqual([1, 0, 2]);
    expect(newestFirstBy(table, { date: 'closed' }, [1, 2]), 'undated by when they came in').toEqual([1, 2]);
  });

  test('touched something in a window of days, both its ends in it', () => {
    const { touches } = table;
    const until = local('2026-08-20');
    expect(touchesBefore(touches, 0, until, 19)).toEqual({ from: 0, to: 2 });
    expect(touchesBefore(touches, 0, until, 18)).toEqual({ from: 1, to: 2 });
    expect(touchesBefore(touches, 0, until - 1, 19)).toEqual({ from: 0, to: 1 });
    expect(touchesBefore(touches, 0, undefined, 1)).toEqual({ from: 0, to: 2 });
  });
});

test('a tally counts leads, deals and money, and each part of it can be opened', () => {
  const table = tableOf([
    {
      created: '2026-09-01',
      deals: [
        { is: 'won', at: '2026-09-11', value: 10, currency: 'EUR' },
        { is: 'won', at: '2026-09-20', value: 5, currency: 'NOK' },
      ],
    },
    {
      created: '2026-09-01',
      handovers: [{ at: '2026-09-05' }],
      deals: [
        { is: 'won', at: '2026-09-07', value: 2, currency: 'EUR' },
        { is: 'lost', at: '2026-09-08', value: 99 },
      ],
    },
    { created: '2026-09-01', deals: [{ is: 'lost' }] },
    { deals: [{ is: 'won', value: 7 }] },
    { created: '2026-09-01' },
  ]);
  const pick: LeadPick = { date: 'created' };
  const tally = tallyOf(table, [0, 1, 2, 3, 4], pick);
  expect(tally).toMatchObject({
    leads: { count: 5, pick },
    won: { count: 3, pick: { date: 'created', result: 'won' } },
    lost: { count: 1 },
    open: { count: 1 },
    conversion: { part: 3, whole: 5 },
    winRate: { part: 3, whole: 4 },
    deals: { won: 4, lost: 2 },
    revenue: { EUR: 12, NOK: 5, '': 7 },
    // 10 days from when it came in, 2 from its handover.
    daysToWon: 6,
  });
  for (const part of [tally.leads, tally.won, tally.lost, tally.open]) {
    expect(pickLeads(table, historyFor(), ever, part.pick)).toHaveLength(part.count);
  }
  const none = tallyOf(table, [], pick);
  expect(none.conversion).toBeUndefined();
  expect(none.daysToWon).toBeUndefined();
});
