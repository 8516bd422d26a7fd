/** Amounts of money as people type them: `1.5m`, `1 500 000`, `€ 25,000`, `25 000 kr`. */
import { formatter, language, number } from '../../../../lib/platform/i18n.ts';

/** An amount, NaN where it is none; or the sign of another currency, as it was typed. */
export type ReadMoney = { readonly amount: number } | { readonly sign: string };

/** What people write behind a number for a thousand, a million or a thousand million, in English and Norwegian. */
const multiples: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tusen: 1e3,
  m: 1e6,
  mn: 1e6,
  mill: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millioner: 1e6,
  bn: 1e9,
  billion: 1e9,
  mrd: 1e9,
  milliard: 1e9,
  milliarder: 1e9,
};

/** An amount in a currency (ISO 4217), by the notation of the user's language where a mark has two meanings. */
export function readMoney(typed: string, currency: string): ReadMoney {
  let factor = 1;
  const own = signsOf(currency);
  for (const token of typed.match(/\p{L}*\p{Sc}|\p{L}+/gu) ?? []) {
    const name = token.toLowerCase();
    if (own.has(name)) continue;
    const multiple = Object.hasOwn(multiples, name) ? multiples[name] : undefined;
    if (multiple !== undefined && factor === 1) factor = multiple;
    else return isSign(token) ? { sign: token } : { amount: Number.NaN };
  }
  // Words stand before and behind the number, never in it.
  const marked = typed.replace(/\p{L}*\p{Sc}\.?|\p{L}+\.?/gu, '#').replace(/[\s'’]/g, '');
  const digits = marked.replace(/^#+|#+$/g, '');
  return { amount: tidy(readDigits(digits, factor > 1) * factor) };
}

/** An amount without its currency, as people of this language write it; nothing for NaN. */
export function writeMoney(amount: number): string {
  return Number.isNaN(amount) ? '' : number(amount, { maximumFractionDigits: 2 });
}

/**
 * Points and commas: where both stand, the later is the decimal mark; one that stands several times groups. One alone
 * with three digits after it groups too, as money has no thousandths, but for `1.500m`, where it is as in the language.
 */
function readDigits(text: string, isMultiplied: boolean): number {
  if (!/^\d[\d.,]*$/.test(text)) return Number.NaN;
  const marks = text.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  const isGroup =
    new Set(marks).size === 1 &&
    (marks.length > 1 || (/[.,]\d{3}$/.test(text) && (!isMultiplied || last !== decimalMark())));
  const [whole = '', fraction = ''] = isGroup ? [text] : splitAtLast(text, last);
  if (/[.,]/.test(fraction) || !/^\d{1,3}([.,]\d{3})+$|^\d+$/.test(whole)) return Number.NaN;
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`);
}

function splitAtLast(text: string, mark: string): [string, string] {
  const place = text.lastIndexOf(mark);
  return [text.slice(0, place), text.slice(place + 1)];
}

function decimalMark(): string {
  const parts = formatter(Intl.NumberFormat, {}).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** `1.1 * 1e6` is 1,100,000 and a little. */
function tidy(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Currencies on offer; another that an agreement names is offered beside them. */
export const usualCurrencies = [
  ...['EUR', 'USD', 'GBP', 'NOK', 'SEK', 'DKK', 'CHF', 'ISK', 'PLN', 'CZK', 'HUF', 'RON', 'TRY', 'ILS', 'AED', 'SAR'],
  ...['ZAR', 'INR', 'SGD', 'HKD', 'JPY', 'CNY', 'KRW', 'AUD', 'NZD', 'CAD', 'MXN', 'BRL', 'CLP', 'COP', 'UAH'],
] as const;

/** All ways to write a currency in front of or behind an amount, in small letters. */
function signsOf(currency: string): ReadonlySet<string> {
  const written = [language(), 'en'].flatMap((locale) =>
    (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => signIn(locale, currency, currencyDisplay)),
  );
  return new Set([currency, ...written].map((sign) => sign.toLowerCase().replace(/\.$/, '')));
}

function signIn(locale: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  try {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
    return parts.find(({ type }) => type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}

/** Whether a word is a currency's: any sign, or a name or short form of one of the usual. */
function isSign(token: string): boolean {
  if (/\p{Sc}/u.test(token)) return true;
  return usualCurrencies.some((currency) => signsOf(currency).has(token.toLowerCase()));
}
