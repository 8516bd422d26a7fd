/** What the two teams think of the same leads: worked out by hand, and the leads behind each figure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Opinion } from '../../../lib/domain/report/opinions/opinions.ts';
import { opinionsReport } from '../../../lib/domain/report/opinions/opinions-report.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { agreementOf } from '../../support/agreement.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { randomAgreement, randomFilter, randomLead } from './support/random-leads.ts';
import { historyFor, type TestLead, type TestTable, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };
/** Marketing promises leads of fit B or better. */
const terms: TestTable = { agreement: randomAgreement };
const history = historyFor(terms);
const good = { country: 'NO', employees: 80 };
const poor = { country: 'SE', employees: 3 };

const handed = (at: string, more: Partial<TestLead> = {}): TestLead => ({ handovers: [{ at }], ...more });
const rejected = (reason?: string) => ({ is: 'bad' as const, at: '2026-10-20', ...(reason && { reason }) });
const taken = { is: 'good' as const, at: '2026-10-20' };
const closed = (is: 'won' | 'lost') => [{ is, at: '2026-11-01' }];

const nine: readonly TestLead[] = [
  // Agreed: one taken and won, one taken and open, three rejected of which one was won all the same, one without a word.
  handed('2026-09-03', { facts: good, verdict: taken, deals: closed('won') }),
  handed('2026-09-04', { facts: good, verdict: taken }),
  handed('2026-09-05', { facts: good, verdict: rejected('student'), deals: closed('won') }),
  handed('2026-10-05', { facts: good, verdict: rejected('student'), deals: closed('lost') }),
  handed('2026-10-06', { facts: good, verdict: rejected() }),
  handed('2026-10-07', { facts: good }),
  // Below what was agreed: one taken and lost, one rejected.
  handed('2026-10-08', { facts: poor, verdict: taken, deals: closed('lost') }),
  handed('2026-10-09', { facts: poor, verdict: rejected('tooEarly') }),
  // Of whose fit nothing is known: not of the agreed quality.
  handed('2026-10-10'),
  // Never handed over: nobody's opinion counts.
  { created: '2026-09-01', facts: good, verdict: taken, deals: closed('won') },
];

const shareOf = ({ good: part, of }: Opinion) => `${part.count} of ${of.count}`;

describe('the opinions of nine leads', () => {
  const table = tableOf(nine, terms);
  const report = opinionsReport(table, history, ever);

  it('sets what marketing thinks beside what sales thinks, and who was right', () => {
    expect([report.marketing, report.sales, report.outcome].map(shareOf)).toEqual(['6 of 9', '3 of 7', '2 of 4']);
    expect(report.gap).toBeCloseTo(6 / 9 - 3 / 7, 12);
    expect(report.sales.share).toMatchObject({ part: 3, whole: 7, likely: 3 / 7 });
  });

  it('shows where both meet, and what became of those leads', () => {
    const cells = report.cells.map(({ marketing, sales, leads, won, lost, winRate }) => [
      marketing ? 'agreed' : 'below',
      sales,
      ...[leads, won, lost].map(({ count }) => count),
      winRate?.likely,
    ]);
    expect(cells).toEqual([
      ['agreed', 'good', 2, 1, 0, 1],
      ['agreed', 'bad', 3, 1, 1, 0.5],
      ['agreed', 'none', 1, 0, 0, undefined],
      ['below', 'good', 1, 0, 1, 0],
      ['below', 'bad', 1, 0, 0, undefined],
      ['below', 'none', 1, 0, 0, undefined],
    ]);
  });

  it('tells cells of fit and engagement apart, the best first', () => {
    const cells = report.byFit.map(({ cell, leads, good: liked, bad, won }) => [
      cell,
      ...[leads, liked, bad, won].map(({ count }) => count),
    ]);
    expect(cells).toEqual([
      ['A4', 6, 2, 3, 2],
      ['D4', 2, 1, 1, 0],
      ['none4', 1, 0, 0, 0],
    ]);
  });

  it('shows the gap by the month of the handover', () => {
    expect(report.months.map(({ month, marketing, sales }) => [month, shareOf(marketing), shareOf(sales)])).toEqual([
      ['2026-09-01', '3 of 3', '2 of 3'],
      ['2026-10-01', '3 of 6', '1 of 4'],
      ['2026-11-01', '0 of 0', '0 of 0'],
    ]);
  });

  it('names why sales rejected what marketing thought good, the most first', () => {
    expect(report.disputed.map(({ reason, label, leads }) => [reason, label, leads.count])).toEqual([
      ['student', 'A student', 2],
      ['', '', 1],
    ]);
  });

  it('is about the leads that were handed over in the period', () => {
    const october = { from: '2026-10-01', until: '2026-10-31', where: [] };
    expect(shareOf(opinionsReport(table, history, october).marketing)).toBe('3 of 6');
  });
});

it('says no gap where one side said nothing', () => {
  expect(opinionsReport(tableOf([], terms), history, ever)).toMatchObject({ byFit: [], months: [], disputed: [] });
  const unjudged = opinionsReport(tableOf([handed('2026-09-03', { facts: good })], terms), history, ever);
  expect(unjudged).not.toHaveProperty('gap');
  expect(unjudged.sales).not.toHaveProperty('share');
});

it('judges each lead by the promise that held when it was handed over', () => {
  const marketing = { leads: 5, per: 'week' as const, calendar: 'office' };
  const strict = historyOf(
    agreementOf({ marketing: { ...marketing, fitAtLeast: 'D' } }),
    agreementOf({ marketing: { ...marketing, fitAtLeast: 'B' }, revision: 2, validFrom: '2026-10-01' }),
  );
  const table = tableOf([handed('2026-09-30', { facts: poor }), handed('2026-10-01', { facts: poor })], {
    history: strict,
  });
  const report = opinionsReport(table, strict, ever);
  expect(report.months.map(({ marketing: opinion }) => shareOf(opinion))).toEqual(['1 of 1', '0 of 1', '0 of 0']);
  expectPicksHold(table, strict, ever, report);
});

it('has behind each figure as many leads as it says, and each lead in one cell', () => {
  fc.assert(
    fc.property(fc.array(randomLead, { maxLength: 25 }), randomFilter, (leads, filter) => {
      const table = tableOf(leads, terms);
      const report = opinionsReport(table, history, filter);
      expect(expectPicksHold(table, history, filter, report)).toBeGreaterThan(20);
      const sum = (cells: readonly { readonly leads: { readonly count: number } }[]) =>
        cells.reduce((total, { leads: { count } }) => total + count, 0);
      expect(sum(report.cells)).toBe(report.marketing.of.count);
      expect(sum(report.byFit)).toBe(report.marketing.of.count);
    }),
  );
});
