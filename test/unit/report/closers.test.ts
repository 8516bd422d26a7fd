/** Close rates by rep on leads alike: worked out by hand, and what chance alone leaves, by counting every way there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpReport } from '../../../lib/domain/report/follow-up/follow-up-report.ts';
import { type Draw, rangeOfDraws } from '../../../lib/domain/report/follow-up/range-of-draws.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { historyFor, type TestLead, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };
/** With and without a fit that the test agreement knows. */
const good = { country: 'NO', employees: 80 };
const poor = { country: 'SE', employees: 3 };

/** So many leads of one owner, the first of them won. */
function leadsOf(owner: string | undefined, of: number, won: number, more: Partial<TestLead> = {}): TestLead[] {
  return Array.from({ length: of }, (_, place) => ({
    ...(owner && { owner }),
    handovers: [{ at: '2026-01-05' }],
    facts: good,
    ...(place < won && { deals: [{ is: 'won' as const, at: '2026-01-20' }] }),
    ...more,
  }));
}

function closingOf(leads: readonly TestLead[]) {
  const table = tableOf(leads);
  const report = followUpReport(table, historyFor(), ever);
  expectPicksHold(table, historyFor(), ever, report);
  return report;
}

describe('two reps with ten leads alike each, of which nine and one were won', () => {
  const { closers, likeLeads } = closingOf([...leadsOf('Ola', 10, 1), ...leadsOf('Kari', 10, 9)]);

  it('expects of each what both together win', () => {
    expect(closers.map(({ owner, expected }) => [owner, expected])).toEqual([
      ['Kari', 5],
      ['Ola', 5],
    ]);
  });

  // Of 184,756 ways to share out the leads, 101 leave one with nine or ten and 2,126 with eight or more: 1.15 %, and 16,526
  // with seven or more. Of the 5 % that two reps may be left out by, each side of each has 1.25 %.
  it('says what chance may leave each with, and that this is not it', () => {
    expect(closers.map(({ usual, told }) => [usual, told])).toEqual([
      [{ low: 3, high: 7 }, 'more'],
      [{ low: 3, high: 7 }, 'fewer'],
    ]);
  });

  it('shows both in the one cell', () => {
    expect(likeLeads.map(({ cell, leads, won }) => [cell, leads.count, won.count])).toEqual([['A4', 20, 10]]);
    const reps = likeLeads[0]?.reps.map(({ owner, leads, won, share }) => [
      owner,
      leads.count,
      won.count,
      share?.likely,
    ]);
    expect(reps).toEqual([
      ['Kari', 10, 9, 0.9],
      ['Ola', 10, 1, 0.1],
    ]);
  });
});

it('holds each against leads alike: who has the better leads is not the better closer for that', () => {
  const { closers } = closingOf([
    // Kari wins 24 of 50, Ola 22 of 50; but of good leads Kari wins 24 of 40 and Ola 9 of 10, and of poor ones 0 and 13.
    ...leadsOf('Kari', 40, 24),
    ...leadsOf('Kari', 10, 0, { facts: poor }),
    ...leadsOf('Ola', 10, 9),
    ...leadsOf('Ola', 40, 13, { facts: poor }),
  ]);
  const told = closers.map(({ owner, won, expected, told }) => [owner, won.count, Number(expected?.toFixed(3)), told]);
  // 40 of 33/50 and 10 of 13/50; 10 of 33/50 and 40 of 13/50.
  expect(told).toEqual([
    ['Kari', 24, 29, 'fewer'],
    ['Ola', 22, 17, 'more'],
  ]);
});

it('says nothing where chance may be all there is', () => {
  const { closers } = closingOf([...leadsOf('Kari', 12, 7), ...leadsOf('Ola', 12, 4)]);
  expect(closers.map(({ told }) => told)).toEqual([undefined, undefined]);
  expect(closers[0]?.usual).toEqual({ low: 3, high: 8 });
});

it('shows no share and expects nothing of fewer than ten leads', () => {
  const { closers, likeLeads } = closingOf([...leadsOf('Kari', 10, 9), ...leadsOf('Ola', 9, 0)]);
  expect(
    closers.map(({ share, expected, usual }) => [share?.whole, expected !== undefined, usual !== undefined]),
  ).toEqual([
    [10, true, true],
    [undefined, false, false],
  ]);
  expect(likeLeads[0]?.reps.map(({ share }) => share?.whole)).toEqual([10, undefined]);
});

