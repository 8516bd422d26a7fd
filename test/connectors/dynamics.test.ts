import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonRead } from '../../lib/connectors/connector.ts';
import { read } from '../../lib/connectors/dynamics/read.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { type Dynamics, dynamicsIds as ids, startDynamics } from '../services/dynamics.ts';
import { dynamicsClient, dynamicsRecord } from './support/dynamics.ts';

let service: Dynamics;

beforeEach(async () => {
  service = await startDynamics();
});
afterEach(() => service.close());

const at = (text: string) => Date.parse(text);

function person({ person: told }: PersonRead): ImportedPerson {
  if (told === null || told === 'unchanged') throw new Error('nobody');
  // What is handed on must be storable as it is.
  return importedPersonSchema.parse(told);
}

const eva = { emails: ['eva@dahl.example'], records: [dynamicsRecord('lead', ids.eva)] };
const factsOf = ({ facts = {} }: ImportedPerson) =>
  Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
const lead = () => service.tables.leads!.find(({ leadid }) => leadid === ids.eva)!;

describe('Dynamics: a person', () => {
  it('has facts in names, not numbers, and all of their records', async () => {
    const told = person(await read(dynamicsClient(service).client, eva));
    expect(told.identity.emails).toEqual(['eva@dahl.example']);
    expect(told.identity.records.toSorted()).toEqual([
      `dynamics/127.0.0.1/contact/${ids.evaContact}`,
      `dynamics/127.0.0.1/lead/${ids.eva}`,
      `dynamics/127.0.0.1/lead/${ids.evasOld}`,
    ]);
    expect(factsOf(told)).toEqual({
      name: 'Eva Dahl',
      company: 'Dahl Sjømat AS',
      jobTitle: 'Plant manager',
      phone: '+47 77 00 00 01',
      country: 'Norway',
      city: 'Tromsø',
      industry: 'Food and Beverage',
      employees: 120,
      owner: 'Rita Rep',
      leadSource: 'Web',
      campaign: 'Autumn fair',
      interest: 'Cold store for fish',
      rating: 'Hot',
      need: 'Must have',
      budget: 'Can Buy',
      purchaseTimeframe: 'Immediate',
      purchaseProcess: 'Committee',
      authority: true,
    });
    expect(service.asked).toHaveLength(7);
  });

  it('has a journey in words a rep understands, and no note of Baton’s own', async () => {
    const { touchpoints = [] } = person(await read(dynamicsClient(service).client, eva));
    expect(
      touchpoints
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, kind, title }) => [new Date(at).toISOString().slice(0, 16), kind, title]),
    ).toEqual([
      ['2026-11-01T12:00', 'other', 'Visited our stand'],
      ['2026-11-02T08:01', 'emailSent', 'Thanks for your interest'],
      ['2026-11-03T08:15', 'call', 'Voicemail'],
      ['2026-11-03T09:15', 'call', 'Call on prices'],
      ['2026-11-04T10:00', 'note', 'Seems <keen> & quick'],
      ['2026-11-05T11:00', 'mail', 'Our offer'],
      ['2026-11-05T12:00', 'emailOpen', 'Our offer'],
      ['2026-11-05T13:00', 'mail', 'Re: Our offer'],
      ['2026-11-10T13:00', 'meeting', 'First meeting'],
      ['2026-11-12T13:00', 'meeting', 'Second meeting'],
    ]);
    expect(new Set(touchpoints.map(({ externalId }) => externalId)).size).toBe(touchpoints.length);
  });

  it('counts as answered by what reached the buyer alone', async () => {
    const { responses = [] } = person(await read(dynamicsClient(service).client, eva));
    expect(responses.toSorted((a, b) => a.at - b.at).map(({ kind, at, by }) => [kind, at, by])).toEqual([
      ['automaticMail', at('2026-11-02T08:01:00Z'), 'Rita Rep'],
      ['call', at('2026-11-03T09:15:00Z'), 'Rita Rep'],
      ['taskCreated', at('2026-11-04T09:00:00Z'), 'Rita Rep'],
      ['mail', at('2026-11-05T11:00:00Z'), 'Rita Rep'],
      ['taskCreated', at('2026-11-06T09:00:00Z'), 'Rita Rep'],
      ['meeting', at('2026-11-10T13:00:00Z'), 'Rita Rep'],
    ]);
  });

  it('has days by which to close, and how the last one ended', async () => {
    const told = person(await read(dynamicsClient(service, { deadlineFields: 'new_contractend' }).client, eva));
    expect(told.deadlines?.map(({ day, what }) => [day, what]).toSorted()).toEqual([
      ['2026-12-20', 'Cold store for fish'],
      ['2027-01-31', 'Cold store'],
      ['2027-02-28', 'Avtalen løper ut'],
    ]);
    expect(told.outcomes).toMatchObject([
      { result: 'won', at: at('2025-09-01T00:00:00Z'), value: 45000, currency: 'NOK' },
    ]);
  });

  it('keeps since when it has a stage, whatever else changes', async () => {
    const { client } = dynamicsClient(service);
    const first = await read(client, eva);
    expect(person(first).stages).toEqual(
      expect.arrayContaining([expect.objectContaining({ stage: 'Contacted', at: at('2026-11-19T10:00:00Z') })]),
    );
    lead().modifiedon = '2026-11-20T09:00:00Z';
    const again = await read(client, { ...eva, bookmark: first.bookmark });
    expect(person(again).stages).toEqual(person(first).stages);
    expect(person(again).owners).toEqual(person(first).owners);
    lead()['statuscode@OData.Community.Display.V1.FormattedValue'] = 'Qualified';
    const changed = await read(client, { ...eva, bookmark: again.bookmark });
    expect(person(changed).stages).toEqual(
      expect.arrayContaining([expect.objectContaining({ stage: 'Qualified', at: at('2026-11-20T09:00:00Z') })]),
    );
  });

  it('has marketing’s answer from the column that was named', async () => {
    const { client } = dynamicsClient(service, { answerField: 'new_answer' });
    lead().new_answer = 'Seen. We look into it';
    const first = await read(client, eva);
    expect(first.answers).toEqual([{ state: 'seen', text: 'We look into it', at: at('2026-11-19T10:00:00Z') }]);
    lead().modifiedon = '2026-11-20T09:00:00Z';
    expect((await read(client, { ...eva, bookmark: first.bookmark })).answers).toEqual(first.answers);
  });
});

