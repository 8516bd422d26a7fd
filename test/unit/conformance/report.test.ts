/** The runner of reports over files: the maps it takes, in both forms, and what it says of those it cannot. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mapOf, readMap } from '../../conformance/report/map.ts';
import { reportOn } from '../../conformance/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const deals = fileOf(
  'deals.csv',
  'Ref,Came,Who,How,Ended,Worth,From\n' +
    '1,"15 Apr, 2021 00:03:00",Anna,Sealed,2021-05-02,"$1,498.22K",Google\n' +
    '2,2021-04-20,Anna,Dead,2021-05-05,,google\n' +
    '3,,Bo,Thinking,,,\n',
);
const cost = fileOf('cost.csv', 'When,Where,What\nApr 2021,Google,1000\nMay 2021,Google,500\n');
const teams = fileOf('teams.csv', 'Rep,Boss\nAnna,Ola\nBo,Ola\n');

const columns = {
  Ref: 'recordId',
  Came: 'createdAt',
  Who: 'owner',
  How: 'outcome',
  Ended: 'outcomeTime',
  Worth: 'value',
  From: 'leadSource',
};
const map = {
  format: 'baton-report-map-1',
  zone: 'Europe/Oslo',
  now: '2021-06-01T00:00:00Z',
  mappings: {
    'deals.csv': { columns, outcomeWords: { Sealed: 'won', Thinking: 'open' } },
    'cost.csv': { columns: { When: 'spendDay', Where: 'channel', What: 'cost' } },
    'teams.csv': { columns: { Rep: 'detailKey', Boss: 'fact' }, about: 'owner' },
  },
  cross: [['Who', 'From']],
};

describe('a map in short', () => {
  it('gives every figure', async () => {
    const figures = await reportOn(mapOf(map, 'map'), [deals, cost, teams]);
    expect(figures.totals).toEqual({
      leads: 3,
      won: 1,
      lost: 1,
      open: 1,
      conversion: 1 / 3,
      winRate: 1 / 2,
      revenue: 1_498_220,
      daysToWon: 17,
    });
    expect(figures.by['owner/Boss']).toMatchObject({ Ola: { leads: 3, won: 1 } });
    expect(Object.keys(figures.by.leadSource ?? {}).toSorted()).toEqual(['(blank)', 'Google', 'google']);
    expect(figures.cross).toEqual({
      'owner × leadSource': {
        Anna: {
          Google: { leads: 1, won: 1, lost: 0, open: 0 },
          google: { leads: 1, won: 0, lost: 1, open: 0 },
        },
        Bo: { '(blank)': { leads: 1, won: 0, lost: 0, open: 1 } },
      },
    });
    expect(figures.months.created).toMatchObject({ '2021-04': { leads: 2 }, '(undated)': { leads: 1 } });
    expect(figures.months.closed).toEqual({ '2021-05': { won: 1, lost: 1, revenue: 1_498_220 } });
    expect(figures.outcomesByWord).toEqual({ Sealed: 1, Dead: 1, open: 1 });
    const google = figures.channels?.find(({ channel }) => channel.toLowerCase() === 'google');
    expect(google).toMatchObject({ spend: 1500 });
    expect(google?.months.map(({ month, spend }) => [month, spend])).toEqual(
      expect.arrayContaining([
        ['2021-04', 1000],
        ['2021-05', 500],
      ]),
    );
    expect(figures.import['deals.csv']).toMatchObject({ rows: 3, taken: 3, mapping: 'given', problems: {} });
  });

  it('leaves columns out that it does not name, or keeps them as facts', async () => {
    const of = async (rest?: string) =>
      (await reportOn(mapOf({ mappings: { 'deals.csv': { columns: { Ref: 'recordId' }, rest } } }, 'map'), [deals])).by;
    expect(await of()).not.toHaveProperty('Who');
    expect(await of('fact')).toHaveProperty('Who');
  });

  it('counts the period alone that it names', async () => {
    const period = { from: '2021-04-16', until: '2021-04-30' };
    expect((await reportOn(mapOf({ ...map, period }, 'map'), [deals])).totals.leads).toBe(1);
  });
});

describe('a map in the product’s form', () => {
  it('is the same, alone or as it was saved', async () => {
    const mapping = {
      columns: Object.entries(columns).map(([name, field]) => ({ name, field })),
      carries: ['contacts', 'outcomes'],
      zone: 'Europe/Oslo',
      defaultKind: 'other',
      outcomeWords: { Sealed: 'won', Thinking: 'open' },
    };
    const plain = await reportOn(mapOf(map, 'map'), [deals]);
    for (const given of [mapping, { format: 'baton-mapping-1', mapping }]) {
      const found = await reportOn(mapOf({ ...map, mappings: { 'deals.csv': given } }, 'map'), [deals]);
      expect(found.totals).toEqual(plain.totals);
    }
  });
});

describe('what cannot be taken', () => {
  const failing = (changes: object, files = [deals]) => reportOn(mapOf({ ...map, ...changes }, 'map'), files);

  it.each([
    [
      'a column that is none',
      { mappings: { 'deals.csv': { columns: { Nobody: 'owner' } } } },
      /deals\.csv: there is no column "Nobody"\. There are: Ref, Came/,
    ],
    [
      'a field that is none',
      { mappings: { 'deals.csv': { columns: { Ref: 'boss' } } } },
      /column "Ref": "boss" is no field\. Fields are: email, /,
    ],
    [
      'a setting that is none',
      { mappings: { 'deals.csv': { columns, dateOrder: 'ymd' } } },
      /deals\.csv: mapping\.dateOrder: /,
    ],
    [
      'a log without a time',
      { mappings: { 'deals.csv': { columns: { Ref: 'recordId', From: 'channel' } } } },
      /lacks something: a column for touchpointTime/,
    ],
    ['an agreement that is none', { agreement: { sla: [{ id: 'x' }] } }, /^agreement\.sla\.0\./],
  ])('%s', async (_, changes, said) => {
    await expect(failing(changes)).rejects.toThrow(said);
  });

  it('is said with its place in the map', () => {
    expect(() => mapOf({ zone: 'Mars/Olympus' }, 'map.json')).toThrow('map.json: zone: is no time zone');
    expect(() => mapOf({ period: { from: 'May' } }, 'map.json')).toThrow(/map\.json: period\.from: /);
    expect(() => readMap(join(folder, 'none.json'))).toThrow(/Cannot read the map/);
    expect(() => readMap(fileOf('broken.json', '{'))).toThrow(/is not JSON/);
  });

  it('is said of a file that is no table', async () => {
    await expect(failing({}, [fileOf('empty.csv', '')])).rejects.toThrow('empty.csv is no table: empty');
    await expect(failing({}, [join(folder, 'gone.csv')])).rejects.toThrow(/Cannot read .*gone\.csv/);
  });
});

it('says where day and month could be either', async () => {
  const file = fileOf('order.csv', 'Lead ID,Created Date,Status\n1,3/4/2021,Won\n2,5/6/2021,Lost\n');
  const notesOf = async (mapping: object) =>
    (await reportOn(mapOf({ mappings: { 'order.csv': mapping } }, 'map'), [file])).import['order.csv']?.notes;
  const named = { 'Lead ID': 'recordId', 'Created Date': 'createdAt', Status: 'outcome' };
  expect(await notesOf({ columns: named })).toEqual([expect.stringMatching(/day first or month first/)]);
  expect(await notesOf({ columns: named, dateOrder: 'mdy' })).toEqual([]);
});
