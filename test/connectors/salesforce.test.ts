import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonRead } from '../../lib/connectors/connector.ts';
import { read } from '../../lib/connectors/salesforce/read.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { salesforceIds as ids, type Salesforce, startSalesforce } from '../services/salesforce.ts';
import { recordOn, signedIn } from './support/salesforce-client.ts';

let service: Salesforce;

beforeEach(async () => {
  service = await startSalesforce();
});
afterEach(() => service.close());

const at = (text: string) => Date.parse(text);

function person({ person: told }: PersonRead): ImportedPerson {
  if (told === null || told === 'unchanged') throw new Error('nobody');
  // What is handed on must be storable as it is.
  return importedPersonSchema.parse(told);
}

const nora = { emails: [], records: [recordOn('lead', ids.nora)] };
const kim = { emails: [], records: [recordOn('contact', ids.kim)] };

describe('Salesforce: a lead', () => {
  it('is found by the record on the page, in three requests', async () => {
    const { identity, facts } = person(await read(signedIn(service).client, nora));
    expect(identity).toEqual({
      emails: ['nora@nordlys.example'],
      records: ['salesforce/127.0.0.1/lead/00Q5g00000Nora1'],
    });
    const told = Object.fromEntries(Object.entries(facts ?? {}).map(([name, { value }]) => [name, value]));
    expect(told).toEqual({
      name: 'Nora Nilsen',
      company: 'Nordlys AS',
      jobTitle: 'Head of Operations',
      phone: '+47 22 00 00 01',
      country: 'Norway',
      city: 'Tromsø',
      industry: 'Energy',
      employees: 85,
      owner: 'Robin Rep',
      leadSource: 'Web',
      rating: 'Hot',
      score: 72,
      grade: 'B+',
      utmSource: 'ads',
    });
    expect(service.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array(3).fill('POST /services/data/v66.0/composite'),
    );
  });

  it('is found by e-mail in any case, and an address with a quote is no query', async () => {
    const { client } = signedIn(service);
    expect(person(await read(client, { emails: ['nora@nordlys.example'], records: [] })).facts?.name?.value).toBe(
      'Nora Nilsen',
    );
    const sean = person(await read(client, { emails: ["o'hara@back.example"], records: [] }));
    expect(sean.facts?.name?.value).toBe("Sean O'Hara");
    const trick = "x') or (Email != '";
    expect((await read(client, { emails: [trick], records: [] })).person).toBeNull();
    expect(await read(client, { emails: ["a\\' OR Id != null --"], records: [] })).toMatchObject({ person: null });
  });

  it('has its journey in words a rep understands, and no task of Baton’s own', async () => {
    const { touchpoints = [] } = person(await read(signedIn(service).client, nora));
    expect(
      touchpoints
        .toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1))
        .map(({ at, kind, title }) => [new Date(at).toISOString(), kind, title]),
    ).toEqual([
      ['2026-10-28T12:00:00.000Z', 'page', 'www.acme.example/guides/heat-pumps'],
      ['2026-10-30T14:05:00.000Z', 'emailSent', 'Autumn mail (Sent)'],
      ['2026-10-30T14:05:00.000Z', 'webinar', 'Heat pumps, live (Attended)'],
      ['2026-11-01T00:00:00.000Z', 'event', 'Energy fair Oslo (Visited booth)'],
      ['2026-11-02T07:59:00.000Z', 'form', 'Request a demo'],
      ['2026-11-02T10:00:00.000Z', 'call', 'Call'],
      ['2026-11-03T09:15:00.000Z', 'call', 'Call about the offer'],
      ['2026-11-04T11:00:00.000Z', 'mail', 'Our offer'],
      ['2026-11-05T06:00:00.000Z', 'emailSent', 'November news'],
      ['2026-11-10T13:00:00.000Z', 'meeting', 'First meeting'],
      ['2026-11-18T07:30:00.000Z', 'page', 'Visited the price page three times'],
    ]);
    expect(touchpoints.every(({ source }) => source === 'salesforce')).toBe(true);
    expect(new Set(touchpoints.map(({ externalId }) => externalId)).size).toBe(touchpoints.length);
  });

  it('counts as answered by what reached the buyer alone', async () => {
    const { responses = [] } = person(await read(signedIn(service).client, nora));
    expect(responses.toSorted((a, b) => a.at - b.at).map(({ kind, at, by }) => [kind, at, by])).toEqual([
      ['call', at('2026-11-03T09:15:00Z'), 'Robin Rep'],
      ['mail', at('2026-11-04T11:00:00Z'), 'Robin Rep'],
      ['automaticMail', at('2026-11-05T06:00:00Z'), 'Robin Rep'],
      ['taskCreated', at('2026-11-06T08:00:00Z'), 'Robin Rep'],
      ['meeting', at('2026-11-10T13:00:00Z'), 'Robin Rep'],
    ]);
  });

  it('has its stages and owners with their times, and an owner is a name', async () => {
    const { stages = [], owners = [] } = person(await read(signedIn(service).client, nora));
    expect(stages.map(({ stage, at, by }) => [stage, at, by])).toEqual([
      ['New', at('2026-11-02T08:00:00Z'), undefined],
      ['MQL', at('2026-11-02T08:30:00Z'), 'Marta Marketing'],
      ['Working', at('2026-11-03T09:20:00Z'), 'Robin Rep'],
    ]);
    expect(owners.map(({ owner, at }) => [owner, at])).toEqual([
      ['Inbound queue', at('2026-11-02T08:00:00Z')],
      ['Robin Rep', at('2026-11-02T08:31:00Z')],
    ]);
  });

  it('keeps since when it has a status that no history tells of, whatever else changes', async () => {
    service.tables.LeadHistory!.rows = [];
    const first = await read(signedIn(service).client, nora);
    const lead = service.tables.Lead!.rows.find(({ Id }) => Id === ids.nora)!;
    lead.LastModifiedDate = '2026-11-20T11:00:00.000+0000';
    const again = await read(signedIn(service).client, { ...nora, bookmark: first.bookmark });
    expect(person(again).stages).toEqual(person(first).stages);
    expect(person(again).stages).toMatchObject([{ stage: 'Working', at: at('2026-11-19T10:00:00Z') }]);
    lead.Status = 'Nurture';
    const changed = await read(signedIn(service).client, { ...nora, bookmark: again.bookmark });
    expect(person(changed).stages).toMatchObject([{ stage: 'Nurture', at: at('2026-11-20T11:00:00Z') }]);
  });

  it('has the deadline and marketing’s answer from the fields that the admin named', async () => {
    const { client } = signedIn(service, {
      settings: { deadlineFields: ' Contract_End__c ', answerField: 'Marketing_Answer__c' },
    });
    const told = await read(client, nora);
    expect(person(told).deadlines).toMatchObject([{ day: '2027-01-31', what: 'Contract End', source: 'salesforce' }]);
    expect(told.answers).toEqual([
      { state: 'changed', text: 'we no longer send the price list to students.', at: at('2026-11-19T10:00:00Z') },
    ]);
    expect(told.gaps).toEqual([]);
    service.tables.LeadHistory!.rows.push({
      Id: '0175g00000Hist9AAA',
      LeadId: ids.nora,
      Field: 'Marketing_Answer__c',
      CreatedDate: '2026-11-12T09:00:00.000+0000',
    });
    expect((await read(client, nora)).answers).toMatchObject([{ at: at('2026-11-12T09:00:00Z') }]);
  });

  it.each(['seems fine', 'Changeover next year', '', 'done'])('takes %j for no answer', async (text) => {
    service.tables.Lead!.rows[0]!.Marketing_Answer__c = text;
    const { client } = signedIn(service, { settings: { answerField: 'Marketing_Answer__c' } });
    expect((await read(client, nora)).answers).toEqual([]);
  });

  it('is none of another org’s, even with the same id', async () => {
    const elsewhere = { ...recordOn('lead', ids.nora), account: 'other' };
    expect(await read(signedIn(service).client, { emails: [], records: [elsewhere] })).toMatchObject({ person: null });
  });

  it('that was merged away is found by e-mail', async () => {
    const gone = recordOn('lead', '00Q5g00000Gone1EAG');
    const told = await read(signedIn(service).client, { emails: ['nora@nordlys.example'], records: [gone] });
    expect(person(told).identity.records).toEqual(['salesforce/127.0.0.1/lead/00Q5g00000Nora1']);
  });
});

