import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { PersonAsked } from '../../lib/connectors/connector.ts';
import { espocrm } from '../../lib/connectors/espocrm/connector.ts';
import { type EspoService, startEspocrm } from '../services/espocrm.ts';
import { jonLead, tuvaLead } from '../services/espocrm-people.ts';
import type { Fault } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { asked, byRecord, clientOfEspo, recordOf } from './support/espocrm.ts';
import { personIn } from './support/person-read.ts';

let service: EspoService;
beforeEach(async () => {
  service = await startEspocrm();
});
afterEach(() => service.close());

const read = (who = byRecord) => espocrm.read!(clientOfEspo(service), who);
const failure = async (who?: PersonAsked) => {
  const outcome = await atEdge(() => read(who));
  return outcome.ok ? undefined : outcome.failure;
};
const check = (settings = {}) => atEdge(() => espocrm.check(clientOfEspo(service, settings)));
const tuva = asked({ emails: ['tuva.lien@fjellvik.example'] });
const jon = asked({ records: [recordOf('lead', jonLead)] });
/** One path answers otherwise. */
const instead = (ending: string, fault: Fault) =>
  service.failWith(({ path }) => (path.endsWith(ending) ? fault : undefined));
const forbidden = (scope: string) => ({ code: 'forbidden', scope });

describe('a failure of EspoCRM', () => {
  it.each<[string, Fault, object]>([
    ['a key that is no longer good', { status: 401 }, { code: 'signedOut' }],
    ['a server error', { status: 500, headers: { 'x-status-reason': 'x' } }, { code: 'serverError', status: 500 }],
    [
      'a refusal with a reason',
      { status: 409, headers: { 'x-status-reason': 'Conflict' } },
      { code: 'refused', why: 'Conflict' },
    ],
    ['a refusal without one', { status: 400 }, { code: 'refused', why: 'HTTP 400' }],
    [
      'a limit of the server before it',
      { status: 429, headers: { 'retry-after': '90' } },
      { code: 'limited', until: testNow + 90_000 },
    ],
    [
      'a page instead of an answer',
      { body: '<!doctype html><h1>Maintenance</h1>' },
      { code: 'notUnderstood', what: 'HTML' },
    ],
    [
      'an address that leads elsewhere',
      { status: 301, headers: { location: 'https://x.example/' } },
      { code: 'badSetting', field: 'address' },
    ],
    [
      'an address with another site',
      { status: 404, body: '<html>Not Found</html>' },
      { code: 'badSetting', field: 'address' },
    ],
  ])(
    'is named: %s',
    async (_, fault, expected) => {
      service.failWith(() => fault);
      expect(await failure(tuva)).toEqual(expected);
    },
    30_000,
  );

  it('is an address that is none', async () => {
    const outcome = await atEdge(() => espocrm.read!(clientOfEspo(service, { address: 'crm' }), tuva));
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
  });

  it('names the right that is missing', async () => {
    service.rights.Contact = false;
    expect(await failure()).toEqual(forbidden('Contact: read'));
    service.rights.Lead = false;
    expect((await failure(tuva))?.code).toBe('forbidden');
  });

  it('costs the kind of record alone that is closed', async () => {
    service.rights.Contact = false;
    for (const who of [tuva, asked({ records: [recordOf('lead', tuvaLead)] })]) {
      const outcome = await read(who);
      expect(personIn(outcome).identity.records).toEqual([`espocrm/127.0.0.1/lead/${tuvaLead}`]);
      expect(outcome.gaps).toEqual([{ part: 'person', failure: forbidden('Contact: read') }]);
    }
    const nobody = await read(asked({ emails: ['nobody@x.example'] }));
    expect(nobody).toEqual({ person: null, gaps: [{ part: 'person', failure: forbidden('Contact: read') }] });
  });

  it.each([
    ['Meeting', ['meetings']],
    ['Call', ['calls']],
    ['Task', ['tasks']],
    ['Opportunity', ['deadline']],
    ['Campaign', ['campaigns', 'forms']],
  ])('costs a part alone: %s', async (scope, parts) => {
    service.rights[scope] = false;
    const outcome = await read();
    expect(outcome.gaps).toEqual(parts.map((part) => ({ part, failure: forbidden(`${scope}: read`) })));
    expect(personIn(outcome).touchpoints?.length).toBeGreaterThan(8);
  });

  it('leaves the mails that stand in the stream, where mails are closed', async () => {
    service.rights.Email = false;
    const outcome = await read();
    expect(outcome.gaps).toEqual([{ part: 'emails', failure: forbidden('Email: read') }]);
    const mails = personIn(outcome).touchpoints?.filter(({ kind }) => kind === 'mail');
    expect(mails?.map(({ title }) => title)).toEqual(['Re: Quote', 'Our terms']);
  });

  it('costs the history alone where streams are closed', async () => {
    service.rights.Lead = { read: 'all', stream: 'no' };
    const outcome = await read(jon);
    expect(outcome.gaps).toEqual(
      ['stageHistory', 'notes'].map((part) => ({ part, failure: forbidden('Lead: stream') })),
    );
    expect(personIn(outcome).stages).toMatchObject([{ stage: 'New' }]);
  });

  it('of the whole connection is not a part that is missing', async () => {
    instead('/stream', { status: 401 });
    expect(await failure(jon)).toEqual({ code: 'signedOut' });
  });
});

