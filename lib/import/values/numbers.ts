/**
 * Numbers and sums of money as exports write them.
 */

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
  '₺': 'TRY',
  '₴': 'UAH',
};
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  m: 1e6,
  mn: 1e6,
  mill: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
};

/** `$1,498.22K`, `1.498,22 €`, `NOK 1 000`, `(250)`, `3 900,-`; `null` for a text that is no sum. */
export function parseMoney(text: string, mark?: DecimalMark): Money | null {
  const found = /^([^\d]*?)([.,]?\d(?:[\d.,'’\s\u00a0\u202f]*\d)?)(?:[.,]?[-–—])?([^\d]*)$/u.exec(text.trim());
  if (!found) return null;
  const [, before = '', digits = '', after = ''] = found;
  const value = plainNumber(digits, mark);
  const negative = /[-−]|^\(/.test(before);
  const units = `${before} ${after}`
    .replace(/[-−+()]/g, ' ')
    .split(/[\s\u00a0\u202f]+/)
    .filter((unit) => unit !== '');
  let scale = 1;
  let currency: string | undefined;
  for (const unit of units.flatMap(scaleAndCurrency)) {
    const size = scales[unit.toLowerCase()];
    const code = currencyOf(unit);
    if (size !== undefined) scale *= size;
    else if (code === null) return null;
    else currency ??= code;
  }
  if (value === null) return null;
  const total = Number((value * scale).toPrecision(15));
  return { value: negative ? -total : total, ...(currency && { currency }) };
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
    if (lone && (fraction !== 3 || numeric.includes(other))) return mark;
    if (!lone && !numeric.includes(other)) return other;
  }
  return undefined;
}

function plainNumber(text: string, mark?: DecimalMark): number | null {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const point = mark ?? decimalMarkIn([compact]) ?? '.';
  const group = point === '.' ? ',' : '.';
  if (!new RegExp(`^(\\d+|\\d{1,3}(\\${group}\\d{2,3})+)?(\\${point}\\d+)?$`).test(compact)) return null;
  const value = Number(compact.replaceAll(group, '').replace(point, '.'));
  return Number.isFinite(value) ? value : null;
}

/** The currency a word names; `undefined` for one that could be several (`kr`, `¥`), `null` for no currency. */
function currencyOf(word: string): string | undefined | null {
  if (Object.hasOwn(symbols, word)) return symbols[word];
  if (/^[A-Z]{3}$/.test(word)) return word;
  return /^(kr\.?|¥|￥|fr\.?|lei|kč)$/i.test(word) ? undefined : null;
}