describe('Salesforce: a contact', () => {
  it('brings the lead it was made from, its company and its opportunities', async () => {
    const told = person(await read(signedIn(service).client, kim));
    expect(told.identity).toEqual({
      emails: ['kim@fjordfoods.example'],
      records: ['salesforce/127.0.0.1/lead/00Q5g00000OldK1', 'salesforce/127.0.0.1/contact/0035g00000Kim01'],
    });
    expect(told.facts).toMatchObject({
      company: { value: 'Fjord Foods AS' },
      industry: { value: 'Food' },
      employees: { value: 220 },
      phone: { value: '+47 90 00 00 02' },
      city: { value: 'Bergen' },
    });
    expect(told.stages).toMatchObject([
      { stage: 'New', at: at('2026-05-01T08:00:00Z') },
      { stage: 'Qualified', at: at('2026-06-01T08:00:00Z') },
    ]);
    expect(told.deadlines).toMatchObject([{ day: '2026-12-15', what: 'Cold store' }]);
    expect(told.outcomes?.toSorted((a, b) => a.at - b.at)).toEqual([
      {
        id: 'salesforce:0065g00000Opp02',
        result: 'won',
        at: at('2026-08-20'),
        source: 'salesforce',
        value: 12_500.5,
      },
      // Its expected day is still to come: it was closed by its last change.
      { id: 'salesforce:0065g00000Opp03', result: 'lost', at: at('2026-11-01T08:00:00Z'), source: 'salesforce' },
    ]);
  });

  it('is not mixed with others at the same address, whoever changed last', async () => {
    const shared = { ...service.tables.Contact!.rows[0], LastModifiedDate: '2026-11-19T08:00:00.000+0000' };
    const others = [
      { ...shared, Id: '0035g00000Bo001AAA', Name: 'Bo Kvam' },
      { ...shared, Id: '0035g00000Kim02AAA', Name: 'Kim A. Kvam', LastModifiedDate: '2026-11-05T08:00:00.000+0000' },
    ];
    service.tables.Contact!.rows.push(...others.map((row) => ({ ...row })));
    const byEmail = { emails: ['kim@fjordfoods.example'], records: [] };
    const idsOf = async () =>
      person(await read(signedIn(service).client, byEmail)).identity.records.map((key) => key.split('/').at(-1));
    expect(await idsOf()).toEqual(['0035g00000Bo001']);
    service.tables.Contact!.rows[1]!.LastModifiedDate = '2026-10-01T08:00:00.000+0000';
    expect(await idsOf()).toEqual(['00Q5g00000OldK1', '0035g00000Kim01', '0035g00000Kim02']);
  });

  it('has what was logged under the lead, and under both', async () => {
    service.tables.Task!.rows.push(
      { ...service.tables.Task!.rows[0], Id: '00T5g00000TaskXAAA', WhoId: ids.kim },
      { ...service.tables.Task!.rows[0], Id: '00T5g00000TaskYAAA', WhoId: ids.oldKim },
    );
    const told = person(await read(signedIn(service).client, kim));
    expect(told.responses).toHaveLength(2);
  });
});

