/** Leads that nobody names, when they came in, how they ended, and by which channel they came. */
import { describe, expect, it } from 'vitest';
import { touchpointIdentity } from '../../../lib/storage/touchpoint-identity.ts';
import { importAll } from './support/importing.ts';
import { fileOf, modified } from './support/sources.ts';

describe('rows that name nobody', () => {
  const csv = 'Product;Source;Status\nA;Media;Won\nA;Media;Won\nB;Media;Lost\nA;Media;Won\n';
  const records = async (text: string, name?: string) =>
    (await importAll(fileOf(text, name ? { name } : {}), { records: undefined })).people.map(
      ({ identity }) => identity.records[0],
    );

  it('are a lead each, equal ones too, and the same when the file is imported again', async () => {
    const first = await records(csv);
    expect(new Set(first).size).toBe(4);
    expect(first[0]).toMatch(/^other\/rows\/lead\/\w+$/);
    expect(await records(csv, 'again.csv')).toEqual(first);
    // Rows in another order are the same leads.
    const [header, ...rows] = csv.trim().split('\n');
    expect((await records(`${[header, ...rows.reverse()].join('\n')}\n`)).toSorted()).toEqual(first.toSorted());
  });

  it('are found by their id where the user says there is one', async () => {
    const { people } = await importAll(fileOf(csv), {
      rows: 'each',
      columns: [
        { name: 'Product', field: 'recordId' },
        { name: 'Source', field: 'leadSource' },
        { name: 'Status', field: 'outcome' },
      ],
    });
    expect(people.map(({ identity }) => identity.records[0])).toEqual([
      'other/import/contact/A',
      'other/import/contact/B',
    ]);
  });
});

describe('when a lead came in', () => {
  it('is what its column says, of several rows the first', async () => {
    const { people } = await importAll(
      fileOf(
        'email,First name,Created date\na@x.example,Anna,"15 Apr, 2021 00:03:00"\na@x.example,Anna,2021-04-01\nb@x.example,Bo,\n',
      ),
    );
    expect(people.map(({ createdAt }) => createdAt)).toEqual([Date.UTC(2021, 2, 31, 22), undefined]);
  });

  it('is its date, in a table of people', async () => {
    const { people } = await importAll(fileOf('Name,Email,Phone,Date\nAnna,a@x.example,1,15.04.2021\n'));
    expect(people[0]?.createdAt).toBe(Date.UTC(2021, 3, 14, 22));
  });

  it('is when marketing captured it, where a table has handovers', async () => {
    const { people } = await importAll(
      fileOf('email,submitted at,assigned at\na@x.example,2026-10-01 10:00,2026-10-01 12:00\n'),
    );
    expect(people[0]?.createdAt).toBe(Date.UTC(2026, 9, 1, 8));
  });
});

