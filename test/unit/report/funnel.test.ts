/** The funnel: each figure worked out by hand, and the leads behind all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelReport } from '../../../lib/domain/report/funnel/funnel-report.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { day } from '../../../lib/domain/time.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { randomAgreement, randomFilter, randomLead } from './support/random-leads.ts';
import { historyFor, type TestLead, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };

/** Seven leads: two stand in MQL, one fell back to it from SQL, one was lost there; one was won without ever being SQL. */
const seven: readonly TestLead[] = [
  { created: '2026-08-01', stages: { lead: '2026-08-01' }, facts: { leadSource: 'Web' } },
  { created: '2026-08-02', stages: { lead: '2026-08-02', mql: '2026-08-12' }, facts: { leadSource: 'Web' } },
  { created: '2026-08-03', stages: { lead: '2026-08-03', mql: '2026-09-02' }, facts: { leadSource: 'Fair' } },
  {
    created: '2026-08-04',
    stages: { lead: '2026-08-04', mql: '2026-08-24' },
    deals: [{ is: 'lost', at: '2026-10-01' }],
    facts: { leadSource: 'Web' },
  },
  { created: '2026-09-01', stages: { lead: '2026-09-01', sql: '2026-09-05', mql: '2026-10-20' } },
  {
    created: '2026-09-02',
    stages: { lead: '2026-09-02', mql: '2026-09-12' },
    deals: [{ is: 'won', at: '2026-10-01', value: 500, currency: 'EUR' }],
  },
  { created: '2026-10-01', deals: [{ is: 'lost', at: '2026-10-02' }] },
];

describe('the funnel of seven leads', () => {
  const table = tableOf(seven);
  const { stages, months, all, rows } = funnelReport(table, historyFor(), ever, 'leadSource');

  it('counts who reached each stage, stands there or was lost there, so that they add up', () => {
    const told = stages.map(({ id, reached, stillIn, lostHere }) => [id, reached.count, stillIn.count, lostHere.count]);
    expect(told).toEqual([
      // Six have a stage, of which one stays a lead.
      ['lead', 6, 1, 0],
      ['mql', 5, 2, 1],
      // The one that fell back, and the customer, who passed every stage.
      ['sql', 2, 1, 0],
    ]);
    expect(all.leads.count).toBe(7);
    expect(all.won.count).toBe(1);
  });

  it('says the share from the stage before', () => {
    expect(stages.map(({ fromBefore }) => fromBefore && [fromBefore.part, fromBefore.whole])).toEqual([
      undefined,
      [5, 6],
      [2, 5],
    ]);
  });

  it('says how long they stood there, over those who entered a later stage', () => {
    // Lead: 10, 30, 20, 4 (straight to SQL) and 10 days.
    expect(stages[0]?.time).toEqual({ median: 10 * day, ninth: 30 * day, leads: 5 });
    // The one that came back to MQL was SQL before: nobody came from MQL to SQL.
    expect(stages[1]?.time).toBeUndefined();
    expect(stages[2]?.time).toBeUndefined();
  });

  it('counts entries by their own months, whenever the lead came in', () => {
    expect(months.map(({ month, entered }) => [month, ...entered.map(({ count }) => count)])).toEqual([
      ['2026-08-01', 4, 2, 0],
      ['2026-09-01', 2, 2, 1],
      ['2026-10-01', 0, 1, 0],
      ['2026-11-01', 0, 0, 0],
    ]);
  });

  it('has a row for each value, the most leads first, what nobody knows as a value of its own', () => {
    expect(rows.map(({ value, leads, won }) => [value, leads.count, won.count])).toEqual([
      ['Web', 3, 0],
      [null, 3, 1],
      ['Fair', 1, 0],
    ]);
  });

  it('is about the leads that came in in the period; its months about entries in the period', () => {
    const october = funnelReport(table, historyFor(), { from: '2026-10-01', until: '2026-10-31', where: [] }, '@owner');
    expect(october.all.leads.count).toBe(1);
    expect(october.stages.map(({ reached }) => reached.count)).toEqual([0, 0, 0]);
    expect(october.stages[1]?.fromBefore).toBeUndefined();
    expect(october.months.map(({ month, entered }) => [month, entered[1]?.count])).toEqual([['2026-10-01', 1]]);
  });

  it('shows no month that is yet to come', () => {
    const year = funnelReport(table, historyFor(), { from: '2026-01-01', until: '2026-12-31', where: [] }, '@owner');
    expect(year.months.map(({ month }) => month).at(-1)).toBe('2026-11-01');
    expect(year.months).toHaveLength(11);
  });
});

it('shows 36 months, of more the last ones', () => {
  const table = tableOf([
    { created: '2020-01-01', stages: { lead: '2020-01-01' } },
    { created: '2026-11-02', stages: { lead: '2026-11-02' } },
  ]);
  const { months } = funnelReport(table, historyFor(), ever, '@owner');
  expect(months).toHaveLength(36);
  expect(months.at(-1)).toMatchObject({ month: '2026-11-01', entered: [{ count: 1 }, { count: 0 }, { count: 0 }] });
});

it('shows what lies years back by its own months', () => {
  const table = tableOf([{ created: '2020-01-01', stages: { lead: '2020-01-01' } }]);
  const { months } = funnelReport(table, historyFor(), ever, '@owner');
  expect(months[0]).toMatchObject({ month: '2020-01-01', entered: [{ count: 1 }, { count: 0 }, { count: 0 }] });
  expect(months).toHaveLength(36);
});

it('has 500 rows and then all other values as one, with the leads behind them', () => {
  const leads = Array.from({ length: 503 }, (_, place) => ({
    created: '2026-08-01',
    facts: { company: `Company ${String(place).padStart(3, '0')}` },
  }));
  // Two of the last one: it comes first.
  const table = tableOf([...leads, { created: '2026-08-02', facts: { company: 'Company 502' } }]);
  const report = funnelReport(table, historyFor(), ever, 'company');
  expect(report.rows).toHaveLength(500);
  expect([report.rows[0]?.value, report.rows[1]?.value]).toEqual(['Company 502', 'Company 000']);
  expect([report.others?.values, report.others?.leads.count]).toEqual([3, 3]);
  expectPicksHold(table, historyFor(), ever, report);
});

it('of nobody says nothing', () => {
  const report = funnelReport(tableOf([]), historyFor(), ever, '@owner');
  expect(report.all.leads.count).toBe(0);
  expect(report.months).toEqual([]);
  expect(report.rows).toEqual([]);
  expect(report.drift).toBe('tooFew');
});

it('has behind each figure as many leads as it says', () => {
  const agreement = randomAgreement;
  const history = historyFor({ agreement });
  const dimension = fc.constantFrom('leadSource', '@owner', '@stage', '@cell', '@month', '@result', '@firstChannel');
  fc.assert(
    fc.property(fc.array(randomLead, { maxLength: 25 }), randomFilter, dimension, (leads, filter, by) => {
      const table = tableOf(leads, { agreement });
      const report = funnelReport(table, history, filter, by);
      expect(expectPicksHold(table, history, filter, report)).toBeGreaterThan(10);
      // Reached a stage: reached the next, was lost, or stands here; in the last, or was won.
      for (const [place, { reached, stillIn, lostHere }] of report.stages.entries()) {
        const further = report.stages[place + 1]?.reached.count ?? report.all.won.count;
        expect(reached.count).toBe(further + stillIn.count + lostHere.count);
      }
    }),
  );
});