describe('Salesforce: reading again', () => {
  it('does not ask again which fields there are', async () => {
    const { client } = signedIn(service);
    const { bookmark } = await read(client, nora);
    const before = service.asked.length;
    await read(client, { ...nora, bookmark });
    expect(service.asked.slice(before).filter(({ text }) => text.includes('/describe'))).toEqual([]);
    expect(service.asked.length - before).toBe(2);
    expect(bookmark?.length).toBeLessThan(5000);
  });

  it('asks again where a field is gone since', async () => {
    const { client } = signedIn(service);
    const { bookmark } = await read(client, nora);
    service.tables.Lead!.fields.delete('Rating');
    const later = signedIn(service, { ports: { now: () => at('2026-11-20T12:20:00Z') } }).client;
    const told = await read(later, { ...nora, bookmark });
    expect(person(told).facts).not.toHaveProperty('rating');
    expect(person(told).facts?.name?.value).toBe('Nora Nilsen');
  });

  it('follows the pages of a long reply, and stops at last', async () => {
    await service.close();
    service = await startSalesforce({ pageSize: 60 });
    const task = service.tables.Task!.rows[0]!;
    service.tables.Task!.rows = Array.from({ length: 10_000 }, (_, n) => ({
      ...task,
      Id: `00T5g0000${String(n).padStart(6, '0')}AAA`,
      CreatedDate: new Date(at('2026-01-01') + n * 60_000).toISOString(),
      CompletedDateTime: new Date(at('2026-01-01') + n * 60_000).toISOString(),
      ActivityDate: null,
    }));
    const told = person(await read(signedIn(service).client, nora));
    const calls = told.touchpoints?.filter(({ kind }) => kind === 'call') ?? [];
    expect(calls).toHaveLength(200);
    // The newest of them.
    expect(Math.max(...calls.map(({ at }) => at))).toBe(at('2026-01-01') + 9999 * 60_000);
  });

  it('knows nobody, and says so', async () => {
    expect(await read(signedIn(service).client, { emails: ['nobody@nowhere.example'], records: [] })).toMatchObject({
      person: null,
    });
  });
});