describe('outcomes', () => {
  const outcomes = async (csv: string, changes = {}) => {
    const { people, report } = await importAll(fileOf(csv), changes);
    return { outcomes: people.map(({ outcomes: [outcome] = [] }) => outcome), people, report };
  };

  it('keep their source’s word where it says more, and are a fact under their column’s name', async () => {
    const found = await outcomes('case id,outcome\n1,approved\n2,cancelled\n3,open\n4,won\n');
    expect(found.outcomes.map((outcome) => [outcome?.result, outcome?.word])).toEqual([
      ['won', 'approved'],
      ['lost', 'cancelled'],
      [undefined, undefined],
      ['won', undefined],
    ]);
    expect(found.people.map(({ facts }) => facts?.outcome?.value)).toEqual(['approved', 'cancelled', 'open', 'won']);
  });

  it('follow the user’s own words, whatever their case', async () => {
    const changes = { outcomeWords: { sealed: 'won', 'Gone quiet': 'lost' } };
    const found = await outcomes('Lead ID,Lead Outcome\n1,Sealed\n2,gone quiet \n3,Dormant\n', changes);
    expect(found.outcomes.map((outcome) => outcome?.result)).toEqual(['won', 'lost', undefined]);
    expect(found.report.counts).toEqual({ unknownOutcome: 1 });
  });

  it('are won in every row that has a day, where no column tells', async () => {
    const found = await outcomes('mql_id,won_date,segment\n1,2018-02-26 19:58:54,pet\n2,,car\n');
    expect(found.outcomes[0]).toMatchObject({ result: 'won', at: Date.UTC(2018, 1, 26, 18, 58, 54) });
    expect(found.outcomes[1]).toBeUndefined();
  });

  it('have the day of either end, and the currency of their column', async () => {
    const found = await outcomes(
      'ID,Status,Value (NOK),Won time,Lost time\n1,Won,1000,2021-04-15 10:00:00,\n2,Lost,500,,2021-04-16 10:00:00\n',
      {
        carries: ['outcomes'],
        columns: [
          { name: 'ID', field: 'recordId' },
          { name: 'Status', field: 'outcome' },
          { name: 'Value (NOK)', field: 'value' },
          { name: 'Won time', field: 'outcomeTime' },
          { name: 'Lost time', field: 'outcomeTime' },
        ],
      },
    );
    expect(found.outcomes).toMatchObject([
      { result: 'won', at: Date.UTC(2021, 3, 15, 8), value: 1000, currency: 'NOK' },
      { result: 'lost', at: Date.UTC(2021, 3, 16, 8), value: 500, currency: 'NOK' },
    ]);
  });

  it('are lost where a column says that it ended and another that it was not won', async () => {
    const csv =
      'Id,IsClosed,IsWon,CloseDate\n1,true,true,2021-04-15\n2,true,false,2021-04-15\n3,false,false,2021-04-15\n';
    expect((await outcomes(csv)).outcomes.map((outcome) => outcome?.result)).toEqual(['won', 'lost', undefined]);
  });

  it('are won on the day on which somebody became a customer', async () => {
    const csv = 'Record ID,First Name,Last Name,Became a Customer Date\n1,A,B,2021-04-15 10:00\n2,C,D,\n';
    expect((await outcomes(csv)).outcomes.map((outcome) => outcome?.at)).toEqual([Date.UTC(2021, 3, 15, 8), undefined]);
  });

  it('find their lead though an id has a fraction or is guarded from spreadsheets', async () => {
    const csv = `Lead ID,Outcome\n1001.0,Won\n"=""1001""",Lost\n'1001,Lost\n`;
    expect((await outcomes(csv)).people.map(({ identity }) => identity.records)).toEqual([
      ['other/import/contact/1001'],
    ]);
  });

  it('of a log happened when their row did', async () => {
    const found = await outcomes(
      'User ID,Timestamp,Channel,Conversion\n8,2025-02-10 07:58:51,Email,No\n8,2025-02-11 04:37:05,Social,Yes\n8,2025-02-12 04:37:05,Ad,No\n',
    );
    expect(found.people[0]?.outcomes).toMatchObject([{ result: 'won', at: Date.UTC(2025, 1, 11, 3, 37, 5) }]);
    expect(found.people[0]?.outcomes?.[0]).not.toHaveProperty('undated');
    expect(found.people[0]?.outcomes?.[0]?.at).not.toBe(modified);
  });
});

describe('touchpoints', () => {
  it('have a channel and a campaign', async () => {
    const { people } = await importAll(
      fileOf(
        'session_id,customer_id,started_at,utm_source,utm_campaign\n1,7,2020-02-01 12:55:16,facebook_ads,promo\n2,7,2020-02-02 12:55:16,,\n3,7,2020-02-03 12:55:16,bing,\n',
      ),
    );
    expect(people[0]?.touchpoints).toMatchObject([
      { channel: 'facebook_ads', campaign: 'promo', kind: 'page' },
      { kind: 'page' },
      { channel: 'bing' },
    ]);
    expect(people[0]?.touchpoints?.[1]).not.toHaveProperty('channel');
  });

  it('of days happened as often as they are told, those of seconds once', async () => {
    const csv = (first: string, second: string) =>
      `Client ID,Date,Channel,Event\n7,${first},Email,Visit\n7,${first},Search,Visit\n7,${first},Email,Visit\n7,${second},Email,Visit\n`;
    const touched = async (text: string) =>
      (await importAll(fileOf(text), { carries: ['touchpoints'] })).people[0]?.touchpoints ?? [];
    const days = await touched(csv('05/01/2023', '06/01/2023'));
    expect(new Set(days.map(touchpointIdentity)).size).toBe(4);
    expect(days.map(({ channel }) => channel)).toEqual(['Email', 'Search', 'Email', 'Email']);
    expect(await touched(csv('05/01/2023', '06/01/2023'))).toEqual(days);
    const seconds = await touched(csv('2023-01-05 10:00:00', '2023-01-06 10:00:00'));
    expect(new Set(seconds.map(touchpointIdentity)).size).toBe(3);
  });
});

describe('the campaign of a lead', () => {
  it('is a fact where its row tells no touch', async () => {
    const { people } = await importAll(fileOf('Lead ID,Email,Campaign Name,Converted\n1,a@x.example,Spring,Yes\n'));
    expect(people[0]?.facts?.campaign?.value).toBe('Spring');
  });

  it('is none where it counts calls', async () => {
    const { people } = await importAll(fileOf('age,job,campaign,y\n30,admin,2,yes\n31,chef,1,no\n'));
    expect(people[0]?.touchpoints).toBeUndefined();
    expect(people[0]?.facts?.campaign?.value).toBe(2);
  });
});