it('has nothing to hold a rep against whom nobody has leads alike with', () => {
  const { closers } = closingOf([...leadsOf('Kari', 20, 9), ...leadsOf('Ola', 20, 0, { facts: poor })]);
  expect(closers.map(({ expected, usual, told }) => [expected, usual, told])).toEqual([
    [9, undefined, undefined],
    [0, undefined, undefined],
  ]);
});

it('does not lower what is expected by leads that nobody has', () => {
  const { closers, likeLeads } = closingOf([
    ...leadsOf('Kari', 20, 10),
    ...leadsOf('Ola', 20, 10),
    ...leadsOf(undefined, 60, 0),
  ]);
  expect(closers.map(({ owner, leads, expected, told }) => [owner, leads.count, expected, told])).toEqual([
    ['Kari', 20, 10, undefined],
    ['Ola', 20, 10, undefined],
    [null, 60, undefined, undefined],
  ]);
  expect([likeLeads[0]?.leads.count, likeLeads[0]?.won.count]).toEqual([40, 20]);
  expect(likeLeads[0]?.reps.map(({ owner }) => owner)).toEqual(['Kari', 'Ola', null]);
});

it('does not hold leads of last week against those that had their time', () => {
  const { closers, daysToRipen } = closingOf([
    ...leadsOf('Kari', 40, 30),
    // Twelve days old, where nine of ten took up to 15 days: nobody wins so soon.
    ...leadsOf('Kari', 5, 0, { handovers: [{ at: '2026-11-11' }] }),
    ...leadsOf('Ola', 20, 0, { handovers: [{ at: '2026-11-11' }] }),
  ]);
  expect(daysToRipen).toBe(15);
  expect(closers.map(({ owner, expected, told }) => [owner, expected, told])).toEqual([
    ['Kari', 30, undefined],
    ['Ola', 0, undefined],
  ]);
});

it('lets no more than one in twenty reports of reps alike name anybody', () => {
  const { closers } = closingOf(
    ['a', 'b', 'c', 'd', 'e'].flatMap((owner) => leadsOf(owner, 20, owner === 'a' ? 16 : 10)),
  );
  // Sixteen or more are left to one by chance in 1.3 of 100 reports: out of the ordinary for one, not for one of five.
  expect(closers[0]?.usual).toEqual({ low: 6, high: 16 });
  expect(closers.map(({ told }) => told)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

describe('what chance leaves', () => {
  const draw = fc
    .record({ of: fc.integer({ min: 1, max: 7 }), won: fc.nat({ max: 7 }), drawn: fc.nat({ max: 7 }) })
    .map(({ of, won, drawn }): Draw => ({ of, won: Math.min(won, of), drawn: Math.min(drawn, of) }));

  it('is what counting every way to share out the leads says', () => {
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 3 }), fc.constantFrom(0.01, 0.05, 0.2, 0.5), (draws, outside) => {
        const sums = everySum(draws).sort((a, b) => a - b);
        const share = (holds: (sum: number) => boolean) => sums.filter(holds).length / sums.length;
        const { low, high } = rangeOfDraws(draws, outside);
        // Nothing that is left out is too much, and one more would be.
        const just = 1e-9;
        expect(share((sum) => sum < low)).toBeLessThanOrEqual(outside / 2 + just);
        expect(share((sum) => sum <= low)).toBeGreaterThan(outside / 2 - just);
        expect(share((sum) => sum > high)).toBeLessThanOrEqual(outside / 2 + just);
        expect(share((sum) => sum >= high)).toBeGreaterThan(outside / 2 - just);
      }),
      { numRuns: 300 },
    );
  });

  it('holds for thousands of leads', () => {
    // By the normal distribution, 1,500 and 1.96 times 21.21 to either side: 1,458.4 to 1,541.6.
    expect(rangeOfDraws([{ of: 10_000, won: 6000, drawn: 2500 }], 0.05)).toEqual({ low: 1458, high: 1542 });
  });
});

/** The won leads of every way to draw, one after the other. */
function everySum([first, ...others]: readonly Draw[]): number[] {
  if (!first) return [0];
  const here: number[] = [];
  for (let drawn = 0; drawn < 2 ** first.of; drawn += 1) {
    const places = Array.from({ length: first.of }, (_, place) => place).filter((place) => (drawn >> place) & 1);
    if (places.length === first.drawn) here.push(places.filter((place) => place < first.won).length);
  }
  return everySum(others).flatMap((sum) => here.map((own) => own + sum));
}
