import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { type HubspotService, startHubspot } from '../services/hubspot.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, byRecord, readFrom, record } from './support/hubspot-asked.ts';
import { journey } from './support/person-read.ts';

let service: HubspotService;
beforeEach(async () => {
  service = await startHubspot();
});
afterEach(() => service.close());

const read = (asked = byRecord, settings = {}) => readFrom(service, asked, settings);
const person = async (asked = byRecord, settings = {}) => (await read(asked, settings)).person as ImportedPerson;
const at = (iso: string) => Date.parse(iso);

describe('a person in HubSpot', () => {
  it('is found by record and by address alike, with both to know them by', async () => {
    const found = await person(byEmail);
    expect(found).toEqual(await person(byRecord));
    expect(found.identity).toEqual({
      emails: ['ines.duarte@harborline.example', 'ines@harborline.example'],
      records: ['hubspot/1234567/contact/451'],
    });
  });

  it('is told by plain facts, with the owner by name', async () => {
    const { facts = {} } = await person();
    const values = Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
    expect(values).toEqual({
      name: 'Inês Duarte',
      company: 'Harborline Logistics',
      jobTitle: 'Head of Procurement',
      phone: '+351 21 555 0142',
      country: 'Portugal',
      city: 'Lisbon',
      language: 'pt',
      industry: 'Logistics',
      employees: '200-500',
      leadSource: 'Paid search',
      leadStatus: 'In progress',
      authority: 'Decision maker, budget holder',
      score: 64,
      pageViews: 31,
      owner: 'Nora Lindqvist',
    });
    expect(facts.name).toMatchObject({ source: 'hubspot', at: testNow });
  });

  it('has each stage since when, an own one by its name, and who set it', async () => {
    const { stages = [] } = await person();
    expect(stages).toEqual([
      { stage: 'Sales Accepted Lead', at: at('2026-11-16T08:05:00Z'), source: 'hubspot', by: 'Nora Lindqvist' },
      { stage: 'marketingqualifiedlead', at: at('2026-11-12T13:31:00Z'), source: 'hubspot' },
      { stage: 'lead', at: at('2026-09-02T09:12:05Z'), source: 'hubspot' },
    ]);
  });

  it('had owners, also one who has left', async () => {
    const { owners = [] } = await person();
    expect(owners.map(({ owner }) => owner)).toEqual(['Nora Lindqvist', 'Tore Vik']);
  });

  it('sent forms, which are told by their names', async () => {
    const found = await person();
    expect(journey(found, 'form')).toEqual(['Download the guide', 'Demo request']);
    expect(found.touchpoints?.find(({ title }) => title === 'Demo request')).toMatchObject({
      at: at('2026-11-12T13:30:00Z'),
      url: 'https://www.seller.example/demo',
      externalId: 'hubspot:form:a1b2c3d4-0001-4000-8000-000000000001',
    });
  });

  it('sent forms that the properties tell of where HubSpot no longer lists them', async () => {
    service.failWith(({ path }) => (path.endsWith('/profile') ? { status: 404, body: {} } : undefined));
    const found = await read();
    expect(journey(found.person as ImportedPerson, 'form')).toEqual([
      'Freight cost guide: Download the guide',
      'Book a demo: Demo request',
    ]);
    expect(found.gaps?.map(({ part }) => part)).not.toContain('forms');
  });

  it('got e-mails, whose openings are told by subject and, where HubSpot says so, as a machine’s', async () => {
    const found = await person();
    const emails = found.touchpoints?.filter(({ externalId = '' }) => externalId.startsWith('hubspot:email:'));
    const title = 'What rail freight costs in 2027';
    expect(emails?.map(({ kind, actor, title: told, url }) => ({ kind, actor, told, url }))).toEqual([
      { kind: 'emailClick', actor: undefined, told: title, url: 'https://www.seller.example/rail' },
      { kind: 'emailOpen', actor: undefined, told: title, url: undefined },
      { kind: 'emailOpen', actor: 'machine', told: title, url: undefined },
      { kind: 'emailSent', actor: undefined, told: title, url: undefined },
    ]);
  });

  it('saw pages: the first and the last of each visit, without what followed her', async () => {
    expect(journey(await person(), 'page')).toEqual([
      'www.seller.example/guides/freight-cost',
      'www.seller.example/customers/rail',
      'www.seller.example/pricing',
    ]);
  });

  it('saw the front page, or one with an odd address', async () => {
    const pages = ['https://www.seller.example/', 'https://www.seller.example/%E0%A4', '/only/a/path?x#y'];
    service.person('451').history.hs_analytics_last_url = pages.map((value, n) => ({
      value,
      timestamp: new Date(testNow - n * 7_200_000).toISOString(),
    }));
    expect(journey(await person(), 'page').slice(-3)).toEqual([
      '/only/a/path',
      'www.seller.example/%E0%A4',
      'www.seller.example',
    ]);
  });

  it('was spoken to: only what reached her is a response', async () => {
    const { responses = [] } = await person();
    const told = responses.map(({ kind, id, by }) => `${kind} ${id} ${by}`).sort();
    expect(told).toEqual([
      'automaticMail hubspot:mail:9403 Nora Lindqvist',
      'call hubspot:call:9201 Nora Lindqvist',
      'mail hubspot:mail:9401 Nora Lindqvist',
      'meeting hubspot:meeting:9301 Emeka Obi',
      'taskCreated hubspot:task:9501 Nora Lindqvist',
    ]);
  });

  it('has notes, calls, meetings and mails in the journey, but not what Baton wrote or what never took place', async () => {
    const found = await person();
    expect(journey(found, 'note')).toEqual(['Met her at the rail fair & promised figures']);
    expect(journey(found, 'call')).toEqual(['Intro call']);
    expect(journey(found, 'meeting')).toEqual(['Demo', 'Follow-up']);
    expect(journey(found, 'mail')).toEqual(['Fwd: Question', 'Figures as promised', 'Re: Figures as promised']);
    expect(journey(found, 'emailSent')).toContain('Quick question');
  });

  it('has deals: the open one is a deadline, the others ended', async () => {
    const { deadlines = [], outcomes = [] } = await person();
    expect(deadlines.map(({ day, what }) => `${day} ${what}`)).toEqual(['2026-12-18 Harborline pilot']);
    expect(outcomes.map(({ result, value, currency }) => ({ result, value, currency }))).toEqual([
      { result: 'won', value: 1500.5, currency: 'EUR' },
      { result: 'lost', value: undefined, currency: 'EUR' },
    ]);
  });

  it('has deadlines in the properties that were named', async () => {
    const { deadlines = [] } = await person(byRecord, { deadlineFields: 'contract_ends, budget_closes' });
    expect(deadlines.map(({ day, what }) => `${day} ${what}`)).toContain('2027-01-31 Contract ends');
  });

  it('is answered about in the property that was named', async () => {
    expect((await read(byRecord, { answerField: 'marketing_answer' })).answers).toEqual([
      { state: 'changed', text: 'such leads now wait for a budget', at: at('2026-11-19T15:00:00Z') },
      { state: 'seen', text: '', at: at('2026-11-18T09:00:00Z') },
    ]);
    expect((await read()).answers).toEqual([]);
  });

  it('is nobody where HubSpot has nobody by that address or record', async () => {
    expect((await read({ emails: ['nobody@else.example'], records: [] })).person).toBeNull();
    expect((await read({ emails: [], records: [{ ...record, id: '9' }] })).person).toBeNull();
  });

  it('is found by address where the record is of another account, or gone', async () => {
    const elsewhere = { ...record, account: '7654321', id: '452' };
    expect((await person({ ...byEmail, records: [elsewhere] })).identity.records).toEqual([
      'hubspot/1234567/contact/451',
    ]);
    expect((await person({ ...byEmail, records: [{ ...record, id: '9' }] })).identity.records).toEqual([
      'hubspot/1234567/contact/451',
    ]);
    expect((await read({ emails: [], records: [elsewhere] })).person).toBeNull();
  });

  it('by the first address wins where several are known', async () => {
    const emails = ['tomasz@quiet.example', 'ines.duarte@harborline.example'];
    expect((await person({ emails, records: [] })).identity.emails).toEqual(['tomasz@quiet.example']);
  });

  it('of whom little is known costs little', async () => {
    await person({ emails: [], records: [{ ...record, id: '452' }] });
    expect(service.asked.map(({ path }) => path).sort()).toEqual([
      '/account-info/v3/details',
      '/crm/v3/objects/contacts/452',
      '/crm/v3/owners/',
      '/email/public/v1/events',
      '/events/v3/events/',
    ]);
  });

  it('stands in no address but where HubSpot takes it nowhere else', async () => {
    await person(byEmail);
    const telling = service.asked.filter(({ path, query }) => `${path}?${query}`.includes('harborline'));
    expect(telling.map(({ path }) => path)).toEqual(['/email/public/v1/events']);
  });
});
