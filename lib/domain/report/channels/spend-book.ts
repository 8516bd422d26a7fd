/** What was paid, by channel or campaign and by month, and what the channels claim themselves. */
import { dayNumberOf } from '../../business-time/local-day.ts';
import type { PlainDay } from '../../time.ts';
import { addMoney, type MoneySum } from '../money.ts';
import { firstDayOfMonth, monthNumber } from '../months.ts';
import type { ReportFilter } from '../report-filter.ts';
import type { ChannelRow, ChannelsQuestion } from './channels.ts';
import type { RowNames } from './row-names.ts';
import type { Spend } from './spend.ts';

type Claims = { -readonly [Name in keyof NonNullable<ChannelRow['claims']>]: number };
const claimed = ['impressions', 'clicks', 'leads', 'conversions', 'revenue'] as const;

/** What one channel or campaign cost. */
export interface Cost {
  readonly spend: MoneySum;
  readonly claims: Claims;
}

/** All costs of a period. */
export interface SpendBook {
  /** By the number of the name. */
  readonly byName: ReadonlyMap<number, Cost>;
  /** By first day of the month, then by the number of the name. */
  readonly byMonth: ReadonlyMap<PlainDay, ReadonlyMap<number, MoneySum>>;
  readonly all: MoneySum;
  /** What nobody dated: in a period it is left out, since ever it is in `byName` and `all`. */
  readonly undated: MoneySum;
}

/**
 * The costs of a filter's period. Of a row about several days, as many of its days as lie in the period, each with the same
 * part of its cost and of what it claims.
 */
export function spendBook(
  rows: readonly Spend[],
  { from, until }: Pick<ReportFilter, 'from' | 'until'>,
  by: ChannelsQuestion['by'],
  names: RowNames,
): SpendBook {
  const byName = new Map<number, Cost>();
  const byMonth = new Map<PlainDay, Map<number, MoneySum>>();
  const all: MoneySum = {};
  const undated: MoneySum = {};
  const isEver = from === undefined && until === undefined;
  const first = from === undefined ? Number.NEGATIVE_INFINITY : dayNumberOf(from);
  const last = until === undefined ? Number.POSITIVE_INFINITY : dayNumberOf(until);

  const add = (row: Spend, id: number, part: number): void => {
    const cost = entryOf(byName, id, newCost);
    for (const claim of claimed) {
      const value = row[claim];
      if (value !== undefined) cost.claims[claim] = (cost.claims[claim] ?? 0) + value * part;
    }
    const paid = (row.cost ?? 0) * part;
    addMoney(cost.spend, paid, row.currency ?? '');
    addMoney(all, paid, row.currency ?? '');
  };

  for (const row of rows) {
    const { cost = 0, currency = '' } = row;
    const id = names.idOf(row[by] ?? null);
    if (row.from === undefined) {
      addMoney(undated, cost, currency);
      if (isEver) add(row, id, 1);
      continue;
    }
    const begin = numberOf(row.from);
    const days = Math.max(1, (row.until === undefined ? begin : numberOf(row.until)) - begin + 1);
    const [start, end] = [Math.max(begin, first), Math.min(begin + days - 1, last)];
    if (end < start) continue;
    add(row, id, (end - start + 1) / days);
    // From month to month, each with its own days.
    let month = start === begin ? firstOf(row.from) : firstOf(from ?? row.from);
    for (let day = start; day <= end; ) {
      const following = monthAfter(month);
      const here = Math.min(end + 1, numberOf(following)) - day;
      addMoney(entryOf(entryOf(byMonth, month, newMonth), id, newSum), (cost * here) / days, currency);
      day += here;
      month = following;
    }
  }
  return { byName, byMonth, all, undated };
}

const newCost = (): Cost => ({ spend: {}, claims: {} });
const newMonth = (): Map<number, MoneySum> => new Map();
const newSum = (): MoneySum => ({});

function entryOf<Key, Entry>(entries: Map<Key, Entry>, key: Key, make: () => Entry): Entry {
  let entry = entries.get(key);
  if (entry === undefined) {
    entry = make();
    entries.set(key, entry);
  }
  return entry;
}

function firstOf(day: PlainDay): PlainDay {
  return `${day.slice(0, 7)}-01`;
}

/** Days are asked about again and again: each has a row a channel. */
const known = { numbers: new Map<PlainDay, number>(), after: new Map<PlainDay, PlainDay>() };

function numberOf(day: PlainDay): number {
  return entryOf(known.numbers, day, () => dayNumberOf(day));
}

/** The first day of the month after the one with this first day. */
function monthAfter(firstDay: PlainDay): PlainDay {
  return entryOf(known.after, firstDay, () => firstDayOfMonth(monthNumber(firstDay) + 1));
}
