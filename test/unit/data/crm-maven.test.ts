/** 8,800 opportunities: by whom, of what, for how much and how fast, from ISO dates and from American ones. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../import/support/sources.ts';
import { type Reported, reported, rounded, truthOf } from './support/reported.ts';

interface Counts {
  readonly opps: number;
  readonly won: number;
  readonly lost: number;
  readonly win_rate: number | null;
  readonly revenue: number;
  readonly median_days_engage_to_won: number | null;
}
interface Truth {
  readonly all: Counts;
  readonly by_stage: Readonly<Record<string, number>>;
  readonly by_agent: Readonly<Record<string, Counts>>;
  readonly by_manager: Readonly<Record<string, Counts>>;
  readonly by_region: Readonly<Record<string, Counts>>;
  readonly by_product: Readonly<Record<string, Counts>>;
  readonly by_sector: Readonly<Record<string, Counts>>;
  readonly closed_by_month: Readonly<Record<string, { won: number; lost: number; revenue: number }>>;
  readonly engaged_by_month: Readonly<Record<string, number>>;
  readonly blank_engage_date: number;
}

const groups = [
  ['by_agent', 'owner'],
  ['by_manager', 'owner/manager'],
  ['by_region', 'owner/regional_office'],
  ['by_product', 'product'],
  ['by_sector', 'company/sector'],
] as const;

describe.skipIf(!hasShared).each(['sales_pipeline.csv', 'sales_pipeline_us_dates.csv'])('%s', (file) => {
  let truth: Truth;
  let figures: Reported;
  beforeAll(async () => {
    truth = truthOf('crm_maven');
    const tables = ['sales_teams.csv', 'accounts.csv', 'products.csv'];
    figures = await reported([file, ...tables].map((name) => `crm_maven/${name}`));
  }, 120_000);

  const countsOf = (tally: Reported['totals'] | undefined): Counts | undefined =>
    tally && {
      opps: tally.leads,
      won: tally.won,
      lost: tally.lost,
      win_rate: rounded(tally.winRate),
      revenue: tally.revenue as number,
      median_days_engage_to_won: tally.daysToWon,
    };

  test('all of them', () => {
    expect(countsOf(figures.totals)).toEqual(truth.all);
    expect(figures.import[file]).toMatchObject({ rows: 8800, taken: 8800, problems: {}, notes: [] });
  });

  test.each(groups)('%s', (name, dimension) => {
    const found = Object.entries(figures.by[dimension] ?? {}).map(([value, tally]) => [value, countsOf(tally)]);
    expect(Object.fromEntries(found)).toEqual(truth[name]);
  });

  test('every stage is a value of its own', () => {
    const found = Object.entries(figures.by.deal_stage ?? {}).map(([value, { leads }]) => [value, leads]);
    expect(Object.fromEntries(found)).toEqual(truth.by_stage);
  });

  test('by the months in which they began and were closed', () => {
    const { '(undated)': undated, ...created } = figures.months.created;
    expect(undated?.leads).toBe(truth.blank_engage_date);
    const begun = Object.entries(created).map(([month, { leads }]) => [month, leads]);
    expect(Object.fromEntries(begun)).toEqual(truth.engaged_by_month);
    expect(figures.months.closed).toEqual(truth.closed_by_month);
  });
});
