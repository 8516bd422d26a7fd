/** Sums of money by currency. */
import type { Money } from './tally.ts';

/** Sums that are being added up. */
export type MoneySum = Record<string, number>;

/** Adds an amount in a currency ('' where none is named). Adds nothing for nothing, so that no empty currency is told of. */
export function addMoney(sum: MoneySum, amount: number, currency: string): void {
  if (amount !== 0) sum[currency] = (sum[currency] ?? 0) + amount;
}

/** The amount, where there is one currency alone (or money of which nobody says the currency); undefined else, and for none. */
export function soleAmount(money: Money): { readonly amount: number; readonly currency: string } | undefined {
  const [only, ...others] = Object.entries(money);
  return only && others.length === 0 ? { currency: only[0], amount: only[1] } : undefined;
}

/**
 * Units of one sum for each unit of the other; undefined where they are not of one currency, or the other is none. An
 * amount without a currency is taken to be in the other's: files of one company seldom say it twice.
 */
export function ratioOf(money: Money, to: Money): number | undefined {
  const [a, b] = [soleAmount(money), soleAmount(to)];
  if (!b || b.amount === 0) return undefined;
  if (!a) return Object.keys(money).length === 0 ? 0 : undefined;
  return a.currency === b.currency || a.currency === '' || b.currency === '' ? a.amount / b.amount : undefined;
}
