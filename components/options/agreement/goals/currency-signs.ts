/** The ways in which people write a currency. */
import { formatter, language } from '../../../../lib/platform/i18n.ts';

/** Currencies on offer; another that an agreement names is offered beside them. */
export const usualCurrencies = [
  ...['EUR', 'USD', 'GBP', 'NOK', 'SEK', 'DKK', 'CHF', 'ISK', 'PLN', 'CZK', 'HUF', 'RON', 'TRY', 'ILS', 'AED', 'SAR'],
  ...['ZAR', 'INR', 'SGD', 'HKD', 'JPY', 'CNY', 'KRW', 'THB', 'AUD', 'NZD', 'CAD', 'MXN', 'BRL', 'CLP', 'COP', 'UAH'],
] as const;

/** What people call the currencies that they write out, in the languages of Baton, in small letters. */
const spoken: Readonly<Record<string, string>> = {
  EUR: 'euro euros evro evra evri evre evrov evrih ยูโร يورو',
  USD: 'dollar dollars dolar dolara dolary dolarów dolarja dolarji dolarjev ดอลลาร์ ดอลล่าร์ دولار',
  GBP: 'pound pounds pund funt funta funty funtów funtov ปอนด์ جنيه',
  NOK: 'kroner krone kronor koron kronen krona',
  SEK: 'kronor krona kroner koron kronen',
  DKK: 'kroner krone kronor koron kronen',
  CHF: 'franc francs franken franki franków frankov sfr',
  PLN: 'złoty złotego złote złotych zloty zloti zlotych zlotys',
  THB: 'baht บาท',
  SAR: 'riyal riyals ريال ر.س رس',
  AED: 'dirham dirhams درهم د.إ دإ',
};

const known = new Map<string, ReadonlySet<string>>();

/**
 * All ways to write a currency (ISO 4217) in front of or behind an amount, in small letters and without a last point:
 * its code, its signs in the user's language and in English, and its names.
 */
export function signsOf(currency: string): ReadonlySet<string> {
  let signs = known.get(currency);
  if (!signs) {
    const written = [language(), 'en'].flatMap((locale) =>
      (['symbol', 'narrowSymbol'] as const).map((display) => signIn(locale, currency, display)),
    );
    signs = new Set([...[currency, ...written].map(bareSign), ...(spoken[currency]?.split(' ') ?? [])]);
    known.set(currency, signs);
  }
  return signs;
}

/** Whether a word is a currency's: any sign, or a name or short form of one of the usual. */
export function isSign(token: string): boolean {
  if (/\p{Sc}/u.test(token)) return true;
  return usualCurrencies.some((currency) => signsOf(currency).has(bareSign(token)));
}

function signIn(locale: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  try {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
    return parts.find(({ type }) => type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}

function bareSign(sign: string): string {
  return sign
    .toLowerCase()
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\.$/, '');
}

/** The mark before the decimals in the user's language; the Arabic one as the point that stands for it on keyboards. */
export function decimalMark(): string {
  const parts = formatter(Intl.NumberFormat, {}).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return mark === '٫' ? '.' : mark;
}
