/** Tables that speak of no lead: cost, paths, and what is said of owners and the like. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { channelPathSchema } from '../../../lib/domain/report/channels/channel-path.ts';
import { spendSchema } from '../../../lib/domain/report/channels/spend.ts';
import { detailSchema } from '../../../lib/domain/report/details.ts';
import { importSideRows } from '../../../lib/import/import-side.ts';
import type { Mapping } from '../../../lib/import/mapping.ts';
import { newReport } from '../../../lib/import/report.ts';
import type { SideRows } from '../../../lib/import/side-reader.ts';
import { openTable } from '../../../lib/import/table.ts';
import { agreement, proposed } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

async function sideOf(csv: string, changes: Partial<Mapping> = {}, name = 'spend.csv') {
  const table = await openTable(fileOf(csv, { name }));
  const report = newReport(name);
  const parts: SideRows[] = [];
  const mapping = proposed(table, changes);
  for await (const rows of importSideRows({ table, mapping, agreement, report })) parts.push(rows);
  const all = {
    spend: parts.flatMap(({ spend }) => spend),
    paths: parts.flatMap(({ paths }) => paths),
    details: parts.flatMap(({ details }) => details),
  };
  expect(z.safeParse(z.array(spendSchema), all.spend).error).toBeUndefined();
  expect(z.safeParse(z.array(channelPathSchema), all.paths).error).toBeUndefined();
  expect(z.safeParse(z.array(detailSchema), all.details).error).toBeUndefined();
  return { ...all, report, parts };
}

const source = 'file:spend.csv';

describe('cost', () => {
  it('has its days, channel, campaign, what the channel claims, and other columns as labels', async () => {
    const { spend } = await sideOf(
      'Reporting starts,Reporting ends,Channel,Campaign name,Region,Impressions,Link clicks,Results,Amount spent (NOK),Purchases conversion value\n' +
        '2026-09-01,2026-09-30,Facebook,Autumn,North,"2,000",30,4,"1,200.50",9000\n',
    );
    expect(spend).toEqual([
      {
        id: expect.any(String),
        source,
        from: '2026-09-01',
        until: '2026-09-30',
        channel: 'Facebook',
        campaign: 'Autumn',
        cost: 1200.5,
        currency: 'NOK',
        impressions: 2000,
        clicks: 30,
        leads: 4,
        revenue: 9000,
        labels: { Region: 'North' },
      },
    ]);
  });

  it('may have its year and its month in two columns', async () => {
    const months = await sideOf('Year,Month,Channel,Cost\n2023,January,TV,5\n2023,February,TV,6\n');
    const parts = await sideOf('Channel,Quarter,Year,Cost\nTV,Q2,2023,5\nTV,Q3,2023,6\n');
    const days = ({ spend }: { spend: readonly { from?: string; until?: string }[] }) =>
      spend.map(({ from, until }) => `${from} ${until}`);
    expect(days(months)).toEqual(['2023-01-01 2023-01-31', '2023-02-01 2023-02-28']);
    expect(days(parts)).toEqual(['2023-04-01 2023-06-30', '2023-07-01 2023-09-30']);
  });

  it('is read under the names that an API gives its fields', async () => {
    const { spend } = await sideOf(
      'campaign.name,segments.date,metrics.cost_micros,metrics.clicks,metrics.impressions,customer.currency_code\nA,2024-01-05,2500000,3,40,SEK\n',
    );
    expect(spend).toMatchObject([
      { campaign: 'A', from: '2024-01-05', cost: 2.5, clicks: 3, impressions: 40, currency: 'SEK' },
    ]);
  });

  it('may be of a month, or of no day that is told', async () => {
    const { spend, report } = await sideOf(
      'Month,Channel,Spend\nApr-21,Ads,€ 1.2M\n2021/05,Ads,$1K\n,Events,100\nsoon,Events,7\n',
    );
    expect(spend.map(({ from, until, cost, currency }) => [from, until, cost, currency])).toEqual([
      ['2021-04-01', '2021-04-30', 1_200_000, 'EUR'],
      ['2021-05-01', '2021-05-31', 1000, 'USD'],
      [undefined, undefined, 100, undefined],
      [undefined, undefined, 7, undefined],
    ]);
    expect(report.problems).toMatchObject([{ line: 5, code: 'badDate', column: 'Month', value: 'soon' }]);
  });

  it('is counted in millionths by Google', async () => {
    const { spend } = await sideOf(
      'day,campaign,cost_micros,clicks,impressions\n2021-04-01,Brand,1250000,1,2\n',
      {},
      'g.csv',
    );
    expect(spend[0]?.cost).toBe(1.25);
  });

  it('keeps rows that are equal, and has the same ids when the file is read again', async () => {
    const csv = 'day,channel,spend\n2021-04-01,Ads,5\n2021-04-01,Ads,5\n2021-04-02,Ads,5\n';
    const ids = (await sideOf(csv)).spend.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect((await sideOf(csv)).spend.map(({ id }) => id)).toEqual(ids);
    expect((await sideOf(csv, {}, 'other.csv')).spend.map(({ id }) => id)).not.toEqual(ids);
  });

  it('leaves out a row that says no cost and nothing besides', async () => {
    const { spend, report } = await sideOf('day,channel,spend\n2021-04-01,Ads,5\n2021-04-01,Ads,\n');
    expect(spend).toHaveLength(1);
    expect(report).toMatchObject({ rows: 2, skippedRows: 1, counts: { nothingToTake: 1 } });
  });

  it('comes in parts of at most 5,000 rows', async () => {
    const rows = Array.from({ length: 11_000 }, (_, n) => `2021-04-01,Ads,${n + 1}\n`).join('');
    const { parts, report } = await sideOf(`day,channel,spend\n${rows}`);
    expect(parts.map(({ spend }) => spend.length)).toEqual([5000, 5000, 1000]);
    expect(report.rows).toBe(11_000);
  });
});

describe('paths', () => {
  it('have their channels in order, what they brought, and those who did not buy', async () => {
    const { paths } = await sideOf(
      'path,total_conversions,total_conversion_value,total_null\neta > iota > eta,1,0.244,3\nalpha,2,3.1,6\n',
    );
    expect(paths).toMatchObject([
      { channels: ['eta', 'iota', 'eta'], conversions: 1, value: 0.244, without: 3 },
      { channels: ['alpha'], conversions: 2, value: 3.1, without: 6 },
    ]);
  });

  it('may be of one buyer each', async () => {
    const { paths } = await sideOf('path,conversion\na > b,Yes\na > c,No\n');
    expect(paths.map(({ conversions, without }) => [conversions, without])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('details', () => {
  it('say what the other columns say, by their names', async () => {
    const { details, report } = await sideOf('sales_agent,manager,region\nAnna,Dustin,Central\nBo,,\n', {
      carries: ['details'],
    });
    expect(details).toEqual([{ of: 'owner', value: 'Anna', says: { manager: 'Dustin', region: 'Central' }, source }]);
    expect(report.skippedRows).toBe(1);
  });
});
