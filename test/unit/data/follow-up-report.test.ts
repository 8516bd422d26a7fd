/**
 * The report from sales to marketing over 13,087 real leads, brought in by the product's own import and counted by its own
 * table of leads. The hours are those of bpic2012.test.ts, which says where the figures come from.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultAgreement, officeHours } from '../../../lib/domain/agreement/default.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { emptyContact } from '../../../lib/domain/contact.ts';
import { mergeIntoContact } from '../../../lib/domain/merge-contact.ts';
import { codedJourney } from '../../../lib/domain/report/build/coded-journey.ts';
import { LeadTableBuilder } from '../../../lib/domain/report/build/lead-table-builder.ts';
import type { FollowUpReport, FollowUpRow } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { followUpReport } from '../../../lib/domain/report/follow-up/follow-up-report.ts';
import type { LeadTable } from '../../../lib/domain/report/lead-table.ts';
import { pickLeads } from '../../../lib/domain/report/pick-leads.ts';
import { day, minute } from '../../../lib/domain/time.ts';
import { importAll } from '../import/support/importing.ts';
import { hasShared, sharedFile } from '../import/support/sources.ts';

interface Truth {
  readonly applications: number;
  readonly with_human_touch: number;
  readonly never_touched: number;
  readonly wall_minutes: Spread;
  readonly business_minutes: Spread;
  readonly sla_attainment_wall: Attainment;
  readonly sla_attainment_business: Attainment;
  readonly by_submit_month_local: Readonly<
    Record<string, { readonly submitted: number; readonly touched: number; readonly touched_within_24h: number }>
  >;
}
type Spread = Readonly<Record<'median' | 'mean' | 'max', number>>;
type Attainment = Readonly<Record<string, { readonly met: number }>>;

const zone = 'Europe/Amsterdam';
const now = Date.UTC(2026, 10, 23, 10);
const shared = new URL('../../../../shared/data/bpic2012/', import.meta.url);
const truth: Truth = hasShared ? JSON.parse(readFileSync(new URL('truth.json', shared), 'utf8')) : undefined;

const calendar = { ...officeHours(zone, 'Amsterdam'), holidays: [{ day: '2011-12-26', name: 'Tweede kerstdag' }] };
const history = historyOf({
  ...defaultAgreement({ zone, text: (key) => key, today: '1970-01-01' }),
  calendars: [calendar],
  sla: [
    {
      id: 'response',
      name: 'Response',
      measures: 'firstResponse',
      within: { unit: 'businessHours', value: 1 },
      atRiskHours: 0,
      calendar: calendar.id,
    },
  ],
});

describe.skipIf(!hasShared)('the follow-up of real leads', () => {
  let table: LeadTable;
  let report: FollowUpReport;

  beforeAll(async () => {
    const { people } = await importAll(sharedFile('bpic2012/first_touch.csv'), { carries: ['contacts', 'handovers'] });
    const builder = new LeadTableBuilder({ at: now, zone, history, details: [], spend: [], paths: [] });
    for (const [place, person] of people.entries()) {
      builder.add(mergeIntoContact(emptyContact(`lead-${place}`, now), person, now), codedJourney([]));
    }
    table = builder.done();
    report = followUpReport(table, history, { where: [] });
  }, 120_000);

  test('every lead was handed over once, and as many were answered as the figures say', () => {
    const { handovers, speed, never } = report.all;
    expect(handovers).toMatchObject({ count: truth.applications, leads: { count: truth.applications } });
    expect(speed.answered.count).toBe(truth.with_human_touch);
    expect(speed.waiting.count).toBe(truth.never_touched);
    expect(never.count).toBe(truth.never_touched);
  });

  test.each(['wall', 'business'] as const)('median, mean and longest wait are exact: %s', (measure) => {
    const { count, median = 0, mean = 0, most = 0 } = report.all.speed[measure] ?? {};
    expect(count).toBe(truth.with_human_touch);
    const minutes = { median: median / minute, mean: Number((mean / minute).toFixed(4)), max: most / minute };
    expect(minutes).toEqual(truth[`${measure}_minutes`]);
  });

  test.each([
    'wall',
    'business',
  ] as const)('nine of ten waited no longer, as a plain count of the rows says: %s', (by) => {
    const rows = readFileSync(new URL('first_touch.csv', shared), 'utf8').trim().split(/\r?\n/).slice(1);
    const waits = rows.map((row) => row.split(',')[by === 'wall' ? 5 : 6] ?? '').filter((wait) => wait !== '');
    const sorted = waits.map(Number).sort((a, b) => a - b);
    const ninth = sorted.find((_, place) => (place + 1) * 10 >= sorted.length * 9);
    expect((report.all.speed[by]?.ninth ?? 0) / minute).toBe(ninth);
  });

  test.each(['wall', 'business'] as const)('as many were answered within each limit: %s', (measure) => {
    const limits = Object.entries(truth[`sla_attainment_${measure}`]);
    expect(limits).toHaveLength(6);
    const found = limits.map(([limit]) => {
      const bound = report.all.speed.within.find(({ ms }) => ms === Number.parseInt(limit, 10) * minute);
      return [limit, bound?.[measure].count];
    });
    expect(found).toEqual(limits.map(([limit, { met }]) => [limit, met]));
  });

  // What is due at a closing and answered that night took no more business time, and is late all the same.
  test('the clock was kept as often as the figures say, but for answers between a closing and the next opening', () => {
    const { met, missed, running, notOwed } = report.all.response;
    const atClosing = table.handovers.filter(
      ({ response, business }) => response === 'metLate' && business === 60 * minute,
    );
    expect(met.count + atClosing.length).toBe(truth.sla_attainment_business['60min']?.met);
    expect(met.count + missed.count).toBe(truth.applications);
    expect(running.count + notOwed.count).toBe(0);
  });

  test('the months are those of Amsterdam', () => {
    // Shown without being asked for: months are not counted back from today.
    const months = report.months.filter(({ handovers }) => handovers.count > 0).map(monthFigures);
    expect(months).toEqual(Object.entries(truth.by_submit_month_local));
  });

  test('each figure of a month opens exactly its leads', () => {
    const filter = { where: [] };
    for (const { handovers, speed } of report.months) {
      for (const { leads } of [handovers, speed.answered, ...speed.within.map(({ wall }) => wall)]) {
        expect(pickLeads(table, history, filter, leads.pick)).toHaveLength(leads.count);
      }
    }
  });
});

function monthFigures({ value, handovers, speed }: FollowUpRow) {
  const within24h = speed.within.find(({ ms }) => ms === day)?.wall.count;
  const figures = { submitted: handovers.count, touched: speed.answered.count, touched_within_24h: within24h };
  return [value?.slice(0, 7), figures];
}
