import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startZoho, type ZohoService } from '../services/zoho.ts';
import { contactId, formerLeadId } from '../services/zoho-contact.ts';
import { changed, ingridLie, leadId } from '../services/zoho-people.ts';
import { testNow } from './support/client-for.ts';
import { at, journey, personIn } from './support/person-read.ts';
import { readFrom, recordOf, requests } from './support/zoho.ts';

let service: ZohoService;
beforeEach(async () => {
  service = await startZoho();
});
afterEach(() => service.close());

const ingrid = async (settings = {}) => personIn(await readFrom(service, undefined, settings));
const jonas = async () => personIn(await readFrom(service, { records: [recordOf('contact', contactId)] }));

describe('a lead of Zoho', () => {
  it('is who the record says', async () => {
    const { facts, identity } = await ingrid();
    expect(Object.fromEntries(Object.entries(facts ?? {}).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Ingrid Lie',
      company: 'Fjordkraft Sjø',
      jobTitle: 'Head of Operations',
      phone: '+47 55 00 00 00',
      country: 'Norway',
      city: 'Bergen',
      industry: 'Shipping',
      employees: 240,
      leadSource: 'Trade Show',
      owner: 'Siri Dahl',
      tags: 'fair-2026, hot',
      score: 42,
    });
    expect(identity).toEqual({
      emails: ['ingrid.lie@fjordkraft.example', 'ingrid@lie.example'],
      records: [`zoho/127.0.0.1/lead/${leadId}`],
    });
    expect(facts?.name).toMatchObject({ source: 'zoho', at: testNow });
  });

  it('went through stages, each since the timeline says', async () => {
    const { stages } = await ingrid();
    expect(stages).toEqual([
      { stage: 'Not Contacted', at: at('2026-09-02T06:00:00Z'), source: 'zoho' },
      { stage: 'Marketing Qualified', at: at('2026-10-03T08:00:00Z'), source: 'zoho', by: 'Mari Moe' },
      { stage: 'Contacted', at: at('2026-10-05T07:00:00Z'), source: 'zoho', by: 'Siri Dahl' },
    ]);
  });

  it('had owners, of whom those of its tasks are none', async () => {
    const { owners } = await ingrid();
    expect(owners).toEqual([
      { owner: 'Ola Berg', at: at('2026-09-02T06:00:00Z'), source: 'zoho' },
      { owner: 'Siri Dahl', at: at('2026-10-03T08:00:00Z'), source: 'zoho' },
    ]);
  });

  it('is in its stage since the beginning where nothing changed', async () => {
    service.personOf(leadId).timeline.length = 0;
    const { stages, owners } = await ingrid();
    expect(stages).toEqual([{ stage: 'Contacted', at: at('2026-09-02T06:00:00Z'), source: 'zoho' }]);
    expect(owners?.[0]?.owner).toBe('Siri Dahl');
  });

  it('did what is told in titles', async () => {
    const person = await ingrid();
    expect(journey(person, 'page')).toEqual(['nordvind.example/guides/heat-pumps', undefined]);
    expect(journey(person, 'ad')).toEqual(['Autumn search']);
    expect(journey(person, 'webinar')).toEqual(['Green ports webinar (Attended)']);
    expect(journey(person, 'event')).toEqual(['Nor-Shipping']);
    expect(journey(person, 'emailSent')).toEqual([
      'Never arrived',
      'Heat pumps at sea, part 1',
      'Your questions from the fair',
    ]);
    expect(journey(person, 'emailOpen')).toEqual(['Your questions from the fair', 'Your questions from the fair']);
    expect(journey(person, 'mail')).toEqual(['Re: Your questions from the fair']);
    expect(journey(person, 'call')).toEqual(['First try', 'Intro call']);
    expect(journey(person, 'meeting')).toEqual(['Demo on board']);
    expect(journey(person, 'note')).toEqual(['Needs an offer before the yard stay']);
    expect(person.touchpoints).toHaveLength(15);
    expect(new Set(person.touchpoints?.map(({ externalId }) => externalId)).size).toBe(15);
    // When somebody joined a campaign stands in the timeline; else the day it began is known.
    const times = person.touchpoints?.filter(({ kind }) => kind === 'webinar' || kind === 'event').map((one) => one.at);
    expect(times?.toSorted()).toEqual([at('2026-06-02T00:00:00Z'), at('2026-09-20T09:00:00Z')]);
  });

  it('was reached by what really reached it', async () => {
    const { responses } = await ingrid();
    const told = responses?.map(({ kind, at: when, by }) => [kind, new Date(when).toISOString(), by]);
    expect(told?.toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
      ['automaticMail', '2026-09-10T04:00:00.000Z', 'Nordvind'],
      ['taskCreated', '2026-10-04T13:00:00.000Z', 'Siri Dahl'],
      ['mail', '2026-10-05T06:30:00.000Z', 'Siri Dahl'],
      ['call', '2026-10-07T11:00:00.000Z', 'Siri Dahl'],
      ['meeting', '2026-10-20T08:00:00.000Z', 'Siri Dahl'],
    ]);
  });

  it.each([
    [{ Call_Type: 'Missed' }, false],
    [{ Outgoing_Call_Status: 'Cancelled' }, false],
    [{ Call_Duration_in_seconds: 0 }, false],
    [{ Call_Duration_in_seconds: null }, true],
    [{ Call_Type: 'Inbound' }, true],
  ] as const)('was spoken to in a call with %j: %s', async (call, isSpoken) => {
    const { lists } = service.personOf(leadId);
    lists.Calls_History = [{ ...lists.Calls_History![0]!, ...call }];
    const { responses } = await ingrid();
    expect(responses?.some(({ kind }) => kind === 'call')).toBe(isSpoken);
  });

  it('wrote the mails that were received, from whatever address', async () => {
    const received = service.personOf(leadId).emails.find(({ sent }) => sent === false);
    Object.assign(received ?? {}, { from: { email: 'ingrid@phone.example' } });
    expect(journey(await ingrid(), 'mail')).toEqual(['Re: Your questions from the fair']);
    Object.assign(received ?? {}, { sent: null, from: { email: 'Ingrid@Lie.example' } });
    expect(journey(await ingrid(), 'mail')).toEqual(['Re: Your questions from the fair']);
  });

  it('has the deadlines in the fields that were named', async () => {
    expect((await ingrid()).deadlines).toEqual([]);
    expect((await ingrid({ deadlineFields: 'Contract_End , Other' })).deadlines).toMatchObject([
      { day: '2027-03-31', what: 'Contract End', at: at('2026-11-18T08:00:00Z') },
    ]);
  });

  it('is asked for in eight requests, and knows nobody by the wrong id', async () => {
    await ingrid();
    const path = `/Leads/${leadId}`;
    const lists = ['__timeline', 'Emails', 'Calls_History', 'Events_History', 'Notes', 'Campaigns', 'Entity_Scores__s'];
    expect(requests(service).toSorted()).toEqual(
      [path, ...lists.map((name) => `${path}/${name}`)].map((one) => `GET ${one}`).toSorted(),
    );
    const other = recordOf('lead', '3652397000000999999');
    expect((await readFrom(service, { records: [other] })).person).toBeNull();
    expect((await readFrom(service, { records: [{ ...other, account: 'crm.zoho.eu' }] })).person).toBeNull();
  });

  it('is found by e-mail, by exactly this one', async () => {
    const read = await readFrom(service, { emails: ['ingrid@lie.example'] });
    expect(personIn(read).identity.records).toEqual([`zoho/127.0.0.1/lead/${leadId}`]);
    // Whatever Zoho holds for a match.
    service.failWith(({ path }) =>
      path.endsWith('/Leads/search') ? { body: { data: [service.personOf(leadId).record] } } : undefined,
    );
    expect((await readFrom(service, { emails: ['ingrid.lie@fjordkraft.exam'] })).person).toBeNull();
    service.failWith(undefined);
    service.personOf(leadId).record.Email = 'ingrid.lie@elsewhere.example';
    expect((await readFrom(service, { emails: ['ingrid.lie@fjordkraft.example'] })).person).toBeNull();
    expect((await readFrom(service, { emails: ['nobody@fjordkraft.example'] })).person).toBeNull();
  });

  it('is found by e-mail where its record was merged into another', async () => {
    const records = [recordOf('lead', '3652397000000111111')];
    const read = await readFrom(service, { emails: ['ingrid.lie@fjordkraft.example'], records });
    expect(personIn(read).identity.records).toEqual([`zoho/127.0.0.1/lead/${leadId}`]);
  });
});

