import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonRead } from '../../lib/connectors/connector.ts';
import { read } from '../../lib/connectors/odoo/read.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { odooIds as ids, type Odoo, startOdoo } from '../services/odoo.ts';
import { testNow } from './support/client-for.ts';
import { odooClient, odooRecord } from './support/odoo.ts';

let service: Odoo;

beforeEach(async () => {
  service = await startOdoo({ now: () => testNow });
});
afterEach(() => service.close());

const at = (text: string) => Date.parse(text);

function person({ person: told }: PersonRead): ImportedPerson {
  if (told === null || told === 'unchanged') throw new Error('nobody');
  // What is handed on must be storable as it is.
  return importedPersonSchema.parse(told);
}

const ida = { emails: ['ida@nordby.example'], records: [odooRecord('lead', ids.ida)] };
const factsOf = ({ facts = {} }: ImportedPerson) =>
  Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));

describe.each([
  ['by the session', undefined],
  ['by a key', 'a1b2c3'],
] as const)('Odoo %s: a person', (_, token) => {
  const client = (settings = {}) => odooClient(service, settings, token).client;

  it('has facts in names, not ids, and all of their records', async () => {
    const told = person(await read(client(), ida));
    expect(told.identity).toEqual({
      emails: ['ida@nordby.example'],
      records: ['odoo/127.0.0.1/contact/7', 'odoo/127.0.0.1/lead/12', 'odoo/127.0.0.1/lead/45'],
    });
    expect(factsOf(told)).toEqual({
      name: 'Ida Berg',
      company: 'Nordby kommune',
      jobTitle: 'Head of property',
      phone: '+47 22 00 00 07',
      country: 'Norway',
      city: 'Nordby',
      language: 'Norwegian Bokmål',
      industry: 'Public Administration',
      owner: 'Rita Rep',
      leadSource: 'Search engine',
      campaign: 'Autumn',
      interest: 'Heat pumps for three schools',
      probability: 62.5,
      lostReason: 'Too expensive',
    });
  });

  it('has a journey in words a rep understands, and no note of Baton’s own', async () => {
    const { touchpoints = [] } = person(await read(client(), ida));
    expect(
      touchpoints
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, kind, title }) => [new Date(at).toISOString().slice(0, 16), kind, title]),
    ).toEqual([
      ['2026-10-15T06:00', 'emailSent', 'October news'],
      ['2026-10-15T07:00', 'emailOpen', 'October news'],
      ['2026-10-15T07:01', 'emailClick', 'October news'],
      ['2026-11-01T19:00', 'page', 'Our prices'],
      ['2026-11-01T19:05', 'page', '/blog/schools'],
      ['2026-11-02T08:00', 'form', 'Heat pumps for three schools'],
      ['2026-11-02T08:01', 'emailSent', 'We got your request'],
      ['2026-11-03T07:10', 'mail', 'Question on prices'],
      ['2026-11-03T09:15', 'mail', 'Re: Question on prices'],
      ['2026-11-03T09:20', 'note', 'Seems <keen> & quick'],
      ['2026-11-04T08:00', 'note', '@Marta, who is this?'],
      ['2026-11-04T10:00', 'call', 'Samtale done: About the schools'],
      ['2026-11-04T11:00', 'note', 'To-Do done'],
      ['2026-11-07T11:00', 'mail', 'Any news?'],
      ['2026-11-10T13:00', 'meeting', 'First meeting'],
    ]);
    expect(new Set(touchpoints.map(({ externalId }) => externalId)).size).toBe(touchpoints.length);
  });

  it('counts as answered by what reached the buyer alone', async () => {
    const { responses = [] } = person(await read(client(), ida));
    expect(responses.toSorted((a, b) => a.at - b.at).map(({ kind, at, by }) => [kind, at, by])).toEqual([
      ['automaticMail', at('2026-11-02T08:01:00Z'), 'Rita Rep'],
      ['mail', at('2026-11-03T09:15:00Z'), 'Rita Rep'],
      ['call', at('2026-11-04T10:00:00Z'), 'Rita Rep'],
      ['meeting', at('2026-11-10T13:00:00Z'), 'Rita Rep'],
    ]);
  });

  it('has stages and owners with their times, an end that is expected and one that was', async () => {
    const told = person(await read(client(), ida));
    expect((told.stages ?? []).toSorted((a, b) => a.at - b.at).map(({ stage, at, by }) => [stage, at, by])).toEqual([
      ['New', at('2025-03-01T08:00:00Z'), undefined],
      ['New', at('2026-11-02T08:00:00Z'), undefined],
      ['Qualified', at('2026-11-02T08:30:00Z'), 'Marta Marketing'],
      ['Proposition', at('2026-11-05T09:00:00Z'), 'Rita Rep'],
    ]);
    expect((told.owners ?? []).toSorted((a, b) => a.at - b.at).map(({ owner, at }) => [owner, at])).toEqual([
      ['Rita Rep', at('2025-03-01T09:00:00Z')],
      ['Marta Marketing', at('2026-11-02T08:00:00Z')],
      ['Rita Rep', at('2026-11-02T08:31:00Z')],
    ]);
    expect(told.deadlines).toMatchObject([{ day: '2026-12-15', what: 'Heat pumps for three schools' }]);
    expect(told.outcomes).toMatchObject([
      { result: 'lost', at: at('2025-06-01T10:00:00Z'), value: 9000, currency: 'NOK' },
    ]);
  });

  it('asks eight times once it knows what this Odoo has', async () => {
    await read(client(), ida);
    const before = service.asked.length;
    const { gaps } = await read(client(), ida);
    expect(service.asked.length - before).toBe(8);
    expect(gaps).toEqual([]);
  });
});

