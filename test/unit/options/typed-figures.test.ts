/** Amounts, shares, numbers and clock times as people type them, in each of the languages. */
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../browser/words.ts';

const spoken = vi.hoisted(() => ({ language: 'en' as Language, ui: 'en-GB' }));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { speaking } = await import('../components/speaking.ts');
  return {
    get browser() {
      return speaking(spoken.language, spoken.ui).browser;
    },
  };
});

/** What reads in a language; formatters are kept, and each is of one. */
async function readersIn(ui: string) {
  Object.assign(spoken, { language: ui.split('-')[0], ui });
  vi.resetModules();
  const money = await import('../../../components/options/agreement/goals/read-money.ts');
  const share = await import('../../../components/options/agreement/goals/read-share.ts');
  const fields = await import('../../../components/options/fields/field-values.ts');
  const clock = await import('../../../components/options/fields/read-clock-time.ts');
  const hours = await import('../../../components/options/agreement/text/hours-words.ts');
  return { ...money, ...share, ...fields, ...clock, ...hours };
}

describe('an amount of money', () => {
  test.each([
    ['sv', 'SEK', '1,5 miljoner kr', 1_500_000],
    ['sv', 'SEK', '5 mkr', 5_000_000],
    ['sv', 'SEK', '2 miljarder', 2e9],
    ['sv', 'SEK', '2 md', 2e9],
    ['sv', 'SEK', '300 tkr', 300_000],
    ['de', 'EUR', '1,5 Mio. €', 1_500_000],
    ['de', 'EUR', '250 Tsd. Euro', 250_000],
    ['de', 'EUR', '20 TEUR', 20_000],
    ['de', 'EUR', '2 Mrd.', 2e9],
    ['de', 'EUR', '1.234.567,89', 1_234_567.89],
    ['de-CH', 'CHF', '1’234.50 Franken', 1234.5],
    ['pl', 'PLN', '25 tys. zł', 25_000],
    ['pl', 'PLN', '1,5 mln złotych', 1_500_000],
    ['pl', 'PLN', '3 mld', 3e9],
    ['pl', 'PLN', '5 milionów', 5_000_000],
    ['sl', 'EUR', '25 tisoč evrov', 25_000],
    ['sl', 'EUR', '1,5 mio €', 1_500_000],
    ['sl', 'EUR', '2 milijona', 2_000_000],
    ['sl', 'EUR', '1.500.000', 1_500_000],
    ['th', 'THB', '1.5 ล้านบาท', 1_500_000],
    ['th', 'THB', '1.5ล้าน', 1_500_000],
    ['th', 'THB', '฿2 แสน', 200_000],
    ['th', 'THB', '3 หมื่น', 30_000],
    ['th', 'THB', '5 พัน', 5000],
    ['th', 'THB', '๒๕,๐๐๐ บาท', 25_000],
    ['th', 'THB', '2 พันล้านบาท', 2e9],
    ['ar', 'EUR', '١٫٥ مليون', 1_500_000],
    ['ar', 'EUR', '1.5 مليون يورو', 1_500_000],
    ['ar', 'SAR', '25 ألف ريال', 25_000],
    ['ar', 'SAR', '25,000 ر.س.', 25_000],
    ['ar-EG', 'EUR', '٢٥٬٠٠٠٫٥٠', 25_000.5],
    ['ar-EG', 'EUR', '١٫٥٠٠', 1.5],
    ['ar', 'AED', '2 مليار', 2e9],
    ['en-GB', 'EUR', '25k€', 25_000],
    ['en-GB', 'USD', '25,000 dollars', 25_000],
  ])('in %s of %s: %s', async (ui, currency, typed, amount) => {
    const { readMoney } = await readersIn(ui);
    expect(readMoney(typed, currency)).toEqual({ amount });
  });

  test.each([
    ['sv', 'EUR', '5 mkr', 'mkr'],
    ['th', 'EUR', '5 บาท', 'บาท'],
    ['ar', 'EUR', '5 ريال', 'ريال'],
    ['pl', 'EUR', '5 zł', 'zł'],
    ['de', 'CHF', '5 Mio. €', '€'],
  ])('in %s is not of %s: %s', async (ui, currency, typed, sign) => {
    const { readMoney } = await readersIn(ui);
    expect(readMoney(typed, currency)).toEqual({ sign });
  });

  test.each([
    'sv',
    'de',
    'de-CH',
    'pl',
    'sl',
    'th',
    'ar',
    'ar-EG',
    'nb',
    'en-GB',
  ])('is read as %s writes it', async (ui) => {
    const { readMoney, writeMoney } = await readersIn(ui);
    for (const amount of [0, 7.5, 1234, 12_345.5, 1_234_567.25])
      expect(readMoney(writeMoney(amount), 'EUR')).toEqual({ amount });
  });
});

