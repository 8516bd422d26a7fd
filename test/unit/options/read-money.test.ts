/** Amounts and shares as people type them, in two languages. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const spoken = vi.hoisted(() => ({ language: 'en' as 'en' | 'nb', ui: 'en-GB' }));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { speaking } = await import('../components/speaking.ts');
  return {
    get browser() {
      return speaking(spoken.language, spoken.ui).browser;
    },
  };
});

async function readers(language: 'en' | 'nb', ui: string) {
  Object.assign(spoken, { language, ui });
  // Formatters are kept, and each is of one language.
  vi.resetModules();
  const money = await import('../../../components/options/agreement/goals/read-money.ts');
  const share = await import('../../../components/options/agreement/goals/read-share.ts');
  return { ...money, ...share };
}

beforeEach(() => void vi.resetModules());

describe('money in English', () => {
  test.each([
    ['1000000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['1 500 000', 1_500_000],
    ['1\u00a0500\u00a0000', 1_500_000],
    ["1'500'000", 1_500_000],
    ['1.5m', 1_500_000],
    ['1.5 million', 1_500_000],
    ['1.125m', 1_125_000],
    ['1,500k', 1_500_000],
    ['25k', 25_000],
    ['€ 25,000', 25_000],
    ['€25k', 25_000],
    ['25.000', 25_000],
    ['25 000 EUR', 25_000],
    ['25,000.50', 25_000.5],
    ['25.000,50', 25_000.5],
    ['0.5', 0.5],
    ['0', 0],
    ['1.1m', 1_100_000],
  ])('%s', async (typed, amount) => {
    const { readMoney } = await readers('en', 'en-GB');
    expect(readMoney(typed, 'EUR')).toEqual({ amount });
  });

  test.each(['', 'plenty', '1,00,0', '1.2.3,4', '-5', '10 m k', '5 EUR2', '12,34,567'])('not %j', async (typed) => {
    const { readMoney } = await readers('en', 'en-GB');
    expect(readMoney(typed, 'EUR')).toEqual({ amount: Number.NaN });
  });

  test.each([
    ['$25,000', 'EUR', '$'],
    ['25 000 kr', 'EUR', 'kr'],
    ['25 000 kr.', 'EUR', 'kr'],
    ['NOK 5', 'EUR', 'NOK'],
    ['£5', 'USD', '£'],
    ['US$5', 'EUR', 'US$'],
  ])('%s is not in %s', async (typed, currency, sign) => {
    const { readMoney } = await readers('en', 'en-GB');
    expect(readMoney(typed, currency)).toEqual({ sign });
  });

  test('has one sign for several currencies, each its own', async () => {
    const { readMoney } = await readers('en', 'en-GB');
    expect(readMoney('5 kr', 'NOK')).toEqual({ amount: 5 });
    expect(readMoney('kr. 5', 'SEK')).toEqual({ amount: 5 });
    expect(readMoney('$5', 'CAD')).toEqual({ amount: 5 });
  });
});

test('money in Norwegian has a comma before its parts, and words of its own', async () => {
  const { readMoney, writeMoney } = await readers('nb', 'nb');
  expect(readMoney('1,5 mill.', 'NOK')).toEqual({ amount: 1_500_000 });
  expect(readMoney('1,125 mill', 'NOK')).toEqual({ amount: 1_125_000 });
  expect(readMoney('25 000 kr', 'NOK')).toEqual({ amount: 25_000 });
  expect(readMoney('25.000', 'NOK')).toEqual({ amount: 25_000 });
  expect(readMoney('99,50', 'NOK')).toEqual({ amount: 99.5 });
  expect(readMoney(writeMoney(1_234_567.5), 'NOK')).toEqual({ amount: 1_234_567.5 });
});

test('shares', async () => {
  const { readShare, writeShare } = await readers('en', 'en-GB');
  for (const [typed, share] of [
    ['20', 0.2],
    ['20%', 0.2],
    ['20 %', 0.2],
    ['7', 0.07],
    ['2.5 %', 0.025],
    ['2,5', 0.025],
    ['1 in 5', 0.2],
    ['1/5', 0.2],
    ['3 of 10', 0.3],
    ['140', 1.4],
    ['0', 0],
  ] as const) {
    expect(readShare(typed)).toBe(share);
  }
  for (const typed of ['', 'many', '20 percent points', '1 in', '1/0x']) expect(readShare(typed)).toBeNaN();
  expect(writeShare(0.025)).toBe('2.5%');
  for (const share of [0.2, 0.07, 0.025, 1.4]) expect(readShare(writeShare(share))).toBe(share);
});
