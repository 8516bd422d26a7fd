/** 448 rows that name nobody, of which 83 say what another says: each counts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../import/support/sources.ts';
import { type Reported, reported, rounded, truthOf } from './support/reported.ts';

interface Counts {
  readonly n: number;
  readonly won: number;
  readonly win_rate: number;
}
type Truth = Readonly<Record<string, Readonly<Record<string, Counts>>>> & {
  readonly rows: number;
  readonly columns: readonly string[];
};

const file = 'salvirt_b2b/Salvirt_B2B_ML_dataset.csv';
const facts: Readonly<Record<string, string>> = {
  Seller: 'owner',
  Authority: 'authority',
  Budgt_alloc: 'budget',
  Needs_def: 'need',
  Source: 'leadSource',
};

describe.skipIf(!hasShared)('qualified deals of one company', () => {
  let truth: Truth;
  let figures: Reported;
  beforeAll(async () => {
    truth = truthOf('salvirt_b2b');
    // The file twice changes nothing.
    figures = await reported([file, file]);
  }, 60_000);

  test('every row is a lead, equal ones too', () => {
    expect(figures.totals).toMatchObject({ leads: truth.rows, won: 227, lost: 221 });
    expect(figures.import['Salvirt_B2B_ML_dataset.csv']).toMatchObject({ contactsAdded: 0, contactsChanged: 0 });
  });

  test('by every column', () => {
    const columns = truth.columns.filter((column) => column !== 'Status');
    expect(columns).toHaveLength(22);
    for (const column of columns) {
      const found = Object.entries(figures.by[facts[column] ?? column] ?? {}).map(
        ([value, { leads, won, winRate }]) => [value, { n: leads, won, win_rate: rounded(winRate) }],
      );
      expect(Object.fromEntries(found), column).toEqual(truth[`by_${column}`]);
    }
  });
});
