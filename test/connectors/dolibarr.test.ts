import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportedPerson, importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { type DolibarrService, startDolibarr } from '../services/dolibarr.ts';
import { seconds } from '../services/dolibarr-people.ts';
import { byEmail, byRecord, readFrom, record } from './support/dolibarr-asked.ts';

let service: DolibarrService;
beforeEach(async () => {
  service = await startDolibarr();
});
afterEach(() => service.close());

const read = (asked = byRecord, settings = {}) => readFrom(service, asked, settings);
const person = async (asked = byRecord, settings = {}): Promise<ImportedPerson> =>
  importedPersonSchema.parse((await read(asked, settings)).person);
const at = (iso: string) => Date.parse(iso);
const journey = ({ touchpoints = [] }: ImportedPerson, kind: string) =>
  touchpoints.filter((one) => one.kind === kind).map(({ title }) => title);
const values = ({ facts = {} }: ImportedPerson) =>
  Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));

describe('a person in Dolibarr', () => {
  it('is found by record and by address alike, with both to know them by', async () => {
    const found = await person(byEmail);
    expect(found).toEqual(await person(byRecord));
    expect(found.identity).toEqual({
      emails: ['elise.marchand@ateliernord.example'],
      records: ['dolibarr/127.0.0.1/contact/12'],
    });
  });

  it('is told by plain facts, with those of the company and its representative by name', async () => {
    expect(values(await person())).toEqual({
      name: 'Élise Marchand',
      company: 'Atelier Nord',
      employees: '11 - 50',
      jobTitle: 'Responsable achats',
      phone: '+33 1 99 00 11 22',
      city: 'Lille',
      country: 'France',
      language: 'fr_FR',
      owner: 'Camille Roux',
    });
  });

  it('stands where the prospect does, or is a customer', async () => {
    const stages = async () => (await person()).stages?.map(({ stage, at }) => [stage, at]);
    expect(await stages()).toEqual([['Contact in process', at('2026-11-17T10:00:00Z')]]);
    const [party] = service.records.thirdparties ?? [];
    Object.assign(party ?? {}, { stcomm_id: '17', status_prospect_label: 'Asked for a quote' });
    expect(await stages()).toEqual([['Asked for a quote', at('2026-11-17T10:00:00Z')]]);
    Object.assign(party ?? {}, { client: 1 });
    expect(await stages()).toEqual([['Customer', at('2026-11-17T10:00:00Z')]]);
    Object.assign(party ?? {}, { client: 0 });
    expect(await stages()).toEqual([]);
  });

  it('was called, met and written to: only what was done and reached her is a response', async () => {
    const { responses = [] } = await person();
    expect(responses.map(({ kind, id, by }) => `${kind} ${id} ${by}`).sort()).toEqual([
      'automaticMail dolibarr:event:106 Camille Roux',
      'call dolibarr:event:101 Camille Roux',
      'mail dolibarr:event:104 jo',
      'mail dolibarr:event:109 Camille Roux',
      'meeting dolibarr:event:102 Camille Roux',
      'meeting dolibarr:event:113 Camille Roux',
      'taskCreated dolibarr:event:103 Camille Roux',
      'taskCreated dolibarr:event:112 Camille Roux',
    ]);
  });

  it('has a journey of events by their labels, without Baton’s own, housekeeping, plans and others’', async () => {
    const found = await person();
    expect(journey(found, 'call')).toEqual(['First call']);
    expect(journey(found, 'meeting')).toEqual(['With both of them', 'Demo']);
    expect(journey(found, 'mail')).toEqual(['Proposal PR7 sent by mail', 'Re: Prices', 'Prices']);
    expect(journey(found, 'emailSent')).toEqual(['Autumn news']);
    expect(journey(found, 'note')).toEqual(['Likes blue & green']);
    expect(journey(found, 'other')).toEqual(['Came to the stand']);
    expect(found.touchpoints?.find(({ kind }) => kind === 'call')).toMatchObject({
      at: at('2026-11-10T10:00:00Z'),
      externalId: 'dolibarr:event:101',
    });
  });

  it('was not called in what lies ahead, though it need not be done', async () => {
    const ahead = {
      id: '120',
      type_code: 'AC_TEL',
      label: 'Ahead',
      datep: seconds('2026-12-01T09:00:00Z'),
      percentage: -1,
    };
    service.records.agendaevents?.push({ ...ahead, fk_contact: '12' });
    const found = await person();
    expect(journey(found, 'call')).toEqual(['First call']);
    expect(found.responses?.map(({ id }) => id)).not.toContain('dolibarr:event:120');
  });

  it('has proposals: the open one is a deadline, the others ended, and colleagues’ are theirs', async () => {
    const { deadlines = [], outcomes = [] } = await person();
    expect(deadlines.map(({ day, what }) => `${day} ${what}`)).toEqual(['2026-12-15 Autumn offer']);
    expect(outcomes).toEqual([
      {
        id: 'dolibarr:proposal:6',
        result: 'won',
        at: at('2026-11-03T10:00:00Z'),
        source: 'dolibarr',
        value: 1500.5,
        currency: 'EUR',
      },
      { id: 'dolibarr:proposal:5', result: 'lost', at: at('2026-10-03T10:00:00Z'), source: 'dolibarr' },
    ]);
  });

  it('has deadlines in the attributes that were named, on the day that the server means', async () => {
    const days = async () =>
      (await person(byRecord, { deadlineFields: 'contract_ends, none' })).deadlines?.map(
        ({ day, what }) => `${day} ${what}`,
      );
    expect(await days()).toContain('2027-01-31 Contract ends');
    service.change({ options_contract_ends: '2027-03-01' });
    expect(await days()).toContain('2027-03-01 Contract ends');
    service.change({ options_contract_ends: String(seconds('2027-04-02T05:00:00Z')) });
    expect(await days()).toContain('2027-04-02 Contract ends');
  });

  it('is answered about in the attribute that was named', async () => {
    expect((await read(byRecord, { answerField: 'marketing_answer' })).answers).toEqual([
      { state: 'seen', text: 'thanks', at: at('2026-11-18T09:00:00Z') },
    ]);
    service.change({ options_marketing_answer: 'later' });
    expect((await read(byRecord, { answerField: 'marketing_answer' })).answers).toEqual([]);
    expect((await read()).answers).toEqual([]);
  });

  it('may be a third party that has the address itself: a private person by name, a company by its own', async () => {
    const rosa = await person({ emails: ['rosa@lind.example'], records: [] });
    expect(values(rosa)).toEqual({ name: 'Rosa Lind', owner: 'Camille Roux' });
    expect(rosa.identity).toEqual({ emails: ['rosa@lind.example'], records: [] });
    expect(journey(rosa, 'call')).toEqual(['Rosa']);
    expect(rosa.stages?.map(({ stage }) => stage)).toEqual(['Customer']);
    const company = await person({ emails: ['contact@ateliernord.example'], records: [] });
    expect(values(company)).toMatchObject({ company: 'Atelier Nord', employees: '11 - 50' });
    expect(company.facts?.name).toBeUndefined();
  });

  it('may belong to no third party', async () => {
    const found = await person({ emails: ['seul@nulle.example'], records: [] });
    expect(values(found)).toEqual({ name: 'Seul' });
    expect(service.asked.some(({ path }) => path.includes('thirdparties'))).toBe(false);
  });

  it('is nobody where Dolibarr has nobody by that address or record', async () => {
    expect((await read({ emails: ['nobody@else.example'], records: [] })).person).toBeNull();
    expect((await read({ emails: [], records: [{ ...record, id: '99' }] })).person).toBeNull();
    expect((await read({ emails: ["x')or(1:=:1@else.example"], records: [] })).person).toBeNull();
    expect((await read({ emails: [], records: [{ ...record, id: '12/../13' }] })).person).toBeNull();
    expect((await read({ emails: [], records: [{ ...record, account: 'erp.other.example' }] })).person).toBeNull();
  });

  it('by the first address wins where several are known', async () => {
    const emails = ['hugo.petit@ateliernord.example', ...byEmail.emails];
    expect((await person({ emails, records: [] })).identity.records).toEqual(['dolibarr/127.0.0.1/contact/13']);
  });

  it('costs seven requests', async () => {
    await person();
    expect(service.asked.map(({ path }) => path.replace('/dolibarr/api/index.php', '')).sort()).toEqual([
      '/agendaevents',
      '/agendaevents',
      '/contacts/12',
      '/proposals',
      '/thirdparties/3',
      '/thirdparties/3/representatives',
      '/users',
    ]);
  });

  it('has so much that only the newest is read', async () => {
    service.records.agendaevents = Array.from({ length: 500 }, (_, n) => ({
      id: String(1000 + n),
      type_code: 'AC_OTH',
      label: `n${n}`,
      datep: seconds('2026-01-01T00:00:00Z') + n,
      percentage: -1,
      fk_contact: '12',
    }));
    const notes = journey(await person(), 'note');
    expect(notes).toHaveLength(100);
    expect(notes[0]).toBe('n499');
  });
});
