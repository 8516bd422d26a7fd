/** 9,240 real leads: how many of each kind converted, from the clean file and from the damaged one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../import/support/sources.ts';
import { type Reported, reported, rounded, truthOf } from './support/reported.ts';

interface Counts {
  readonly n: number;
  readonly converted: number;
  readonly conversion: number;
}
type Truth = Readonly<Record<string, Readonly<Record<string, Counts>>>> & {
  readonly rows: number;
  readonly converted: number;
  readonly conversion: number;
  readonly lead_source_x_quality: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Which fact a column became; every other keeps its name. */
const facts: Readonly<Record<string, string>> = { 'Lead Source': 'leadSource', City: 'city', Country: 'country' };

describe.skipIf(!hasShared).each(['Leads.csv', 'Leads_338_rows_wrapped_in_quotes.csv'])('%s', (file) => {
  let truth: Truth;
  let figures: Reported;
  beforeAll(async () => {
    truth = truthOf('xeducation');
    figures = await reported([`xeducation/${file}`], { cross: [['Lead Source', 'Lead Quality']] });
  }, 120_000);

  test('no lead is lost, and as many converted as did', () => {
    expect(figures.totals).toMatchObject({ leads: truth.rows, won: truth.converted });
    expect(rounded(figures.totals.conversion, 5)).toBe(truth.conversion);
    expect(figures.import[file]).toMatchObject({ rows: truth.rows, taken: truth.rows, problems: {} });
  });

  test.each([
    'Lead Quality',
    'Lead Source',
    'Lead Origin',
    'Last Activity',
    'Last Notable Activity',
    'Tags',
    'Lead Profile',
    'What is your current occupation',
    'Asymmetrique Activity Index',
    'Asymmetrique Profile Index',
    'Do Not Call',
    'Do Not Email',
    'City',
  ])('conversion by %s', (column) => {
    // "Select" is what the form shows where nobody chose anything: nothing is known of those.
    const { Select: unselected, '(blank)': left, ...known } = truth[`by_${column}`] ?? {};
    const blank = {
      n: (unselected?.n ?? 0) + (left?.n ?? 0),
      converted: (unselected?.converted ?? 0) + (left?.converted ?? 0),
    };
    const counts = Object.entries({ ...known, ...(blank.n > 0 && { '(blank)': blank }) });
    const expected = Object.fromEntries(counts.map(([value, { n, converted }]) => [value, [n, converted]]));
    const found = Object.entries(figures.by[facts[column] ?? column] ?? {});
    expect(Object.fromEntries(found.map(([value, { leads, won }]) => [value, [leads, won]]))).toEqual(expected);
  });

  test('each source with each quality', () => {
    const cells = Object.entries(figures.cross?.['leadSource × Lead Quality'] ?? {}).map(([source, qualities]) => [
      source,
      Object.fromEntries(Object.entries(qualities).map(([quality, { leads }]) => [quality, leads])),
    ]);
    expect(Object.fromEntries(cells)).toEqual(truth.lead_source_x_quality);
  });
});
