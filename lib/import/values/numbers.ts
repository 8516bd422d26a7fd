/**
 * Numbers and sums of money as exports write them.
 */

import { westernDigits } from './digits.ts';

export type DecimalMark = '.' | ',';

export interface Money {
  readonly value: number;
  /** ISO 4217, where the text names a currency that can be only one. */
  readonly currency?: string;
}

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  zł: 'PLN',
  '₹': 'INR',
  '฿': 'THB',
  บาท: 'THB',
  '₺': 'TRY',
  '₴': 'UAH',
  R$: 'BRL',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  S$: 'SGD',
  HK$: 'HKD',
  NZ$: 'NZD',
  MX$: 'MXN',
  NT$: 'TWD',
  $US: 'USD',
  RM: 'MYR',
  '₩': 'KRW',
  '₦': 'NGN',
  '₪': 'ILS',
  '₫': 'VND',
  '₱': 'PHP',
  '₽': 'RUB',
  'ر.س': 'SAR',
  'ر.س.': 'SAR',
  ريال: 'SAR',
  'د.إ': 'AED',
  'د.إ.': 'AED',
  'ج.م': 'EGP',
  'ج.م.': 'EGP',
};
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mill: 1e6,
  mio: 1e6,
  mm: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  mrd: 1e9,
  // Thousands and millions as Poles, Slovenes, Swedes and Indians write them.
  tys: 1e3,
  mln: 1e6,
  mld: 1e9,
  tkr: 1e3,
  mkr: 1e6,
  lakh: 1e5,
  cr: 1e7,
};

/** `$1,498.22K`, `1.498,22 €`, `NOK 1 000`, `(250)`, `3 900,-`, `١٬٤٩٨٫٢٢`; `null` for a text that is no sum. */
export function parseMoney(text: string, mark?: DecimalMark): Money | null {
  const power = powerOfTen(text);
  if (power !== null) return { value: power };
  const found = /^([^\d]*?)([.,]?\d(?:[\d.,'’\s\u00a0\u202f]*\d)?)([.,:]?[-–—])?([^\d]*)$/u.exec(
    westernDigits(text).trim(),
  );
  if (!found) return null;
  const [, before = '', digits = '', dash = '', after = ''] = found;
  // `3.900,-` has nothing behind its comma; `39.00-`, as accounts are written, is below zero.
  const shown = dash.length < 2 || dash.startsWith(':') ? undefined : (dash[0] as DecimalMark);
  const value = plainNumber(digits, shown ?? mark);
  const negative = /[-−]|^\(/.test(before) || dash.length === 1;
  const units = `${before} ${after}`
    .replace(/[-−+()\u200e\u200f\u061c]/g, ' ')
    .split(/[\s\u00a0\u202f]+/)
    .filter((unit) => unit !== '');
  let scale = 1;
  let currency: string | undefined;
  for (const unit of units.flatMap(scaleAndCurrency)) {
    const size = scales[unit.toLowerCase().replace(/\.$/, '')];
    const code = currencyOf(unit);
    if (size !== undefined) scale *= size;
    else if (code === null) return null;
    else currency ??= code;
  }
  if (value === null) return null;
  // What is a thousand times too much is said in digits: 1498.22 thousands are 1498220, whatever the floats say.
  const total = Number((value * scale).toPrecision(15));
  return { value: negative ? -total : total, ...(currency && { currency }) };
}

/** `1.5E+05`, as spreadsheets write what they find long; `null` for any other text. */
function powerOfTen(text: string): number | null {
  if (!/^[-+]?\d+(?:[.,]\d+)?e[-+]?\d{1,2}$/i.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/** `K€` and `$M` are two units. */
function scaleAndCurrency(unit: string): readonly string[] {
  return /^[kmb][€£$]$|^[€£$][kmb]$/i.test(unit) ? [...unit] : [unit];
}

/**
 * The decimal mark a column shows; `undefined` while every number could be meant either way. `1.498` and `1,498`
 * say nothing, `1,5` and `1.498,2` do.
 */
export function decimalMarkIn(values: readonly string[]): DecimalMark | undefined {
  for (const value of values) {
    const numeric = /[\d.,]*\d/.exec(value.replace(/[\s\u00a0\u202f'’]/g, ''))?.[0] ?? '';
    const last = /[.,](?=\d+$)/.exec(numeric);
    if (!last) continue;
    const mark = last[0] as DecimalMark;
    const other = mark === '.' ? ',' : '.';
    const fraction = numeric.length - last.index - 1;
    const lone = numeric.indexOf(mark) === last.index;
    // Nothing begins with no thousands.
    const isSmall = /^0*[.,]/.test(numeric);
    if (lone && (fraction !== 3 || isSmall || numeric.includes(other))) return mark;
    if (!lone && !numeric.includes(other)) return other;
  }
  return undefined;
}

/** Currencies of thousandths, in which `1.250` is no thousand. */
const ofThousandths = /KWD|BHD|OMR|JOD|TND|IQD|LYD|د\.ك/;
const inGroups = /^\D*?\d{1,3}\.\d{3}(?!\d)[^\d]*$/;
/** By so few numbers nothing is shown, unless they are of a currency whose sums are written so. */
const fewestGroups = 3;
const inThousands = /\d\s*(k|t|m|b|mn|bn|mm|mill|mio|mrd|tys|tsd|mln|mld|tkr|mkr|lakh|cr)\b/i;
const writtenSo = /€|EUR|\bkr|NOK|SEK|DKK|zł|PLN|R\$|₺/;

/**
 * Whether full stops part thousands in a column of sums that shows no decimal mark: where each has exactly three digits
 * behind it, several do, and none is told in thousands or in a currency that has thousandths.
 */
export function partsThousandsByStops(values: readonly string[]): boolean {
  const pointed = values.map(westernDigits).filter((value) => value.includes('.'));
  const isGroup = (value: string): boolean =>
    inGroups.test(value) && !ofThousandths.test(value) && !inThousands.test(value);
  const isShown =
    new Set(pointed).size >= fewestGroups || (pointed.length > 0 && pointed.every((value) => writtenSo.test(value)));
  return isShown && pointed.every(isGroup) && !values.some((value) => value.includes(','));
}

function plainNumber(text: string, mark?: DecimalMark): number | null {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const point = mark ?? decimalMarkIn([compact]) ?? '.';
  const group = point === '.' ? ',' : '.';
  if (!new RegExp(`^(\\d+|\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3})?(\\${point}\\d+)?$`).test(compact))
    return null;
  const value = Number(compact.replaceAll(group, '').replace(point, '.'));
  return Number.isFinite(value) ? value : null;
}

/** The currency a word names; `undefined` for one that could be several (`kr`, `¥`), `null` for no currency. */
function currencyOf(word: string): string | undefined | null {
  if (Object.hasOwn(symbols, word)) return symbols[word];
  if (/^[A-Z]{3}$/.test(word)) return word;
  return /^(kr\.?|:-|¥|￥|円|元|fr\.?|sfr\.?|rs\.?|lei|kč|ft|r|\.)$/i.test(word) ? undefined : null;
}