describe('an odd reply of EspoCRM', () => {
  it.each([
    ['of the id alone', { id: jonLead }],
    [
      'of nulls',
      { id: jonLead, name: null, status: null, emailAddress: null, emailAddressData: null, createdAt: null },
    ],
    [
      'of other types',
      { id: jonLead, name: ['x'], status: 3, emailAddress: {}, emailAddressData: 'x', createdAt: true, tags: [1] },
    ],
    ['of odd addresses', { id: jonLead, emailAddressData: [null, 7, {}, { emailAddress: 'no address' }] }],
  ])('%s is a person all the same', async (_, record) => {
    instead(`/Lead/${jonLead}`, { body: record });
    const outcome = await read(jon);
    expect(personIn(outcome).identity).toEqual({ emails: [], records: [`espocrm/127.0.0.1/lead/${jonLead}`] });
    expect(outcome.gaps).toEqual([]);
  });

  it.each([
    ['without an id', {}, '/Lead/…: id'],
    ['that is a list', [], '/Lead/…: object'],
  ])('%s is not understood, and says where', async (_, body, what) => {
    instead(`/Lead/${jonLead}`, { body });
    expect(await failure(jon)).toEqual({ code: 'notUnderstood', what });
  });

  it('costs an odd entry alone', async () => {
    const kept = { id: 'n1', type: 'Post', post: 'Kept', createdAt: '2026-11-01 08:00:00' };
    const list = [null, 'x', {}, { id: 'a' }, { ...kept, id: 'b', createdAt: 'never' }, { id: 'c', type: 5, data: [] }];
    instead('/stream', { body: { list: [...list, kept], total: 'many' } });
    const outcome = await read(jon);
    expect(personIn(outcome).touchpoints?.map(({ title }) => title)).toEqual(['Kept']);
    expect(outcome.gaps).toEqual([]);
  });

  it('costs a part alone where it is renamed', async () => {
    instead('/calls', { body: { records: [] } });
    const outcome = await read(jon);
    expect(outcome.gaps).toEqual([{ part: 'calls', failure: { code: 'notUnderstood', what: '/Lead/…/calls: list' } }]);
  });

  it('of odd activities, mails and opportunities is none of them', async () => {
    const odd = [{ id: 'x' }, { id: 'y', status: 'Held', dateStart: 'never' }, { id: 'z', status: 7, amount: 'much' }];
    service.failWith(({ path }) =>
      /\/(meetings|calls|emails|opportunities|campaignLogRecords)$/.test(path) ? { body: { list: odd } } : undefined,
    );
    const { touchpoints, outcomes, deadlines } = personIn(await read());
    expect(new Set(touchpoints?.map(({ kind }) => kind))).toEqual(new Set(['note', 'mail']));
    expect([outcomes, deadlines]).toEqual([[], []]);
  });
});

describe('the check of a connection', () => {
  const all = {
    answerField: 'marketingAnswer',
    deadlineFields: 'cContractEnd',
    verdictField: 'salesVerdict',
    reasonField: 'salesReason',
  };

  it('says whose key it is and what it allows, and writes nothing', async () => {
    expect(await check(all)).toEqual({
      ok: true,
      value: {
        account: 'Baton (127.0.0.1)',
        reads: espocrm.about.reads,
        writes: espocrm.about.writes,
        gaps: [],
      },
    });
    expect(service.asked).toHaveLength(3);
    expect(service.asked.every(({ method }) => method === 'GET')).toBe(true);
    const outcome = await check();
    expect(outcome).toMatchObject({ ok: true, value: { writes: ['note'], gaps: [] } });
    expect(JSON.stringify(outcome)).not.toContain('answers');
  });

  it('says which rights and which fields are missing', async () => {
    service.rights.Meeting = false;
    service.rights.Campaign = { read: 'no' };
    service.rights.Lead = { read: 'all', edit: 'no', stream: 'no' };
    expect(await check({ ...all, deadlineFields: 'cContractEnd, noSuch', answerField: 'norThis' })).toMatchObject({
      ok: true,
      value: {
        writes: [],
        gaps: [
          { part: 'meetings', failure: forbidden('Meeting: read') },
          { part: 'campaigns', failure: forbidden('Campaign: read') },
          { part: 'forms', failure: forbidden('Campaign: read') },
          { part: 'stageHistory', failure: forbidden('Lead: stream') },
          { part: 'notes', failure: forbidden('Lead: stream') },
          { part: 'note', failure: forbidden('Lead: stream') },
          { part: 'fields', failure: forbidden('Lead: edit') },
          { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
          { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
        ],
      },
    });
  });

  it('does with one kind of record, and with neither not at all', async () => {
    service.rights.Lead = false;
    expect(await check()).toMatchObject({
      ok: true,
      value: { writes: ['note'], gaps: [{ part: 'stage', failure: forbidden('Lead: read') }] },
    });
    service.rights.Contact = false;
    expect(await check()).toEqual({ ok: false, failure: forbidden('Contact: read') });
  });

  it('says that a key is not good', async () => {
    service.failWith(() => ({ status: 401 }));
    expect(await check()).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('does without rights that are told in another way, and without anybody to look at', async () => {
    instead('/App/user', { body: { user: { userName: 'api' }, acl: [] } });
    service.people.length = 0;
    expect(await check(all)).toMatchObject({ ok: true, value: { account: 'api (127.0.0.1)', gaps: [] } });
  });
});