describe('Odoo: finding', () => {
  const names = async (asked: Parameters<typeof read>[1]) =>
    (await read(odooClient(service).client, asked)).person as ImportedPerson | null;

  it('goes by record alone, and by what its address leads to', async () => {
    const told = await names({ emails: [], records: [odooRecord('lead', ids.ida)] });
    expect(told?.identity.records).toEqual(['odoo/127.0.0.1/contact/7', 'odoo/127.0.0.1/lead/45']);
    const other = await names({ emails: [], records: [odooRecord('contact', ids.idaPartner)] });
    expect(other?.identity.records).toHaveLength(3);
    const action = await names({ emails: [], records: [odooRecord('lead', 'action-262/45')] });
    expect(factsOf(action as ImportedPerson).interest).toBe('Heat pumps for three schools');
  });

  it('goes by e-mail, with an apostrophe too', async () => {
    const told = await names({ emails: ["o'hara@shop.example"], records: [] });
    expect(told).toMatchObject({ outcomes: [{ result: 'won', currency: 'NOK' }], deadlines: [] });
    expect((await names({ emails: ['per@vik.example'], records: [] }))?.stages).toEqual([]);
  });

  it('takes no record of another Odoo, or of another CRM, for one of this', async () => {
    const elsewhere = { ...odooRecord('lead', ids.ida), account: 'other.odoo.com' };
    expect(await names({ emails: [], records: [elsewhere] })).toBeNull();
    expect(await names({ emails: [], records: [{ ...elsewhere, crm: 'close', account: '127.0.0.1' }] })).toBeNull();
    expect(await names({ emails: ['nobody@nowhere.example'], records: [odooRecord('lead', 9999)] })).toBeNull();
  });

  it('sees in the lead on the page the one that is meant', async () => {
    const told = await names({ emails: ['ida@nordby.example'], records: [odooRecord('lead', ids.idasOld)] });
    expect(factsOf(told as ImportedPerson).interest).toBe('Ventilation');
  });
});

describe('Odoo: fields that were named', () => {
  it('are deadlines, by their labels', async () => {
    const { client } = odooClient(service, { deadlineFields: ' x_contract_end, date_deadline' });
    expect(person(await read(client, ida)).deadlines).toEqual(
      expect.arrayContaining([expect.objectContaining({ day: '2027-03-31', what: 'Avtalen løper ut' })]),
    );
  });

  it('hold marketing’s answer, which stays the same answer whatever else changes', async () => {
    const { client } = odooClient(service, { answerField: 'x_marketing_answer' });
    const lead = service.models['crm.lead']!.rows.find(({ id }) => id === ids.ida)!;
    expect(await read(client, ida)).toMatchObject({ answers: [] });
    lead.x_marketing_answer = '<p>Declined: not in our region</p>';
    const first = await read(client, ida);
    expect(first.answers).toEqual([{ state: 'declined', text: 'not in our region', at: at('2026-11-19T10:00:00Z') }]);
    lead.write_date = '2026-11-20 09:00:00';
    const again = await read(client, { ...ida, bookmark: first.bookmark });
    expect(again.answers).toEqual(first.answers);
    lead.x_marketing_answer = 'changed – new form';
    const changed = await read(client, { ...ida, bookmark: again.bookmark });
    expect(changed.answers).toEqual([{ state: 'changed', text: 'new form', at: at('2026-11-20T09:00:00Z') }]);
  });

  it('are a gap where there is none of the name', async () => {
    const { client } = odooClient(service, { answerField: 'x_nope', deadlineFields: 'x_nope' });
    expect((await read(client, ida)).gaps).toEqual([
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
    ]);
  });

  it('are looked for anew where one is gone since', async () => {
    const { client } = odooClient(service);
    await read(client, ida);
    for (const row of service.models['crm.lead']!.rows) delete row.function;
    service.models['crm.lead']!.fields.delete('function');
    expect((await read(client, ida)).person).toMatchObject({ facts: { name: { value: 'Ida Berg' } } });
  });
});