describe('Dynamics: finding', () => {
  const records = async (asked: Parameters<typeof read>[1]) => {
    const { person: told } = await read(dynamicsClient(service).client, asked);
    return told === null || told === 'unchanged' ? told : told.identity.records.length;
  };

  it('goes by record alone, in any spelling of its id, and by what it leads to', async () => {
    expect(await records({ emails: [], records: [dynamicsRecord('lead', `{${ids.eva.toUpperCase()}}`)] })).toBe(2);
    expect(await records({ emails: [], records: [dynamicsRecord('lead', ids.evasOld)] })).toBe(2);
    expect(await records({ emails: [], records: [dynamicsRecord('contact', ids.evaContact)] })).toBe(2);
  });

  it('goes by e-mail, and an address with an apostrophe is no filter', async () => {
    expect(await records({ emails: ["o'hara@back.example"], records: [] })).toBe(1);
    expect(await records({ emails: ["x' or emailaddress1 ne 'y"], records: [] })).toBeNull();
    expect(await records({ emails: ['tom@lie.example'], records: [] })).toBe(1);
  });

  it('brings the contact that a lead belongs to, whatever its address', async () => {
    service.tables.leads!.find(({ leadid }) => leadid === ids.sean)!._parentcontactid_value = ids.tom;
    expect(await records({ emails: ["o'hara@back.example"], records: [] })).toBe(2);
  });

  it('asks for mails and calls once, with what only they have', async () => {
    await read(dynamicsClient(service).client, eva);
    const [others] = service.asked.filter(({ path }) => path.endsWith('/activitypointers'));
    expect(others?.query.get('$filter')).toMatch(
      / and activitytypecode ne 'email' and activitytypecode ne 'phonecall'$/,
    );
  });

  it('takes no record of another organisation for one of this', async () => {
    const elsewhere = { ...dynamicsRecord('lead', ids.eva), account: 'other.crm4.dynamics.com' };
    expect(await records({ emails: [], records: [elsewhere] })).toBeNull();
    expect(await records({ emails: [], records: [dynamicsRecord('lead', "1' or 1 eq 1")] })).toBeNull();
    expect(service.asked).toEqual([]);
  });
});