describe('a contact of Zoho', () => {
  it('has deals that were won, lost, or are expected', async () => {
    const { outcomes, deadlines, facts } = await jonas();
    expect(outcomes).toEqual([
      { id: 'zoho:3652397000000760002', result: 'won', at: at('2026-10-01'), source: 'zoho', value: 80_000 },
      { id: 'zoho:3652397000000760003', result: 'lost', at: at('2026-09-02T07:00:00Z'), source: 'zoho' },
    ]);
    expect(deadlines).toMatchObject([{ day: '2026-12-15', what: 'Barge 4' }]);
    expect(facts).toMatchObject({
      company: { value: 'Havbruk AS' },
      jobTitle: { value: 'CFO' },
      city: { value: 'Tromsø' },
    });
  });

  it.each([
    ['the lead on the page', { records: [recordOf('lead', formerLeadId)] }],
    ['the address', { emails: ['jonas.vik@havbruk.example'] }],
  ])('brings along the lead that it was, by %s', async (_, asked) => {
    const read = await readFrom(service, asked);
    const { identity, stages, facts, outcomes } = personIn(read);
    expect(identity.records.toSorted()).toEqual([
      `zoho/127.0.0.1/contact/${contactId}`,
      `zoho/127.0.0.1/lead/${formerLeadId}`,
    ]);
    expect(stages).toEqual([{ stage: 'Qualified', at: at('2026-07-20T07:00:00Z'), source: 'zoho', by: 'Siri Dahl' }]);
    // The contact's word holds over that of the lead.
    expect(facts).toMatchObject({
      company: { value: 'Havbruk AS' },
      leadSource: { value: 'Web Download' },
      owner: { value: 'Ola Berg' },
    });
    expect(outcomes).toHaveLength(2);
    expect(read.gaps).toEqual([]);
  });
});

