/** The follow-up of odd tables: nobody's leads, very many reps, clocks that nobody owes any more. */
import { expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { HandoverCount } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { followUpReport } from '../../../lib/domain/report/follow-up/follow-up-report.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { agreementOf } from '../../support/agreement.ts';
import { history, terms } from './support/follow-up-terms.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { historyFor, type TestLead, tableOf } from './support/table.ts';

const both = ({ count, leads }: HandoverCount): readonly [number, number] => [count, leads.count];

it('puts nobody last, however many handovers nobody had', () => {
  const nobodys = { handovers: [{ at: '2026-09-01' }] };
  const leads = [nobodys, nobodys, { handovers: [{ at: '2026-09-01', owner: 'Ola' }] }];
  expect(followUpReport(tableOf(leads), historyFor(), ever).reps.map(({ value }) => value)).toEqual(['Ola', null]);
});

it('shows 200 reps, those with the most handovers, and says of how many more it does not', () => {
  const leads = Array.from({ length: 203 }, (_, place) => ({
    owner: `Rep ${String(place).padStart(3, '0')}`,
    handovers: [{ at: '2026-09-01' }, ...(place === 202 ? [{ at: '2026-09-02' }] : [])],
  }));
  const table = tableOf([...leads, { handovers: [{ at: '2026-09-01' }] }]);
  const report = followUpReport(table, historyFor(), ever);
  const { reps, moreReps, closers, likeLeads } = report;
  expect([reps.length, moreReps, reps[0]?.value, reps[1]?.value]).toEqual([201, 3, 'Rep 202', 'Rep 000']);
  expect([reps.at(-1)?.value, closers.length, closers.at(-1)?.owner]).toEqual([null, 201, null]);
  expect([likeLeads[0]?.leads.count, likeLeads[0]?.reps.length]).toEqual([203, 201]);
  expectPicksHold(table, historyFor(), ever, report);
});

it('counts the money of a lead once, however often it was handed over', () => {
  const twice: TestLead = {
    handovers: [{ at: '2026-09-01' }, { at: '2026-09-08' }],
    deals: [
      { is: 'won', at: '2026-09-10', value: 5, currency: 'EUR' },
      { is: 'won', at: '2026-09-11', value: 7, currency: 'NOK' },
      { is: 'lost', at: '2026-09-12', value: 9, currency: 'EUR' },
    ],
  };
  const [won] = followUpReport(tableOf([twice, twice]), historyFor(), ever).timeSpent;
  expect([won?.leads.count, won?.revenue]).toEqual([2, { EUR: 10, NOK: 14 }]);
});

it('still tells of the clock of qualification where the agreement no longer asks for it', () => {
  const before = agreementOf(terms.agreement);
  const since = historyOf(before, agreementOf({ revision: 2, validFrom: '2026-11-01' }));
  const table = tableOf([{ handovers: [{ at: '2026-09-01' }] }], { history: since });
  expect(followUpReport(table, since, ever).all.qualification?.missed.count).toBe(1);
  const november = { from: '2026-11-01', where: [] };
  expect(followUpReport(table, since, november).all).not.toHaveProperty('qualification');
});

it('a clock that nobody owes any more is neither kept nor missed', () => {
  const given = { handovers: [{ at: '2026-11-23T09:00' }], deals: [{ is: 'lost' as const, at: '2026-11-23T09:30' }] };
  const { response } = followUpReport(tableOf([given], terms), history, ever).all;
  expect([response.met, response.missed, response.running, response.notOwed].map(({ count }) => count)).toEqual([
    0, 0, 0, 1,
  ]);
  expect(response.share).toBeUndefined();
});

it('says of nobody nothing, and leaves out qualification where none is asked for', () => {
  const report = followUpReport(tableOf([]), historyFor(), ever);
  expect(both(report.all.handovers)).toEqual([0, 0]);
  expect(report.all.attempts).toBe(0);
  expect([report.months, report.reps, report.likeLeads, report.closers]).toEqual([[], [], [], []]);
  expect(report.all).not.toHaveProperty('qualification');
  expect(report.all.speed).not.toHaveProperty('wall');
  expect(followUpReport(tableOf([], terms), history, ever).all.qualification?.met.count).toBe(0);
});

const ever: ReportFilter = { where: [] };

/** Tuesday 1 September to Monday 23 November 2026, 11:00 in Oslo. */
