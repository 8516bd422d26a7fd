/** Figures of a count, as plain numbers. */
import { groupBy, valuesOf } from '../../../lib/domain/report/dimension.ts';
import { dateOf } from '../../../lib/domain/report/lead-dates.ts';
import type { LeadDate } from '../../../lib/domain/report/lead-pick.ts';
import type { DealLine, LeadTable } from '../../../lib/domain/report/lead-table.ts';
import { leadsIn } from '../../../lib/domain/report/leads-in.ts';
import { monthOf } from '../../../lib/domain/report/months.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import type { Money } from '../../../lib/domain/report/tally.ts';
import { tallyOf } from '../../../lib/domain/report/tally-leads.ts';
import { hour, minute } from '../../../lib/domain/time.ts';

/** How leads ended, and for how much. */
export interface TallyFigures {
  readonly leads: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Won of all; null for none. */
  readonly conversion: number | null;
  /** Won of those won or lost; null for none. */
  readonly winRate: number | null;
  readonly revenue: MoneyFigure;
  /** Median days from the handover, else from when the lead came in, to the day it was won; null for none. */
  readonly daysToWon: number | null;
}

/** What two dimensions have in common. */
export type CellFigures = Pick<TallyFigures, 'leads' | 'won' | 'lost' | 'open'>;

/** One sum where one currency or none is named, else a sum by currency. */
export type MoneyFigure = number | Money;

/** What stands for a value that nobody knows. */
export const blank = '(blank)';
/** What stands for a month that nobody knows. */
export const undated = '(undated)';

/** The one sum there is, 0 for none, or the sums by currency. */
export function moneyFigure(money: Money): MoneyFigure {
  const sums = Object.values(money);
  return sums.length > 1 ? money : (sums[0] ?? 0);
}

/** The tally of the leads at some places. */
export function tallyFigures(table: LeadTable, places: readonly number[]): TallyFigures {
  const { won, lost, open, revenue, daysToWon } = tallyOf(table, places, { date: 'created' });
  const ended = won.count + lost.count;
  return {
    leads: places.length,
    won: won.count,
    lost: lost.count,
    open: open.count,
    conversion: places.length === 0 ? null : won.count / places.length,
    winRate: ended === 0 ? null : won.count / ended,
    revenue: moneyFigure(revenue),
    daysToWon: daysToWon ?? null,
  };
}

/** A tally for each value of a dimension, the most leads first. */
export function tallyBy(
  table: LeadTable,
  dimension: string,
  places: readonly number[],
): Readonly<Record<string, TallyFigures>> {
  return Object.fromEntries(
    [...groupBy(table, dimension, places)]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([value, leads]) => [value ?? blank, tallyFigures(table, leads)]),
  );
}

/** Counts for each value of one dimension and each of another. */
export function crossed(
  table: LeadTable,
  by: string,
  across: string,
  places: readonly number[],
): Readonly<Record<string, Readonly<Record<string, CellFigures>>>> {
  return Object.fromEntries(
    [...groupBy(table, by, places)].map(([value, leads]) => {
      const cells = [...groupBy(table, across, leads)].map(([other, those]) => {
        const { won, lost, open } = tallyFigures(table, those);
        return [other ?? blank, { leads: those.length, won, lost, open }];
      });
      return [value ?? blank, Object.fromEntries(cells)];
    }),
  );
}

/** How many different values a dimension has. */
export function valueCount(table: LeadTable, dimension: string): number {
  const read = valuesOf(table, dimension);
  return new Set(table.leads.map((_, place) => read(place))).size;
}

/** A tally for each month in which leads came in, or were handed over. */
export function byMonth(table: LeadTable, filter: ReportFilter, date: LeadDate) {
  const groups = Map.groupBy(leadsIn(table, filter, date), (place) => {
    const line = table.leads[place];
    const at = line && dateOf(line, date);
    return typeof at === 'number' ? monthOf(at, table.zone) : undated;
  });
  return inOrder([...groups].map(([month, places]) => [month, tallyFigures(table, places)] as const));
}

/** Deals by the month in which they were closed. */
export function closedByMonth(table: LeadTable, filter: ReportFilter) {
  const those = new Set(leadsIn(table, filter, 'closed'));
  const groups = Map.groupBy(
    table.deals.filter(({ lead }) => those.has(lead)),
    ({ at }) => (at === undefined ? undated : monthOf(at, table.zone)),
  );
  return inOrder(
    [...groups].map(([month, deals]) => {
      const won = deals.filter(({ result }) => result === 'won');
      return [month, { won: won.length, lost: deals.length - won.length, revenue: revenueOf(won) }] as const;
    }),
  );
}

function revenueOf(deals: readonly DealLine[]): MoneyFigure {
  const sums: Record<string, number> = {};
  for (const { value = 0, currency } of deals) sums[currency] = (sums[currency] ?? 0) + value;
  return moneyFigure(sums);
}

function inOrder<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Leads by the word their source has for how they ended; won, lost and open where it has none. */
export function outcomesByWord(table: LeadTable, places: readonly number[]): Readonly<Record<string, number>> {
  return counted(places.map(wordReader(table)));
}

/** The same by how soon each lead was first contacted after its first handover. */
export function outcomesByFirstTouch(table: LeadTable, places: readonly number[]) {
  const word = wordReader(table);
  const first = new Map<number, number | undefined>();
  for (const { lead, at, respondedAt } of table.handovers) {
    if (!first.has(lead)) first.set(lead, respondedAt === undefined ? undefined : respondedAt - at);
  }
  const handedOver = places.filter((place) => first.has(place));
  const groups = Map.groupBy(handedOver, (place) => spanOf(first.get(place)));
  return Object.fromEntries([...groups].map(([span, those]) => [span, counted(those.map(word))]));
}

function spanOf(wait: number | undefined): string {
  if (wait === undefined) return 'not touched';
  if (wait <= 60 * minute) return '<=60min';
  return wait <= 24 * hour ? '<=24h' : '>24h';
}

function wordReader(table: LeadTable): (place: number) => string {
  const words = new Map<number, string>();
  for (const { lead, result, word } of table.deals) {
    if (table.leads[lead]?.result === result && !words.has(lead)) words.set(lead, word ?? result);
  }
  return (place) => words.get(place) ?? table.leads[place]?.result ?? 'open';
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