describe('much of it', () => {
  it('is read page by page, within bounds', async () => {
    const person = ingridLie();
    const one = person.emails[0]!;
    person.emails.length = 0;
    for (let i = 0; i < 10_000; i++) {
      person.emails.push({ ...one, message_id: `m${i}`, status: [] });
      person.lists.Notes!.push({
        id: String(5_000_000 + i),
        Note_Content: `Note ${i}`,
        Created_Time: '2026-10-01T00:00:00Z',
      });
      person.timeline.push(changed(leadId, 'Leads', '2026-09-03T00:00:00Z', 'Mari Moe', { Phone: ['1', '2'] }));
    }
    service.people.splice(0, service.people.length, person);
    const read = await ingrid();
    expect(journey(read, 'emailSent')).toHaveLength(30);
    expect(journey(read, 'note')).toHaveLength(400);
    // The timeline does not reach back to the beginning: since when the first stage was, nobody knows.
    expect(read.stages?.map(({ stage }) => stage)).toEqual(['Marketing Qualified', 'Contacted']);
    const asked = service.asked.filter(({ path }) => path.endsWith('__timeline'));
    expect(asked.map(({ query }) => [query.get('per_page'), query.get('page_token')])).toEqual([
      ['200', null],
      [null, 'page-2'],
      [null, 'page-3'],
    ]);
  });
});

describe("marketing's answer", () => {
  const answer = { answerField: 'Marketing_Answer' };

  it('is what stands in the field, since it was changed', async () => {
    const { answers } = await readFrom(service, undefined, answer);
    expect(answers).toEqual([{ state: 'changed', text: 'moved to nurture', at: at('2026-11-15T11:00:00Z') }]);
    expect((await readFrom(service)).answers).toEqual([]);
    service.personOf(leadId).record.Marketing_Answer = 'Seenery';
    expect((await readFrom(service, undefined, answer)).answers).toEqual([]);
  });

  it('keeps its time where the timeline has none', async () => {
    service.personOf(leadId).timeline.length = 0;
    const first = await readFrom(service, undefined, answer);
    expect(first.answers?.[0]?.at).toBe(at('2026-11-18T08:00:00Z'));
    service.personOf(leadId).record.Modified_Time = '2026-11-19T09:00:00+01:00';
    const again = await readFrom(service, { records: [recordOf('lead', leadId)], bookmark: first.bookmark }, answer);
    expect(again.answers?.[0]?.at).toBe(at('2026-11-18T08:00:00Z'));
  });
});
