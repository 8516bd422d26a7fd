/** Sums whose decimal mark only the rest of the table tells. */
import { describe, expect, it } from 'vitest';
import { importAll } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

async function sums(csv: string): Promise<(number | undefined)[]> {
  const { people } = await importAll(fileOf(csv), { carries: ['outcomes'] });
  return people.map(({ outcomes }) => outcomes?.[0]?.value);
}
const rows = (amounts: readonly string[], others: readonly string[] = []) =>
  `Lead ID;Outcome;Amount;Rabatt\n${amounts.map((amount, index) => `${index};Won;${amount};${others[index] ?? ''}`).join('\n')}\n`;

describe('full stops before three digits', () => {
  it.each([
    ['part thousands where there are several', ['1.250', '12.500', '900', '3.100'], [], [1250, 12500, 900, 3100]],
    ['with a currency too', ['1.250 €', '12.500 €', '900 €', '3.100 €'], [], [1250, 12500, 900, 3100]],
    ['already at one, in a currency that is written so', ['12.500 kr', '900 kr'], [], [12500, 900]],
    ['and where another column shows a comma', ['1.250', '2.500'], ['0,5', '1,5'], [1250, 2500]],
    ['but not where another column shows a point', ['1.250', '2.375', '3.125'], ['0.5', '1.5'], [1.25, 2.375, 3.125]],
    ['nor after a nought', ['0.250', '1.125', '2.375'], [], [0.25, 1.125, 2.375]],
    ['nor where thousands are meant', ['1.498K', '2.375K', '3.125K'], [], [1498, 2375, 3125]],
    ['nor in a currency of thousandths', ['1.250 KWD', '2.375 KWD', '3.125 KWD'], [], [1.25, 2.375, 3.125]],
  ])('%s', async (_, amounts, others, wanted) => {
    expect(await sums(rows(amounts, others))).toEqual(wanted);
  });
});

it('a month such as 01.2024 shows no decimal mark', async () => {
  expect(await sums(rows(['1.250', '2.500', '3.750'], ['01.2024', '02.2024', '03.2024']))).toEqual([1250, 2500, 3750]);
});

it('what a spreadsheet shortened is a sum', async () => {
  expect(await sums(rows(['1.5E+05', '1,25e5', '7']))).toEqual([150_000, 125_000, 7]);
});

it('dates are month first where the hundredth row says so', async () => {
  const day = (index: number) => `0${1 + (index % 9)}/${String(1 + Math.floor(index / 60)).padStart(2, '0')}/2023`;
  const dates = Array.from({ length: 900 }, (_, index) => `L${index},Yes,${day(index)}`);
  const { people, report } = await importAll(fileOf(`Lead ID,Converted,Created Date\n${dates.join('\n')}\n`));
  expect(report.counts).toEqual({});
  expect(new Date(people[10]?.createdAt ?? 0).toISOString()).toBe('2023-01-31T23:00:00.000Z');
});
