/** Asks one random question of Baton's calendar and of the slow calculator. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { SlaTerm } from '../../../lib/domain/agreement/clock-schema.ts';
import {
  addBusinessTime,
  businessTimeBetween,
  subtractBusinessTime,
} from '../../../lib/domain/business-time/arithmetic.ts';
import type { DayReading } from '../../../lib/domain/business-time/business-days.ts';
import {
  addBusinessDays,
  afterBusinessDays,
  hoursOfDay,
  isBusinessDay,
} from '../../../lib/domain/business-time/business-days.ts';
import { deadlineAfter } from '../../../lib/domain/business-time/deadline.ts';
import { openPeriods, openPeriodsBefore, openPeriodsBetween } from '../../../lib/domain/business-time/open-periods.ts';
import { isOpen, nextClosing, nextOpening, previousClosing } from '../../../lib/domain/business-time/opening.ts';
import { day, hour } from '../../../lib/domain/time.ts';
import { iso } from './calendars.ts';
import { type RandomCase, randomCases } from './random.ts';
import { dateAt, periodsAround, SlowLine } from './slow-calculator.ts';
import { afterDays, dueAfter, nthBusinessDay, type SlowSchedule } from './slow-days.ts';

/** The days the slow calculator looks at on either side, and those within which it knows the answer. */
const [lookedAt, known] = [12, 9];

const readings: readonly DayReading[] = ['sameTime', 'sameTimeInHours', 'endOfDay'];

/** The seed of the random cases; a failure prints it with the path to its case. `BATON_SEED` sets another. */
const seed = Number(process.env.BATON_SEED ?? 20_261_122);

/** Holds random cases in some zones against the slow calculator. */
export function holdAgainstSlow(zones: readonly string[], cases: number): void {
  let reached = 0;
  fc.assert(
    fc.property(randomCases(zones), (random) => {
      reached += compare(random);
    }),
    { numRuns: cases, seed },
  );
  // A comparison in which hardly any deadline is found proves nothing.
  expect(reached).toBeGreaterThan(5 * cases);
}

/** Compares every function for one case; the number of instants that both could know. */
function compare({ calendar, around, pauses, ...asked }: RandomCase): number {
  const periods = periodsAround(calendar, around, lookedAt);
  const all = [...periods.values()].flat();
  const [open, paused] = [new SlowLine(all, []), new SlowLine(all, pauses)];
  const slow: SlowSchedule = { zone: calendar.zone, periods, open, paused };
  const edges = paused.marks.filter((at) => Math.abs(at - around) < 5 * day);
  const edge = (index: number) => edges[index % Math.max(edges.length, 1)] ?? around;
  const start = 'at' in asked.start ? asked.start.at : edge(asked.start.edge) + asked.start.beside;
  const other = 'toEdge' in asked.amount ? edge(asked.amount.toEdge) : start + asked.amount.milliseconds;
  const amount = 'toEdge' in asked.amount ? paused.between(start, other) : asked.amount.milliseconds;
  const elapsed = other < start ? 0 - paused.between(other, start) : paused.between(start, other);
  const [first, last] = [around - known * day, around + known * day];
  let reached = 0;

  const same = (what: string, fast: unknown, right: unknown) => {
    if (isDeepStrictEqual(fast, right)) return;
    const detail = { start: iso(start), amount, other: iso(other), days: asked.days };
    throw new Error(`${what} is ${shown(fast)}, should be ${shown(right)}; ${JSON.stringify(detail)}`);
  };
  /** Beyond the days it knows the slow calculator has no answer; the fast one must have none within them. */
  const sameInstant = (what: string, fast: number | undefined, right: number | undefined) => {
    const [fastKnown, rightKnown] = [fast, right].map((at) => at !== undefined && at > first && at < last);
    if (rightKnown) reached += 1;
    if (fastKnown || rightKnown) same(what, fast, right);
  };

  same('open', isOpen(calendar, start, pauses), paused.runsAt(start));
  same('elapsed', businessTimeBetween(calendar, start, other, pauses), elapsed);
  same('elapsed without pauses', businessTimeBetween(calendar, first, start), open.between(first, start));
  sameInstant('added', addBusinessTime(calendar, start, amount, pauses), paused.add(start, amount));
  sameInstant('taken off', subtractBusinessTime(calendar, start, amount, pauses), paused.subtract(start, amount));
  sameInstant('next opening', nextOpening(calendar, start, pauses), paused.nextOpening(start));
  sameInstant('previous closing', previousClosing(calendar, start, pauses), paused.previousClosing(start));
  sameInstant('next closing', nextClosing(calendar, start), open.nextClosing(start));
  sameInstant('previous opening', openPeriodsBefore(calendar, start).next().value?.from, open.previousOpening(start));
  same('periods', [...openPeriods(calendar, start, last)], open.openPeriods(start, last));
  same('periods at once', openPeriodsBetween(calendar, start, last), open.openPeriods(start, last));
  same('periods before', [...openPeriodsBefore(calendar, start, first)].reverse(), open.openPeriods(first, start));

  const date = dateAt(start, calendar.zone).toString();
  same('business day', isBusinessDay(calendar, date), (periods.get(date) ?? []).length > 0);
  same('hours of day', hoursOfDay(calendar, date), new SlowLine(periods.get(date) ?? [], []).openPeriods());
  const [fastDay, slowDay] = [addBusinessDays(calendar, date, asked.days), nthBusinessDay(slow, date, asked.days)];
  if (slowDay !== undefined || (fastDay !== undefined && periods.has(fastDay))) same('n-th day', fastDay, slowDay);

  const terms: SlaTerm[] = [{ unit: 'businessHours', value: amount / hour }, asked.term];
  for (const reading of readings) {
    const right = afterDays(slow, start, asked.days, reading);
    sameInstant(`days, ${reading}`, afterBusinessDays(calendar, start, asked.days, reading), right);
    terms.push({ unit: 'businessDays', value: Math.max(Math.abs(asked.days), 1), reading });
  }
  for (const within of terms) {
    const deadline = deadlineAfter(calendar, start, within, pauses);
    const right = dueAfter(slow, start, within);
    sameInstant(`deadline, ${JSON.stringify(within)}`, deadline.dueAt, right);
    if (right !== undefined && right < last) same('open time', deadline.open, paused.openPeriods(start, right));
  }
  return reached;
}

function shown(value: unknown): string {
  return typeof value === 'number' && Math.abs(value) > 1e9 ? String(iso(value)) : (JSON.stringify(value) ?? 'none');
}
