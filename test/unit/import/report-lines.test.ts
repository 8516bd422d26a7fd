/** What reports write around their table: titles above it, totals in it, remarks beneath it. */
import { describe, expect, it } from 'vitest';
import { importSideRows } from '../../../lib/import/import-side.ts';
import { newReport } from '../../../lib/import/report.ts';
import { openTable } from '../../../lib/import/table.ts';
import { agreement, allRows, importAll, proposed } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

async function spendOf(csv: string) {
  const table = await openTable(fileOf(csv));
  const report = newReport('spend.csv');
  const costs: (number | undefined)[] = [];
  const task = { table, mapping: proposed(table), agreement, report };
  for await (const { spend } of importSideRows(task)) costs.push(...spend.map(({ cost }) => cost));
  return { costs, report };
}

describe('lines above the names of the columns', () => {
  it.each([
    [
      'a title and a period',
      'Campaign report\n"January 1, 2024 - March 31, 2024"\nDay,Campaign,Cost\n2024-01-01,A,5\n',
      2,
    ],
    ['remarks and blank lines', '# ----\n# Account: Demo\n\nDay,Campaign,Cost\n2024-01-01,A,5\n', 2],
    [
      'titles filled up to the width',
      'Report,,\nCreated,2024-02-01,\nDay,Campaign,Cost\n2024-01-01,A,5\n2024-01-02,A,5\n',
      2,
    ],
    ['none', 'Day,Campaign,Cost\n2024-01-01,A,5\n', 0],
  ])('%s', async (_, csv, above) => {
    const { table, rows, lines, repairs } = await allRows(fileOf(csv));
    expect(table.shape.columns).toEqual(['Day', 'Campaign', 'Cost']);
    expect(rows[0]).toEqual(['2024-01-01', 'A', '5']);
    expect(lines[0]).toBe(csv.slice(0, csv.indexOf('2024-01-01,A')).split('\n').length);
    expect(repairs).toEqual(above > 0 ? { linesAbove: above } : {});
  });

  it('are not taken for such where the names have gaps or stand between quotes', async () => {
    const gaps = await allRows(fileOf('Name,,,,Mail,Phone,,\na,b,c,d,e,f,g,h\na,b,c,d,e,f,g,h\n'));
    expect(gaps.table.shape.columns).toEqual(['Name', '#2', '#3', '#4', 'Mail', 'Phone', '#7', '#8']);
    const wrapped = await allRows(fileOf('"Name,Mail,Phone"\na,b,c\na,b,c\n'));
    expect(wrapped.table.shape.columns).toEqual(['Name', 'Mail', 'Phone']);
  });
});

describe('totals', () => {
  const header = 'Month,Channel,Spend,Clicks\n';

  it.each([
    'Total',
    'Grand total',
    'Total: Campaigns',
    'Summe',
    'Razem',
    'Totalt',
    'รวม',
    'الإجمالي',
  ])('called %s are left out and told of', async (word) => {
    const { costs, report } = await spendOf(
      `${header}2024-01,SEO,100,5\n2024-01,PPC,50,5\n${word},--,"$150.00",10\n2024-02,SEO,7,1\n`,
    );
    expect(costs).toEqual([100, 50, 7]);
    expect(report.problems).toEqual([{ line: 4, code: 'totalsRow' }]);
    expect(report.skippedRows).toBe(1);
  });

  it.each([
    ['first', 'Channel,Date,Cost\n,,150.3\nSEO,2024-01-01,100.1\nPPC,2024-01-02,50.2\n', 2],
    ['last', 'Channel,Date,Cost\nSEO,2024-01-01,100.1\nPPC,2024-01-02,50.2\n,2024-01-01,150.3\n', 4],
  ])('without a name stand %s', async (_, csv, line) => {
    const { costs, report } = await spendOf(csv);
    expect(costs).toEqual([100.1, 50.2]);
    expect(report.problems).toMatchObject([{ line, code: 'totalsRow' }]);
  });

  it('are only what says so or adds up: cost without a channel counts', async () => {
    const { costs } = await spendOf('Channel,Date,Cost\nSEO,2024-01-01,100\nPPC,2024-01-02,50\n,2024-01-01,40\n');
    expect(costs.toSorted()).toEqual([100, 40, 50]);
    const named = await spendOf('Channel,Date,Cost\nTotal Energies,2024-01-01,100\nTotal,2024-01-02,50\n');
    expect(named.costs).toEqual([100, 50]);
  });

  it('and remarks beneath leads are no leads', async () => {
    const { people, report } = await importAll(
      fileOf(
        'Lead ID,Lead Source,Status,Amount\nL1,Ads,Won,5\nL2,Ads,Lost,6\nTotal,,,11\n"Confidential Information - Do Not Distribute"\n"Copyright (c) 2024 example, inc. All rights reserved."\n',
      ),
    );
    expect(people.map(({ identity }) => identity.records[0])).toEqual([
      'other/import/contact/L1',
      'other/import/contact/L2',
    ]);
    expect(report.counts).toEqual({ totalsRow: 1, noIdentity: 2 });
  });
});
