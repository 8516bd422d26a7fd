/**
 * A plan held against what happened: what was measured for each of its figures, and what it would have said of the
 * months that are stored against what came of them.
 */
import type { Plan } from '../agreement/plan-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { addDays, type PlainDay } from '../time.ts';
import { type Estimate, estimateOf, multiplied } from './estimate.ts';
import { type MeasuredMean, type MeasuredShare, measuredMean, measuredShare } from './measured.ts';
import { sharesOf } from './plan-chain.ts';
import type { PastMonth, PastSales, StoredPast } from './stored-past.ts';

/** One stored month against the plan. */
export interface TestedMonth {
  readonly month: PlainDay;
  readonly handedOver: number;
  readonly won: number;
  /** Neither won nor lost by now. */
  readonly open: number;
  /** Too many are still open, and too recently handed over, to judge it. */
  readonly isYoung: boolean;
  /** Customers that the plan's close rate would have made of the leads that came; not rounded. */
  readonly expected: Estimate;
  /** What they brought, in the plan's currency. */
  readonly revenue: number;
}

/** Sales of another currency than the plan's, left out of what was measured; '' where none is named. */
export interface OtherCurrency {
  readonly currency: string;
  readonly count: number;
}

/** All that the stored past says of a plan. */
export interface BackTest {
  readonly months: readonly TestedMonth[];
  /** Sums over the months old enough to judge. */
  readonly judged: {
    readonly months: number;
    readonly handedOver: number;
    readonly won: number;
    readonly expected: Estimate;
    readonly revenue: number;
    readonly expectedRevenue: Estimate;
  };
  /** Of the leads of these months. */
  readonly closeRate?: MeasuredShare;
  /** By the stages' ids, for the plan's shares that can be measured; visits of people not known are not stored. */
  readonly conversions: Readonly<Record<string, MeasuredShare>>;
  readonly averageSale?: MeasuredMean & Pick<PastSales, 'lowerQuartile' | 'upperQuartile'>;
  /** Whether sales that name no currency were taken for the plan's, as none of them names any. */
  readonly takenForOurs: boolean;
  readonly others: readonly OtherCurrency[];
  readonly salesWithoutValue: number;
}

/** Until it is known how long winning takes, a lead is young for so many days. */
const usualDaysToWin = 90;

/** Holds a plan against the past. `today` is a day of the month that lasts. */
export function backTest(
  plan: Plan,
  past: StoredPast,
  agreement: Agreement,
  currency: string,
  today: PlainDay,
): BackTest {
  const { others, ours, takenForOurs } = currenciesOf(past, currency);
  const closeRate = estimateOf(plan.closeRate);
  const young = youngSince(past, today);
  const months = past.months.map((month): TestedMonth => {
    const { handedOver, won, lost, revenue } = month;
    const open = handedOver - won - lost;
    return {
      month: month.month,
      handedOver,
      won,
      open,
      isYoung: month.month > young && open * 2 > handedOver,
      expected: multiplied(exactly(handedOver), closeRate),
      revenue: ours.reduce((sum, name) => sum + (revenue[name] ?? 0), 0),
    };
  });
  const old = months.filter(({ isYoung }) => !isYoung);
  const total = (of: (month: TestedMonth) => number): number => old.reduce((sum, month) => sum + of(month), 0);
  const handedOver = total((month) => month.handedOver);
  const won = total((month) => month.won);
  const expected = multiplied(exactly(handedOver), closeRate);
  const measured = measuredShare(won, handedOver);
  const sales = ours.map((name) => past.sales[name]).find((found) => found !== undefined);
  const mean = sales && measuredMean(sales.count, sales.sum, sales.deviation);
  return {
    months,
    judged: {
      months: old.filter((month) => month.handedOver > 0).length,
      handedOver,
      won,
      expected,
      revenue: total((month) => month.revenue),
      expectedRevenue: multiplied(expected, estimateOf(plan.averageSale)),
    },
    ...(measured && { closeRate: measured }),
    conversions: conversionsOf(
      plan,
      past.months.filter((_, index) => months[index]?.isYoung === false),
      agreement,
    ),
    ...(sales &&
      mean && { averageSale: { ...mean, lowerQuartile: sales.lowerQuartile, upperQuartile: sales.upperQuartile } }),
    takenForOurs,
    others,
    salesWithoutValue: past.salesWithoutValue,
  };
}

/** The first day from which a month that began later may be too young: its last lead has not had its time yet. */
function youngSince({ daysToWin = usualDaysToWin }: StoredPast, today: PlainDay): PlainDay {
  return addDays(today, -Math.max(daysToWin, 1) - 31);
}

/**
 * A currency that is not named is the plan's only where no sale names any: a table of one company's sales seldom has a
 * column for it, but beside named ones nobody can say.
 */
function currenciesOf({ sales }: StoredPast, currency: string) {
  const named = Object.keys(sales).filter((name) => name !== '');
  const takenForOurs = named.length === 0 && Object.hasOwn(sales, '');
  const ours = takenForOurs ? [''] : [currency];
  const others = Object.entries(sales)
    .filter(([name]) => !ours.includes(name))
    .map(([name, { count }]) => ({ currency: name, count }))
    .toSorted((a, b) => b.count - a.count);
  return { ours, others, takenForOurs };
}

/** Each share of the plan as it was, from the stage that comes before it in the plan. */
function conversionsOf(
  plan: Plan,
  months: readonly PastMonth[],
  agreement: Agreement,
): Readonly<Record<string, MeasuredShare>> {
  const shares = sharesOf(plan, agreement);
  const measured = shares.flatMap(({ stage }, index) => {
    const before = shares[index - 1]?.stage;
    if (before === undefined) return [];
    const counts = months.flatMap(({ stages }) => stages[before] ?? []);
    const entered = counts.reduce((sum, count) => sum + count.entered, 0);
    const came = counts.reduce((sum, { cameTo }) => sum + (cameTo[stage] ?? 0), 0);
    const share = measuredShare(came, entered);
    return share ? [[stage, share] as const] : [];
  });
  return Object.fromEntries(measured);
}

function exactly(value: number): Estimate {
  return { low: value, likely: value, high: value };
}
