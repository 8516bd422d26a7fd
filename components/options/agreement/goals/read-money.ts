/** Amounts of money as people type them: `1.5m`, `1 500 000`, `€ 25,000`, `25 000 kr`, `1,5 Mio.`, `1.5 ล้านบาท`. */
import { number } from '../../../../lib/platform/i18n.ts';
import { plainDigits } from '../../../../lib/platform/plain-digits.ts';
import { decimalMark, isSign, signsOf } from './currency-signs.ts';
import { multipleOf, signWithin } from './multiples.ts';

/** An amount, NaN where it is none; or the sign of another currency, as it was typed. */
export type ReadMoney = { readonly amount: number } | { readonly sign: string };

/** Words, with the marks above and below their letters. */
const wordsIn = /[\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]+/gu;

/** An amount in a currency (ISO 4217), by the notation of the user's language where a mark has two meanings. */
export function readMoney(typed: string, currency: string): ReadMoney {
  let factor = 1;
  const own = signsOf(currency);
  const text = withoutSigns(plainDigits(typed), own);
  for (const token of text.match(wordsIn) ?? []) {
    const name = token.toLowerCase();
    if (own.has(name)) continue;
    const sign = signWithin(name) ?? /\p{Sc}$/u.exec(name)?.[0];
    const multiple = multipleOf(name.replace(/\p{Sc}$/u, ''));
    if (multiple === undefined || factor !== 1) return isSign(token) ? { sign: token } : { amount: Number.NaN };
    if (sign !== undefined && !own.has(sign)) return { sign: token };
    factor = multiple;
  }
  // Words stand before and behind the number, never in it.
  const marked = text.replace(/[\p{L}\p{M}]*\p{Sc}\.?|[\p{L}\p{M}]+\.?/gu, '#').replace(/[\s'’٬]/g, '');
  const digits = marked.replace(/^#+|#+$/g, '');
  return { amount: tidy(readDigits(digits, factor > 1) * factor) };
}

/** An amount without its currency, as people of this language write it; nothing for NaN. */
export function writeMoney(amount: number): string {
  return Number.isNaN(amount) ? '' : number(amount, { maximumFractionDigits: 2 });
}

/**
 * A text whose currency's own names have a space around them: in Thai they follow the number's word without one, and
 * `ر.س.` has points within.
 */
function withoutSigns(text: string, own: ReadonlySet<string>): string {
  const spaced = text.replaceAll('บาท', ' บาท ');
  const pointed = [...own].filter((sign) => sign.includes('.'));
  return pointed.reduce((rest, sign) => {
    const at = rest.toLowerCase().indexOf(sign);
    return at < 0 ? rest : `${rest.slice(0, at)} ${rest.slice(at + sign.length).replace(/^\./, '')}`;
  }, spaced);
}

/**
 * Points and commas: where both stand, the later is the decimal mark; one that stands several times groups. One alone
 * with three digits after it groups too, as money has no thousandths, but for `1.500m`, where it is as in the language.
 * The Arabic mark has no second meaning.
 */
function readDigits(typed: string, isMultiplied: boolean): number {
  const text = typed.replaceAll('،', ',');
  if (!/^\d[\d.,٫]*$/.test(text)) return Number.NaN;
  const marks = text.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  const isGroup =
    last !== '٫' &&
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

/** `1.1 * 1e6` is 1,100,000 and a little. */
function tidy(amount: number): number {
  return Math.round(amount * 100) / 100;
}
