/** What marketing promised and delivered: each figure worked out by hand, and the leads behind all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { promiseFigures } from '../../../lib/domain/figures/promise.ts';
import { deliveryReport } from '../../../lib/domain/report/delivery/delivery-report.ts';
import { promisedByMonth } from '../../../lib/domain/report/delivery/promised.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { agreementOf } from '../../support/agreement.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { randomAgreement, randomFilter, randomLead } from './support/random-leads.ts';
import { historyFor, local, type TestLead, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };
const months = ['2026-09-01', '2026-10-01', '2026-11-01'];
const marketing = { leads: 20, per: 'month' as const, calendar: 'office' };

describe('what was promised for a month', () => {
  const promised = (...versions: [Partial<Agreement>, ...Partial<Agreement>[]]) => {
    const [first, ...others] = versions.map((version, place) => agreementOf({ revision: place + 1, ...version }));
    return promisedByMonth(historyOf(first as Agreement, ...others), months);
  };

  it('is what was promised for each month', () => {
    expect(promised({ marketing })).toEqual([20, 20, 20]);
  });

  it('is the goal where nothing else is promised, and what was planned for that very month before it', () => {
    const goals = { currency: 'EUR', leadsPerMonth: 15, from: '2026-10-10', months: [{ month: '2026-10', leads: 7 }] };
    expect(promised({ goals })).toEqual([15, 7, 15]);
  });

  it('spreads a week over its working days', () => {
    // One a working day: 22 in September, 22 in October, 21 in November.
    expect(promised({ marketing: { ...marketing, leads: 5, per: 'week' } })).toEqual([22, 22, 21]);
    // Ten a week: two a working day.
    expect(promised({ marketing: { ...marketing, leads: 10, per: 'week' } })).toEqual([44, 44, 42]);
  });

  it('owes the week of a holiday on the days that are left of it', () => {
    const calendar = agreementOf().calendars[0];
    if (!calendar) throw new Error('no calendar');
    // Wednesday 30 September is closed.
    const calendars = [{ ...calendar, dates: { '2026-09-30': [] } }];
    const week = { ...marketing, leads: 40, per: 'week' as const };
    const [september, october] = promised({ marketing: week, calendars });
    // Of the 40 of that week 20 are owed on Monday and Tuesday, in September, and 20 on Thursday and Friday.
    // September: 32 on the 1st to the 4th, three whole weeks, 20. October: 20 and four whole weeks.
    expect(september).toBe(32 + 3 * 40 + 20);
    expect(october).toBe(20 + 4 * 40);
  });

  it('has weeks that begin on Monday', () => {
    const calendar = agreementOf().calendars[0];
    const hours: [string, string][] = [['09:00', '17:00']];
    if (!calendar) throw new Error('no calendar');
    // Wednesdays and Sundays; of the last week of October only Sunday the 1st of November is left.
    const calendars = [{ ...calendar, week: { wed: hours, sun: hours }, dates: { '2026-10-28': [] } }];
    const [, october, november] = promised({ marketing: { ...marketing, leads: 40, per: 'week' }, calendars });
    expect(october).toBe(20 + 3 * 40);
    expect(november).toBe(40 + 4 * 40);
  });

  it('lies between both where the promise changed in the month', () => {
    // Half of October's 22 working days lie before Friday the 16th.
    const changed = { validFrom: '2026-10-16', marketing: { ...marketing, leads: 40 } };
    expect(promised({ marketing }, changed)).toEqual([20, 30, 40]);
  });

  it('is nothing for months that ended before the first agreement, and the whole for the month in which it began', () => {
    expect(promised({ validFrom: '2026-10-20', marketing })).toEqual([undefined, 20, 20]);
    expect(promised({ validFrom: '2026-10-01', marketing })).toEqual([undefined, 20, 20]);
  });

  it('is nothing where nothing is promised', () => {
    expect(promised({ marketing: { ...marketing, leads: 0 } })).toEqual([undefined, undefined, undefined]);
  });

  it('is owed on all days of a month without working days', () => {
    const calendars = [{ id: 'office', name: 'Office', zone: 'Europe/Oslo', week: {} }];
    expect(promised({ marketing, calendars })).toEqual([20, 20, 20]);
  });

  it('is what the popup says of a month under one agreement', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.option(fc.nat(500), { nil: undefined }), (leads, planned) => {
        const plan = planned === undefined ? {} : { months: [{ month: '2026-10', leads: planned }] };
        const agreement = agreementOf({
          marketing: { ...marketing, leads },
          goals: { currency: 'EUR', leadsPerMonth: 9, ...plan },
        });
        const [, october] = promisedByMonth(historyOf(agreement), months);
        expect(october ?? 0).toBe(promiseFigures([], agreement, local('2026-10-12')).promised);
      }),
      { numRuns: 25 },
    );
  });
});

/** B or better is the agreed quality: in Norway is B, with 50 people A, people alone C. */
const agreement = randomAgreement;
const delivered: readonly TestLead[] = [
  {
    created: '2026-09-01',
    facts: { country: 'NO', employees: 80 },
    handovers: [{ at: '2026-09-10' }, { at: '2026-10-10' }],
    verdict: { is: 'good', at: '2026-09-12' },
    deals: [
      { is: 'won', at: '2026-10-20', value: 900, currency: 'EUR' },
      { is: 'lost', at: '2026-10-21', value: 70, currency: 'EUR' },
    ],
    touches: [
      { at: '2026-09-01', kind: 'form', title: 'The guide' },
      { at: '2026-09-02', kind: 'download', title: 'the guide ' },
      { at: '2026-09-03', kind: 'webinar', title: 'A webinar' },
      { at: '2026-09-03', kind: 'page', title: 'Prices' },
    ],
    sent: [{ content: 'guide', title: 'The old guide', at: '2026-09-12', useful: true }],
  },
  {
    created: '2026-09-02',
    facts: { country: 'NO' },
    handovers: [{ at: '2026-09-11' }],
    verdict: { is: 'bad', at: '2026-10-01', reason: 'tooEarly', answered: '2026-10-02' },
    touches: [{ at: '2026-09-02', kind: 'form', title: 'The guide' }],
    sent: [
      { content: 'guide', title: 'The guide', at: '2026-09-12', useful: false },
      { content: 'film', title: 'The film', at: '2026-09-12' },
    ],
  },
  {
    created: '2026-09-03',
    facts: { employees: 80 },
    handovers: [{ at: '2026-10-12' }],
    verdict: { is: 'bad', at: '2026-11-01', reason: 'tooEarly' },
    deals: [{ is: 'lost', at: '2026-11-02' }],
  },
  { created: '2026-09-04', handovers: [{ at: '2026-10-13' }], verdict: { is: 'bad', at: '2026-10-14' } },
  { created: '2026-09-05', touches: [{ at: '2026-09-05', kind: 'form', title: 'The guide' }] },
];

