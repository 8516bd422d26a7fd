/** The report on channels: tables worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { ChannelsQuestion } from '../../../lib/domain/report/channels/channels.ts';
import { channelsReport } from '../../../lib/domain/report/channels/channels-report.ts';
import type { Spend } from '../../../lib/domain/report/channels/spend.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { historyFor, type TestLead, type TestTable, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };
const question: ChannelsQuestion = { goal: 'won', model: 'linear', windowDays: 30, by: 'channel' };
const history = historyFor();

function reportOf(
  leads: readonly TestLead[],
  { filter = ever, ask = {}, ...more }: TestTable & { filter?: ReportFilter; ask?: Partial<ChannelsQuestion> } = {},
) {
  const table = tableOf(leads, more);
  const report = channelsReport(table, filter, { ...question, ...ask });
  expectPicksHold(table, history, filter, report);
  return report;
}

function spendOf(channel: string, cost: number, more: Partial<Spend> = {}): Spend {
  return { id: `${channel}-${cost}`, source: 'ads', channel, cost, currency: 'EUR', from: '2026-09-01', ...more };
}

const ad = (at: string, channel: string, campaign?: string) => ({
  at,
  kind: 'ad' as const,
  channel,
  ...(campaign && { campaign }),
});
const won = (at: string, value?: number, currency = 'EUR') => ({
  is: 'won' as const,
  at,
  ...(value !== undefined && { value, currency }),
});

describe('two customers, one lost and one open', () => {
  const report = reportOf(
    [
      {
        created: '2026-09-01',
        touches: [ad('2026-09-01', 'Search'), ad('2026-09-02', 'Mail'), ad('2026-09-08', ' search ')],
        deals: [won('2026-09-15', 300)],
      },
      { created: '2026-09-05', touches: [ad('2026-09-05', 'Mail')], deals: [won('2026-10-01', 100)] },
      { created: '2026-09-06', touches: [ad('2026-09-06', 'Fair')], deals: [{ is: 'lost', at: '2026-09-07' }] },
      { created: '2026-09-07' },
    ],
    { spend: [spendOf('SEARCH', 50), spendOf('Print', 20), spendOf('Mail', 10, { from: '2026-10-02' })] },
  );
  const row = (name: string | null) => report.rows.find((one) => one.name === name);

  it('counts conversions, touches and money', () => {
    expect(report).toMatchObject({
      conversions: 2,
      attributed: 2,
      touches: 4,
      value: { EUR: 400 },
      spend: { EUR: 80 },
    });
    expect(report.converted.count).toBe(2);
  });

  it('shares each out by every model', () => {
    // Of the first: search, mail, search, 14, 13 and 7 days before; halved each week: 1, 2 ** (1 / 7) and 2 parts.
    const parts = 3 + 2 ** (1 / 7);
    expect(row('Search')?.conversions).toEqual({
      first: 1,
      last: 1,
      linear: expect.closeTo(2 / 3, 12),
      position: 0.8,
      timeDecay: expect.closeTo(3 / parts, 12),
    });
    expect(row('Mail')?.value).toEqual({
      first: { EUR: 100 },
      last: { EUR: 100 },
      linear: { EUR: 200 },
      position: { EUR: expect.closeTo(160, 9) },
      timeDecay: { EUR: expect.closeTo(100 + (300 * 2 ** (1 / 7)) / parts, 9) },
    });
  });

  it('sets cost against what came of it', () => {
    expect(row('Search')).toMatchObject({ costPerLead: 50, returns: { first: { costPerConversion: 50, roas: 6 } } });
    // Paid for, and nothing came of it.
    expect(row('Print')?.returns.linear).toEqual({ spend: { EUR: 20 }, roas: 0 });
    // Free.
    expect(row('Fair')?.returns.linear).toEqual({ spend: {} });
  });

  it('has a row for each that is spoken of, and one for leads of whom nothing is told', () => {
    expect(report.rows.map(({ name, leads, touched }) => [name, leads.count, touched.count])).toEqual([
      ['Mail', 1, 2],
      ['Search', 1, 1],
      ['Fair', 1, 0],
      [null, 1, 0],
      ['Print', 0, 0],
    ]);
  });

  it('tells the months of conversions and of costs', () => {
    const told = report.months.map(({ month, name, conversions, spend, costPerConversion, roas }) => [
      month,
      name,
      Number(conversions.toFixed(6)),
      spend,
      costPerConversion,
      roas,
    ]);
    expect(told).toEqual([
      ['2026-09-01', 'Mail', 0.333333, {}, undefined, undefined],
      ['2026-09-01', 'Search', 0.666667, { EUR: 50 }, expect.closeTo(75, 9), expect.closeTo(4, 9)],
      ['2026-09-01', 'Print', 0, { EUR: 20 }, undefined, 0],
      ['2026-10-01', 'Mail', 1, { EUR: 10 }, 10, 10],
    ]);
  });
});

describe('the window', () => {
  const touched = (at: string) =>
    reportOf([{ created: '2026-08-01', touches: [ad(at, 'Search')], deals: [won('2026-09-30T12:00')] }]).attributed;

  it.each([
    // Thirty days of 24 hours, both ends included.
    ['2026-08-31T12:00', 1],
    ['2026-08-31T11:59', 0],
    ['2026-09-30T12:00', 1],
    ['2026-09-30T12:01', 0],
  ])('of a touch at %s has %i', (at, count) => {
    expect(touched(at)).toBe(count);
  });
});

it('gives a deal that nobody dated all touches, counted back from the last, and no month', () => {
  const leads = [
    {
      created: '2026-01-01',
      touches: [ad('2026-01-01', 'Fair'), ad('2026-01-08', 'Mail')],
      deals: [{ is: 'won' as const }],
    },
  ];
  const { rows, months, conversions } = reportOf(leads);
  expect([conversions, months]).toEqual([1, []]);
  expect(rows.map(({ name, conversions: { timeDecay } }) => [name, timeDecay])).toEqual([
    ['Fair', expect.closeTo(1 / 3, 12)],
    ['Mail', expect.closeTo(2 / 3, 12)],
  ]);
  // It belongs to no period.
  expect(reportOf(leads, { filter: { from: '2026-01-01', where: [] } }).conversions).toBe(0);
});

it('counts each deal of a lead, and the lead once, also where another deal was won before the period', () => {
  const lead = {
    created: '2026-01-01',
    touches: [ad('2026-03-01', 'Fair'), ad('2026-09-01', 'Mail')],
    deals: [won('2026-03-05', 10), won('2026-09-05', 20), won('2026-09-06', 30, 'NOK')],
  };
  const all = reportOf([lead]);
  expect([all.conversions, all.converted.count, all.value]).toEqual([3, 1, { EUR: 30, NOK: 30 }]);
  const { conversions, converted, rows, value } = reportOf([lead], { filter: { from: '2026-09-01', where: [] } });
  expect([conversions, converted.count, value]).toEqual([2, 1, { EUR: 20, NOK: 30 }]);
  expect(rows.map(({ name, touched }) => [name, touched.count])).toEqual([['Mail', 1]]);
});

describe('money', () => {
  const lead = { created: '2026-09-01', touches: [ad('2026-09-01', 'Mail')], deals: [won('2026-09-02', 300)] };
  const returned = (spend: readonly Spend[]) => reportOf([lead], { spend }).rows[0]?.returns.linear;

  it('of different currencies is never added up, nor set against each other', () => {
    const spend = [spendOf('Mail', 10), spendOf('Mail', 20, { currency: 'NOK' })];
    expect(returned(spend)).toEqual({ spend: { EUR: 10, NOK: 20 } });
    expect(returned(spend.slice(1))).toEqual({ spend: { NOK: 20 }, costPerConversion: 20 });
  });

  it('of a row about several days counts on each of them alike', () => {
    // Ten days of September and twenty of October; the period has the last five of the one and the first ten of the other.
    const spend = [spendOf('Mail', 300, { from: '2026-09-21', until: '2026-10-20', clicks: 30 })];
    const byMonth = (filter: ReportFilter) =>
      reportOf([], { spend, filter }).months.map((one) => [one.month, one.spend.EUR]);
    expect(byMonth(ever)).toEqual([
      ['2026-09-01', 100],
      ['2026-10-01', 200],
    ]);
    const part = { from: '2026-09-26', until: '2026-10-10', where: [] };
    expect(byMonth(part)).toEqual([
      ['2026-09-01', 50],
      ['2026-10-01', 100],
    ]);
    const { spend: all, rows } = reportOf([], { spend, filter: part });
    expect([all, rows[0]?.spend, rows[0]?.claims]).toEqual([{ EUR: 150 }, { EUR: 150 }, { clicks: 15 }]);
  });

  it('spent on no day is in no month and in no period', () => {
    const { from: _, ...undated } = spendOf('Mail', 40);
    const told = reportOf([], { spend: [undated] });
    expect([told.spend, told.undatedSpend, told.months]).toEqual([{ EUR: 40 }, { EUR: 40 }, []]);
    const cut = reportOf([], { spend: [undated], filter: { from: '2026-01-01', where: [] } });
    expect([cut.spend, cut.undatedSpend, cut.rows]).toEqual([{}, { EUR: 40 }, []]);
  });

  it('is not given where leads are told apart by what costs are not', () => {
    const filter = { where: [{ by: '@result', value: 'won' }] };
    const report = reportOf([lead], { spend: [spendOf('Mail', 10)], filter });
    expect([report.hasCosts, report.spend, report.conversions]).toEqual([false, {}, 1]);
  });
});

it('counts campaigns, and what names none as such', () => {
  const { rows } = reportOf(
    [
      {
        created: '2026-09-01',
        touches: [ad('2026-09-01', 'Mail', 'Autumn'), ad('2026-09-02', 'Mail')],
        deals: [won('2026-09-03')],
      },
    ],
    { ask: { by: 'campaign' } },
  );
  expect(
    rows.map(({ name, leads, touched, conversions }) => [name, leads.count, touched.count, conversions.last]),
  ).toEqual([
    ['Autumn', 1, 1, 0],
    [null, 0, 1, 1],
  ]);
});

it('adds imported paths where nothing is asked that they cannot say', () => {
  const path = {
    id: '1',
    source: 'x',
    channels: ['Mail', 'search', 'MAIL'],
    conversions: 4,
    value: 80,
    currency: 'EUR',
    without: 9,
  };
  const paths = [path, { ...path, id: '2', channels: ['Never'], conversions: 0, value: 0 }];
  const report = reportOf([], { paths });
  expect(report).toMatchObject({ conversions: 4, fromPaths: 4, attributed: 4, value: { EUR: 80 }, touches: 0 });
  // A step back counts as a week: 1, 2 and 4 parts of 7.
  expect(report.rows.map(({ name, conversions, value }) => [name, conversions.timeDecay, value.position.EUR])).toEqual([
    ['Mail', expect.closeTo(20 / 7, 12), expect.closeTo(64, 12)],
    ['search', expect.closeTo(8 / 7, 12), expect.closeTo(16, 12)],
    ['Never', 0, undefined],
  ]);
  for (const other of [
    { filter: { from: '2026-01-01', where: [] } },
    { filter: { where: [{ by: '@owner', value: null }] } },
    { ask: { goal: 'handedOver' as const } },
    { ask: { by: 'campaign' as const } },
  ]) {
    expect(reportOf([], { paths, ...other }).fromPaths).toBe(0);
  }
});
