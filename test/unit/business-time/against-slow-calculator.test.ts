import { expect, test } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  subtractBusinessTime,
} from '../../../lib/domain/business-time/arithmetic.ts';
import { isOpen, nextOpening, previousClosing } from '../../../lib/domain/business-time/opening.ts';
import { day, minute } from '../../../lib/domain/time.ts';
import { iso } from './calendars.ts';
import { below, randomCalendar, randomFrom, randomInstant, randomPauses, zones } from './random.ts';
import { MinuteStrip } from './slow-calculator.ts';

const firstSeed = 20_260_711;
const schedules = 2000;
const stripDays = 12;

test(`${schedules} random schedules in ${zones.length} zones agree with the minute-by-minute calculator`, {
  timeout: 120_000,
}, () => {
  let reached = 0;
  for (let seed = firstSeed; seed < firstSeed + schedules; seed += 1) reached += compare(seed);
  // A comparison in which hardly any deadline is found proves nothing.
  expect(reached).toBeGreaterThan(schedules);
});

/** Compares every function for one seed; the number of deadlines that lay on the strip. */
function compare(seed: number): number {
  const random = randomFrom(seed);
  const zone = zones[seed % zones.length]!;
  const start = randomInstant(random, zone);
  const calendar = randomCalendar(random, zone, start);
  const pauses = randomPauses(random, start);
  const strip = new MinuteStrip(calendar, start, stripDays, pauses);
  const other = start + below(random, stripDays * 24 * 60) * minute;
  const amount = random() < 0.1 ? 0 : below(random, 40 * 60) * minute;
  const [first, last] = [start - (stripDays - 1) * day, start + (stripDays - 1) * day];
  let reached = 0;

  const same = (what: string, fast: number | boolean | undefined, slow: number | boolean | undefined) => {
    if (fast !== slow) {
      const shown = [fast, slow].map((value) => (typeof value === 'number' && value > 1e9 ? iso(value) : value));
      expect.fail(
        `seed ${seed}, ${zone}, from ${iso(start)}: ${what} is ${shown[0]}, should be ${shown[1]}; ${JSON.stringify({ calendar, pauses, amount })}`,
      );
    }
  };
  /** Beyond the strip's ends the slow calculator does not know; the fast one must not answer within them. */
  const sameOnStrip = (what: string, fast: number | undefined, slow: number | undefined) => {
    if (slow !== undefined && slow > first && slow < last) reached += 1;
    if (fast !== undefined && fast > first && fast < last) same(what, fast, slow);
    else if (slow !== undefined && slow > first && slow < last) same(what, fast, slow);
  };

  same('open', isOpen(calendar, other, pauses), strip.runsAt(other));
  same('time between', businessTimeBetween(calendar, start, other, pauses), strip.between(start, other));
  same('time back', businessTimeBetween(calendar, other, start, pauses), 0 - strip.between(start, other));
  sameOnStrip('deadline', addBusinessTime(calendar, start, amount, pauses), strip.add(start, amount));
  sameOnStrip('start', subtractBusinessTime(calendar, start, amount, pauses), strip.subtract(start, amount));
  sameOnStrip('opening', nextOpening(calendar, start, pauses), strip.nextOpening(start));
  sameOnStrip('closing', previousClosing(calendar, start, pauses), strip.previousClosing(start));
  return reached;
}