describe('the delivery of four leads of five', () => {
  const history = historyFor({ agreement });
  const table = tableOf(delivered, { agreement });
  const report = deliveryReport(table, history, ever);

  it('holds what was delivered against the promise, by months of the first handover', () => {
    const told = report.months.map(({ month, promised, delivered, below, good, bad, won, lost }) => [
      month,
      promised,
      ...[delivered, below, good, bad, won, lost].map(({ count }) => count),
    ]);
    expect(told).toEqual([
      ['2026-09-01', 22, 2, 0, 1, 1, 1, 0],
      ['2026-10-01', 22, 0, 2, 0, 2, 0, 1],
      ['2026-11-01', 21, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('says what sales said and what came of it, of the agreed quality and below', () => {
    const { all, judged, quality } = report;
    expect(all.leads.count).toBe(4);
    expect([judged.good.count, judged.bad.count, judged.none.count]).toEqual([1, 3, 0]);
    expect([quality.agreed.leads.count, quality.agreed.won.count, quality.agreed.revenue]).toEqual([
      2,
      1,
      { EUR: 900 },
    ]);
    expect([quality.below.leads.count, quality.below.lost.count]).toEqual([2, 1]);
  });

  it('counts reasons by when they were given', () => {
    const told = report.reasons.map(({ id, label, leads, months, answered }) => [
      id,
      label,
      leads.count,
      months,
      answered,
    ]);
    expect(told).toEqual([
      ['tooEarly', 'Too early', 2, [0, 1, 1], 1],
      ['', '', 1, [0, 1, 0], 0],
    ]);
  });

  it('says what each content did, once for each lead, handed over or not', () => {
    const told = report.contents.map(({ title, content, touched, handedOver, won, revenue, sent, useful }) => [
      title,
      content,
      [touched.count, handedOver.count, won.count],
      revenue,
      [sent, useful.part, useful.whole],
    ]);
    expect(told).toEqual([
      // Under an older title it was the same content.
      ['The guide', 'guide', [3, 2, 1], { EUR: 900 }, [2, 1, 2]],
      ['A webinar', undefined, [1, 1, 1], { EUR: 900 }, [0, 0, 0]],
      ['The film', 'film', [0, 0, 0], {}, [1, 0, 0]],
    ]);
    expect(report.contents[0]?.conversion).toMatchObject({ part: 1, whole: 3 });
    expect(report.contents[2]?.conversion).toBeUndefined();
  });

  it('is about first handovers in the period', () => {
    const october = deliveryReport(table, history, { from: '2026-10-01', until: '2026-10-31', where: [] });
    expect(october.all.leads.count).toBe(2);
    expect(october.months.map(({ month, below }) => [month, below.count])).toEqual([['2026-10-01', 2]]);
    expect(october.contents).toEqual([]);
  });
});

it('judges quality by the promise that applied at the handover', () => {
  const strict = agreementOf({ ...agreement, marketing: { ...marketing, fitAtLeast: 'A' } });
  const lax = agreementOf({
    ...agreement,
    revision: 2,
    validFrom: '2026-10-01',
    marketing: { ...marketing, fitAtLeast: 'C' },
  });
  const history = historyOf(strict, lax);
  const b = { created: '2026-09-01', facts: { country: 'NO' } };
  const table = tableOf([
    { ...b, handovers: [{ at: '2026-09-30' }] },
    { ...b, handovers: [{ at: '2026-10-01' }] },
  ]);
  const told = deliveryReport(table, history, ever).months.map((row) => [row.delivered.count, row.below.count]);
  expect(told).toEqual([
    [0, 1],
    [1, 0],
    [0, 0],
  ]);
});

it('of nobody says nothing', () => {
  const report = deliveryReport(tableOf([]), historyFor(), ever);
  expect(report).toMatchObject({ months: [], reasons: [], contents: [] });
});

it('has behind each figure as many leads as it says', () => {
  const history = historyFor({ agreement });
  fc.assert(
    fc.property(fc.array(randomLead, { maxLength: 25 }), randomFilter, (leads, filter) => {
      const table = tableOf(leads, { agreement });
      const report = deliveryReport(table, history, filter);
      expect(expectPicksHold(table, history, filter, report)).toBeGreaterThan(10);
      const { all, judged, quality } = report;
      expect(quality.agreed.leads.count + quality.below.leads.count).toBe(all.leads.count);
      expect(judged.good.count + judged.bad.count + judged.none.count).toBe(all.leads.count);
      expect(report.reasons.reduce((sum, { leads }) => sum + leads.count, 0)).toBe(judged.bad.count);
    }),
  );
});
