/** Speed to lead of 13,087 real leads as the reports have it, told apart by their source's own words for the end. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../import/support/sources.ts';
import { type Reported, reported, rounded, truthOf } from './support/reported.ts';

type Spread = Readonly<Record<'median' | 'mean' | 'max', number>>;
type Attained = Readonly<Record<string, { readonly met: number }>>;
interface Truth {
  readonly applications: number;
  readonly with_human_touch: number;
  readonly never_touched: number;
  readonly outcome: Readonly<Record<string, number>>;
  readonly outcome_by_first_touch: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly wall_minutes: Spread;
  readonly business_minutes: Spread;
  readonly sla_attainment_wall: Attained;
  readonly sla_attainment_business: Attained;
  readonly by_submit_month_local: Readonly<
    Record<string, { readonly submitted: number; readonly touched: number; readonly touched_within_24h: number }>
  >;
}

describe.skipIf(!hasShared)('the reports of real leads', () => {
  let truth: Truth;
  let figures: Reported;
  beforeAll(async () => {
    truth = truthOf('bpic2012');
    figures = await reported(['bpic2012/first_touch.csv'], {
      zone: 'Europe/Amsterdam',
      hours: { from: '09:00', until: '17:00', holidays: ['2011-12-26'] },
    });
  }, 120_000);

  test('how they ended, without a day', () => {
    expect(figures.totals.leads).toBe(truth.applications);
    expect(figures.outcomesByWord).toEqual(truth.outcome);
    expect(figures.outcomesByFirstTouch).toEqual(truth.outcome_by_first_touch);
    expect(Object.keys(figures.months.closed)).toEqual(['(undated)']);
  });

  test('how many were touched, and how soon', () => {
    const speed = figures.speedToLead;
    expect(speed).toMatchObject({ answered: truth.with_human_touch, never: truth.never_touched });
    for (const clock of ['wall', 'business'] as const) {
      const { median, mean, max, within = {} } = speed?.[clock] ?? {};
      expect({ median, mean: rounded(mean, 4), max }, clock).toEqual(truth[`${clock}_minutes`]);
      for (const [limit, { met }] of Object.entries(truth[`sla_attainment_${clock}`])) {
        expect(within[String(Number.parseInt(limit, 10))], `${clock} ${limit}`).toBe(met);
      }
    }
  });

  test('by the months of Amsterdam', () => {
    const months = Object.entries(figures.speedToLead?.byMonth ?? {}).map(([month, { handovers, answered, wall }]) => [
      month,
      { submitted: handovers, touched: answered, touched_within_24h: wall.within['1440'] },
    ]);
    expect(Object.fromEntries(months)).toEqual(truth.by_submit_month_local);
  });
});
