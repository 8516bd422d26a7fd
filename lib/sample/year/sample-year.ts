/**
 * The sample year: some 600 invented leads of the last twelve months, told relative to now, so that each report has something
 * to show: a bought source from which many MQLs come and few SQLs, leads marketing thinks good and sales does not, and two
 * reps of whom one closes far more of the same leads. It belongs to nobody's CRM and can be taken away again as a whole.
 */
import type { ImportedPerson } from '../../domain/import-batch.ts';
import type { Spend } from '../../domain/report/channels/spend.ts';
import type { Detail } from '../../domain/report/details.ts';
import type { Instant, Zone } from '../../domain/time.ts';
import { diceOf } from './dice.ts';
import { type YearChannel, yearChannels } from './year-channels.ts';
import { type YearClock, yearClock, yearDays } from './year-clock.ts';
import { type YearArrival, yearLead } from './year-lead.ts';
import { yearTeams } from './year-reps.ts';
import { yearSpend } from './year-spend.ts';

/** Leads of an ordinary working day from a source of weight 1. */
const pace = 1 / 43;

/** All of it, as an import would bring it. */
export interface SampleYear {
  readonly people: readonly ImportedPerson[];
  readonly spend: readonly Spend[];
  readonly details: readonly Detail[];
}

/**
 * The same instant and zone give the same year.
 * @throws RangeError where the zone is unknown, or now lies too near the ends of the years Baton knows.
 */
export function sampleYear(now: Instant, zone: Zone): SampleYear {
  const clock = yearClock(now, zone);
  const people = arrivals(clock)
    .map((arrival) => yearLead(arrival, clock, now))
    .filter(({ createdAt = now }) => createdAt < now);
  return { people, spend: yearSpend(clock.today), details: yearTeams() };
}

/** Oldest first, the numbers counting up. */
function arrivals(clock: YearClock): YearArrival[] {
  const found: YearArrival[] = [];
  let due = 0;
  for (let daysAgo = yearDays - 1; daysAgo >= 0; daysAgo -= 1) {
    const weights = yearChannels.map((channel) => ({ channel, weight: weightOn(channel, daysAgo) }));
    due += pace * clock.tide(daysAgo) * weights.reduce((sum, { weight }) => sum + weight, 0);
    for (; due >= 1; due -= 1) {
      // Whence is thrown apart from all else, so that it does not lean on it.
      const dice = diceOf(100_000 + found.length);
      found.push({ number: found.length, daysAgo, channel: dice.weighted(weights, ({ weight }) => weight).channel });
    }
  }
  return found;
}

function weightOn({ weight, days: [from, until] = [yearDays, 0] }: YearChannel, daysAgo: number): number {
  return daysAgo <= from && daysAgo >= until ? weight : 0;
}
