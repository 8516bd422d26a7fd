/** Money as reports show it. */
import type { Money } from '../../lib/domain/report/tally.ts';
import { formatList, formatMoney } from '../../lib/platform/format.ts';
import { number } from '../../lib/platform/i18n.ts';

/** "€12,000"; sums of several currencies one beside the other, the largest first. An empty text for none. */
export function moneyText(money: Money): string {
  const sums = Object.entries(money).sort(([, a], [, b]) => b - a);
  return formatList(sums.map(([currency, amount]) => amountText(amount, currency)));
}

/** One amount; without a currency, or in one that has no code of three letters, the number with what there is. */
export function amountText(amount: number, currency: string): string {
  if (/^[A-Z]{3}$/i.test(currency)) return formatMoney(amount, currency, 'rough');
  const digits = Math.abs(amount) >= 1000 ? 0 : 2;
  return `${number(amount, { maximumFractionDigits: digits })} ${currency}`.trim();
}

/** What a column of money is sorted by: the sum of one currency; of several the largest one. */
export function moneyOrder(money: Money): number {
  return Math.max(0, ...Object.values(money));
}

/** Money in a cell of a file: a number where there is one sum alone, else the sums with their currencies. */
export function moneyCell(money: Money): string | number {
  const [only, ...others] = Object.entries(money);
  if (!only) return '';
  if (others.length === 0 && only[0] === '') return only[1];
  return Object.entries(money)
    .map(([currency, amount]) => `${amount} ${currency}`.trim())
    .join('; ');
}
