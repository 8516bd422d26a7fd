/** Reading a person from Pipedrive. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v1 } from '../../lib/connectors/pipedrive/vendor.ts';
import { type PipedriveService, startPipedrive } from '../services/pipedrive.ts';
import { activity, marenSolli, marensLead, pipedriveKeys } from '../services/pipedrive-people.ts';
import { byEmail, byRecord, leadRecord, personFrom, readFrom, record } from './support/pipedrive-asked.ts';

const at = (text: string) => Date.parse(text);
let service: PipedriveService;
beforeEach(async () => {
  service = await startPipedrive();
});
afterEach(() => service.close());

describe('a person of Pipedrive', () => {
  it.each([
    ['their record', byRecord],
    ['an address', byEmail],
    ['another address of theirs', { emails: ['maren@home.example'], records: [] }],
    ["their lead's record", { emails: [], records: [leadRecord] }],
  ])('is found by %s', async (_, asked) => {
    const { identity } = await personFrom(service, asked);
    expect(identity.emails).toEqual(['maren.solli@fjordkraft.example', 'maren@home.example']);
    expect(identity.records).toEqual([
      'pipedrive/acme.pipedrive.com/contact/1024',
      `pipedrive/acme.pipedrive.com/lead/${marensLead}`,
    ]);
  });

  it('is nobody where a record is of another company, or an address is only alike', async () => {
    const elsewhere = { ...record, account: 'other.pipedrive.com' };
    expect(await readFrom(service, { emails: [], records: [elsewhere] })).toEqual({ person: null });
    service.failWith(({ path }) =>
      path.endsWith('/search')
        ? { body: { success: true, data: { items: [{ item: { id: 1024, emails: ['ann@x.example'] } }] } } }
        : undefined,
    );
    expect(await readFrom(service, { emails: ['an@x.example'], records: [] })).toEqual({ person: null });
  });

  it('is nobody where the record is gone, deleted, or a lead without a person', async () => {
    expect(await readFrom(service, { emails: [], records: [{ ...record, id: '9' }] })).toEqual({ person: null });
    expect(
      await readFrom(service, { emails: [], records: [{ ...leadRecord, id: marensLead.replace('a', 'b') }] }),
    ).toEqual({ person: null });
    service.person(1024).record.is_deleted = true;
    expect(await readFrom(service, byRecord)).toEqual({ person: null });
  });

  it('has facts in words', async () => {
    const { facts = {} } = await personFrom(service);
    expect(Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Maren Solli',
      phone: '+47 55 00 00 01',
      jobTitle: 'Head of purchasing',
      company: 'Fjordkraft Lading AS',
      country: 'Norway',
      city: 'Bergen',
      leadSource: 'Web forms',
      owner: 'Kari Nes',
    });
  });

  it('had owners, from the first one on', async () => {
    const { owners } = await personFrom(service);
    expect(owners?.map(({ owner, at: since }) => [owner, since])).toEqual([
      ['Ola Berg', at('2026-10-01T08:00:00Z')],
      ['Kari Nes', at('2026-10-03T09:00:00Z')],
    ]);
  });

  it('went through the stages of their deals', async () => {
    const { stages = [] } = await personFrom(service);
    expect(stages.map(({ stage, at: since, by }) => [stage, since, by])).toEqual([
      ['Qualified', at('2026-11-01T09:00:00Z'), undefined],
      ['Contact made', at('2026-11-05T09:00:00Z'), 'Ola Berg'],
      ['Demo held', at('2026-11-10T09:00:00Z'), 'Ola Berg'],
      ['Negotiation', at('2026-10-19T10:00:00Z'), undefined],
      ['Contact made', at('2026-11-01T09:00:00Z'), undefined],
    ]);
  });

  it('has deals won and lost, and days by which the others shall close', async () => {
    const { outcomes, deadlines } = await personFrom(service, byRecord, { deadlineFields: 'contract ENDS, no such' });
    expect(outcomes).toEqual([
      {
        id: 'pipedrive:deal:60',
        result: 'won',
        at: at('2026-10-20T10:00:00Z'),
        source: 'pipedrive',
        value: 20000.5,
        currency: 'NOK',
      },
      {
        id: 'pipedrive:deal:61',
        result: 'lost',
        at: at('2026-10-25T10:00:00Z'),
        source: 'pipedrive',
        value: 10,
        currency: 'NOK',
      },
    ]);
    expect(deadlines?.map(({ day, what }) => [day, what])).toEqual([
      ['2027-03-31', 'Contract ends'],
      ['2026-12-15', 'Fjordkraft lead'],
      ['2027-01-20', 'Charging stations'],
    ]);
  });

  it('was reached by what was done, and not by what was planned', async () => {
    const { responses = [] } = await personFrom(service);
    const told = responses.map(({ id, kind, at: when, by }) => [id, kind, when, by]);
    expect(told.toSorted()).toEqual([
      ['pipedrive:activity:201', 'call', at('2026-10-06T10:00:00Z'), 'Kari Nes'],
      ['pipedrive:activity:202', 'call', at('2026-10-08T13:00:00Z'), 'Ola Berg'],
      ['pipedrive:activity:203', 'taskCreated', at('2026-10-02T08:00:00Z'), 'Kari Nes'],
      ['pipedrive:activity:204', 'meeting', at('2026-10-12T12:00:00Z'), 'Kari Nes'],
      ['pipedrive:activity:205', 'taskCreated', at('2026-10-02T08:00:00Z'), 'Kari Nes'],
      ['pipedrive:mail:301', 'mail', at('2026-10-10T10:00:00Z'), 'Kari Nes'],
    ]);
  });

  it('was reached when a call was ticked off, where it was late before it was entered, and not in the future', async () => {
    const done = { type: 'call', done: true, due_date: '2026-10-01', due_time: '09:00' };
    service
      .person(1024)
      .activities.push(
        activity(301, { ...done, marked_as_done_time: '2026-10-09T10:00:00Z' }),
        activity(302, { ...done, marked_as_done_time: '2026-11-21T10:00:00Z' }),
      );
    const { responses = [] } = await personFrom(service);
    const told = responses.filter(({ id }) => /30[12]$/.test(id) && id.includes('activity'));
    expect(told.map(({ id, at: when }) => [id, when])).toEqual([
      ['pipedrive:activity:301', at('2026-10-09T10:00:00Z')],
    ]);
  });

  it('was not reached by a mail of theirs, nor by one of somebody else', async () => {
    const mail = { user_id: 12, draft_flag: 0, deleted_flag: 0, message_time: '2026-10-09T10:00:00.000Z' };
    service
      .person(1024)
      .mails.push(
        { ...mail, id: 311, sent_flag: 1, from: [{ email_address: 'maren@home.example' }] },
        { ...mail, id: 312, sent_flag: 0, from: [{ email_address: 'boss@fjordkraft.example' }] },
        { ...mail, id: 313, sent_flag: 1, deleted_flag: 1, from: [{ email_address: 'kari@acme.example' }] },
        { ...mail, id: 314, sent_flag: 1, from: [{ email_address: 'kari@acme.example' }] },
      );
    const { responses = [] } = await personFrom(service);
    const mails = responses.map(({ id }) => id).filter((id) => id.includes('mail:'));
    expect(mails.toSorted()).toEqual(['pipedrive:mail:301', 'pipedrive:mail:314']);
  });

  it('has a journey with titles a rep understands', async () => {
    const { touchpoints = [] } = await personFrom(service);
    expect(touchpoints.map(({ kind, title, externalId }) => [kind, title, externalId])).toEqual([
      ['meeting', 'Lunch', 'pipedrive:activity:204'],
      ['mail', 'Re: Offer', 'pipedrive:mail:302'],
      ['mail', 'Offer', 'pipedrive:mail:301'],
      ['call', 'Call about prices', 'pipedrive:activity:202'],
      ['note', 'Wants 12 stations & support', 'pipedrive:note:401'],
      ['call', 'First call', 'pipedrive:activity:201'],
      ['form', 'Fjordkraft lead', `pipedrive:lead:${marensLead}`],
    ]);
  });

  it("has marketing's answers, each when it was given", async () => {
    const { answers } = await readFrom(service, byRecord, { answerField: pipedriveKeys.answer });
    expect(answers).toEqual([
      { state: 'changed', text: 'new segment', at: at('2026-11-17T09:00:00Z') },
      { state: 'seen', text: '', at: at('2026-11-16T09:00:00Z') },
    ]);
    service.person(1024).flow.length = 0;
    const { answers: now } = await readFrom(service, byRecord, { answerField: 'Marketing answer' });
    expect(now).toEqual([{ state: 'changed', text: 'new segment', at: at('2026-11-18T09:00:00Z') }]);
    expect((await readFrom(service)).answers).toEqual([]);
  });

  it('takes ten requests, and of somebody without deals or company eight', async () => {
    await readFrom(service);
    // One of them asks for the company, which a connection that was checked knows.
    expect(service.asked).toHaveLength(11);
    await readFrom(service, { emails: [], records: [{ ...record, id: '1025' }] });
    expect(service.asked).toHaveLength(11 + 9);
  });

  it('without anything is a person without a journey', async () => {
    const { person, gaps } = await readFrom(service, { emails: ['quiet@one.example'], records: [] });
    expect(person).toMatchObject({ touchpoints: [], stages: [], owners: [], outcomes: [], responses: [] });
    expect(gaps).toEqual([]);
  });
});

describe('long lists of Pipedrive', () => {
  it('are followed by page as far as they matter, newest first', async () => {
    const maren = marenSolli();
    maren.mails.push(...Array.from({ length: 250 }, (_, id) => ({ ...maren.mails[0], id: 1000 + id })));
    maren.flow.push(
      ...Array.from({ length: 300 }, () => ({
        ...(maren.flow[4] as (typeof maren.flow)[0]),
        timestamp: '2026-12-01 00:00:00',
      })),
    );
    maren.activities.push(
      ...Array.from({ length: 10_000 }, (_, id) =>
        activity(5000 + id, { type: 'call', done: true, update_time: '2026-09-01T00:00:00Z' }),
      ),
    );
    await service.close();
    service = await startPipedrive({ people: [maren] });
    const person = await personFrom(service);
    expect(person.owners).toHaveLength(2);
    expect(person.touchpoints?.filter(({ kind }) => kind === 'mail')).toHaveLength(199);
    expect(person.touchpoints?.map(({ title }) => title)).toContain('First call');
    const pages = service.asked
      .filter(({ path }) => /flow|mailMessages/.test(path))
      .map(({ query }) => query.get('start'));
    expect(pages.toSorted()).toEqual(['100', '200', null, null]);
  });

  it('are followed by cursor where fields are looked up', async () => {
    service.failWith(({ path, query }) => {
      if (!path.endsWith('/personFields') || query.has('cursor')) return undefined;
      return { body: { success: true, data: [], additional_data: { next_cursor: null } } };
    });
    expect((await personFrom(service, byRecord, { deadlineFields: 'Contract ends' })).deadlines).toHaveLength(2);
    service.failWith(({ path, query }) => {
      if (!path.endsWith('/personFields') || query.has('cursor')) return undefined;
      const data = [{ field_name: 'Other', field_code: 'x', is_custom_field: true }];
      return { body: { success: true, data, additional_data: { next_cursor: '0' } } };
    });
    expect((await personFrom(service, byRecord, { deadlineFields: 'Contract ends' })).deadlines).toHaveLength(3);
  });
});

describe("Pipedrive's address", () => {
  it('has the first version elsewhere than that of a company', () => {
    expect(v1({}, '/notes')).toBe('/v1/notes');
    expect(v1({ address: 'https://api.pipedrive.com' }, '/notes')).toBe('/v1/notes');
    expect(v1({ address: 'https://acme.pipedrive.com' }, '/notes')).toBe('/api/v1/notes');
  });
});
