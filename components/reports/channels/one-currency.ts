/** Sums in one currency, as a chart can draw them. */
import type { Money } from '../../../lib/domain/report/tally.ts';

/** The currency to draw sums in: the one of the largest; what has none is taken to be in the others'. */
export function currencyOf(sums: readonly Money[]): string {
  const total = new Map<string, number>();
  for (const sum of sums) {
    for (const [currency, amount] of Object.entries(sum)) {
      total.set(currency, (total.get(currency) ?? 0) + Math.abs(amount));
    }
  }
  const named = [...total].filter(([currency]) => currency !== '').sort(([, a], [, b]) => b - a);
  return named[0]?.[0] ?? '';
}

/** The part of a sum that is in a currency, or in none that is named. */
export function amountIn(sum: Money, currency: string): number {
  return (sum[currency] ?? 0) + (currency === '' ? 0 : (sum[''] ?? 0));
}

/** Whether something of the sums is in another currency than the one they are drawn in. */
export function hasOthers(sums: readonly Money[], currency: string): boolean {
  return sums.some((sum) => Object.keys(sum).some((other) => other !== currency && other !== ''));
}

/** Adds sums up, each currency by itself. */
export function addedUp(sums: readonly Money[]): Money {
  const all: Record<string, number> = {};
  for (const sum of sums) {
    for (const [currency, amount] of Object.entries(sum)) all[currency] = (all[currency] ?? 0) + amount;
  }
  return all;
}

/** What is left of a sum; rests too small to be money are nothing. */
export function without(sum: Money, part: Money): Money {
  const left = Object.entries(sum).map(([currency, amount]) => [currency, amount - (part[currency] ?? 0)] as const);
  return Object.fromEntries(left.filter(([, amount]) => Math.abs(amount) >= 0.005));
}