test.each([
  ['sv', '1 av 5'],
  ['de', '1 von 5'],
  ['pl', '1 z 5'],
  ['sl', '1 od 5'],
  ['th', '1 ใน 5'],
  ['th', '๑ใน๕'],
  ['ar', '1 من 5'],
  ['ar', '١ من كل ٥'],
  ['ar', '٢٠٪'],
  ['de', '20 %'],
])('a fifth in %s: %s', async (ui, typed) => {
  const { readShare } = await readersIn(ui);
  expect(readShare(typed)).toBe(0.2);
});

test.each([
  'sv',
  'de',
  'pl',
  'sl',
  'th',
  'ar',
  'ar-EG',
  'nb',
])('shares and numbers are read as %s writes them', async (ui) => {
  const { readShare, writeShare, readNumber, writeNumber } = await readersIn(ui);
  for (const share of [0.2, 0.025, 1.4]) expect(readShare(writeShare(share))).toBe(share);
  for (const value of [0, -1.5, 12.25, 12_345]) expect(readNumber(writeNumber(value))).toBe(value);
});

test.each([
  ['ar', '١٢٫٥', 12.5],
  ['ar', '-٣', -3],
  ['th', '๑๒.๕', 12.5],
  ['nb', '−2', -2],
  ['ar-EG', '١٢٬٥٠٠', 12_500],
])('a number in %s: %s', async (ui, typed, value) => {
  const { readNumber } = await readersIn(ui);
  expect(readNumber(typed)).toBe(value);
});

test.each(['1 2', '12 50', '1,2,3', 'ألف', '٫5', ''])('no number: %j', async (typed) => {
  const { readNumber } = await readersIn('ar');
  expect(readNumber(typed)).toBeNaN();
});

describe('a clock time', () => {
  test.each([
    ['sv', 'kl. 9', '09:00'],
    ['nb', 'kl 09.30', '09:30'],
    ['de', '9 Uhr', '09:00'],
    ['de', '17.30 Uhr', '17:30'],
    ['pl', 'godz. 9:15', '09:15'],
    ['sl', 'ob 9.15', '09:15'],
    ['th', '09.00 น.', '09:00'],
    ['th', '๑๗:๓๐', '17:30'],
    ['ar', '9:00 ص', '09:00'],
    ['ar', '٥:٣٠ م', '17:30'],
    ['ar', '5 مساءً', '17:00'],
    ['en-US', '5:30 PM', '17:30'],
  ])('in %s: %s', async (ui, typed, time) => {
    const { readClockTime } = await readersIn(ui);
    expect(readClockTime(typed, 'from')).toBe(time);
  });

  test.each(['9 ages', '25:00', '13 م', '9:75', ''])('not %j', async (typed) => {
    const { readClockTime } = await readersIn('ar');
    expect(readClockTime(typed, 'from')).toBeUndefined();
  });

  test.each([
    'sv',
    'de',
    'pl',
    'sl',
    'th',
    'ar',
    'ar-EG',
    'nb',
    'en-US',
    'en-GB',
  ])('is read as %s writes it', async (ui) => {
    const { readClockTime, clockText } = await readersIn(ui);
    for (const time of ['00:00', '09:05', '12:00', '17:30']) expect(readClockTime(clockText(time), 'from')).toBe(time);
  });
});
