import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { zoho } from '../../lib/connectors/zoho/connector.ts';
import type { Fault } from '../services/service.ts';
import { startZoho, type ZohoService } from '../services/zoho.ts';
import { leadId } from '../services/zoho-people.ts';
import { testNow } from './support/client-for.ts';
import { journey, personIn } from './support/person-read.ts';
import { clientOfZoho, readFrom, recordOf, signedIn } from './support/zoho.ts';

let service: ZohoService;
beforeEach(async () => {
  service = await startZoho();
});
afterEach(() => service.close());

const asked = { emails: [], records: [recordOf('lead', leadId)] };
const failure = async () => {
  const outcome = await atEdge(() => readFrom(service));
  return outcome.ok ? undefined : outcome.failure;
};
const error = (status: number, code: string, message = 'x', details = {}): Fault => ({
  status,
  body: { code, details, message, status: 'error' },
});
/** One path answers otherwise. */
const instead = (ending: string, fault: Fault) =>
  service.failWith(({ path }) => (path.endsWith(ending) ? fault : undefined));

describe('a failure of Zoho', () => {
  it.each([
    [error(401, 'OAUTH_SCOPE_MISMATCH'), { code: 'forbidden', scope: 'ZohoCRM.modules.leads.READ' }],
    [
      error(403, 'NO_PERMISSION', 'permission denied', { permissions: ['Crm_Implied_View_Leads'] }),
      { code: 'forbidden', scope: 'Crm_Implied_View_Leads' },
    ],
    [error(403, 'NO_PERMISSION'), { code: 'forbidden', scope: 'ZohoCRM.modules.leads.READ' }],
    [error(401, 'INVALID_TOKEN'), { code: 'signedOut' }],
    [error(401, 'AUTHENTICATION_FAILURE'), { code: 'signedOut' }],
    [error(400, 'INVALID_MODULE', 'the module name given seems to be invalid'), { code: 'planLacks', what: 'Leads' }],
    [error(400, 'FEATURE_NOT_ENABLED'), { code: 'planLacks', what: 'Leads' }],
    [error(400, 'INVALID_DATA', 'invalid data', { api_name: 'x' }), { code: 'refused', why: 'x: invalid data' }],
    [
      error(405, 'INVALID_REQUEST_METHOD', 'The http request method is wrong'),
      { code: 'refused', why: 'The http request method is wrong' },
    ],
    [error(500, 'INTERNAL_ERROR'), { code: 'serverError', status: 500 }],
    [
      { status: 502, body: '' },
      { code: 'serverError', status: 502 },
    ],
    [{ body: '<!doctype html><h1>Maintenance</h1>' }, { code: 'notUnderstood', what: 'HTML' }],
    [{ status: 302, headers: { location: '/signin' } }, { code: 'signedOut' }],
  ] as const)(
    '%j is %j',
    async (fault, expected) => {
      instead(`/Leads/${leadId}`, fault);
      expect(await failure()).toEqual(expected);
    },
    30_000,
  );

  it('is a rest: a minute where too many asked at once, an hour where the credits are spent', async () => {
    instead(`/Leads/${leadId}`, error(429, 'TOO_MANY_REQUESTS'));
    expect(await failure()).toEqual({ code: 'limited', until: testNow + 60_000 });
    service.failWith(undefined);
    service.state.credits = 0;
    expect(await failure()).toEqual({ code: 'limited', until: testNow + 3_600_000 });
  }, 30_000);

  it('leaves credits to others', async () => {
    const { client, pauses } = signedIn(service);
    service.state.credits = 5000;
    await zoho.read!(client, asked);
    expect(pauses).toEqual([]);
    service.state.credits = 201;
    await zoho.read!(client, asked);
    expect(pauses).toContain(testNow + 3_600_000);
  });

  it('costs a part of a person alone', async () => {
    service.state.lacking.add('Notes').add('__timeline');
    service.state.unknownLists.add('Campaigns').add('Entity_Scores__s');
    instead('/Emails', error(400, 'CANNOT_PROCESS', 'IMAP sync is in process'));
    const { gaps, ...read } = await readFrom(service);
    const person = personIn(read);
    expect(journey(person, 'call')).toHaveLength(2);
    expect(person.stages).toEqual([]);
    const scope = (name: string) => ({ code: 'forbidden', scope: `ZohoCRM.modules.${name}.READ` });
    const lacks = (what: string) => ({ code: 'planLacks', what });
    expect(gaps).toEqual([
      ...['stage', 'stageHistory', 'owner', 'tasks'].map((part) => ({ part, failure: scope('leads') })),
      { part: 'emails', failure: { code: 'refused', why: 'IMAP sync is in process' } },
      { part: 'notes', failure: scope('notes') },
      ...['campaigns', 'webinars', 'events'].map((part) => ({ part, failure: lacks('Campaigns') })),
      { part: 'score', failure: lacks('Entity_Scores__s') },
    ]);
  });

  it('serves those who may see contacts alone, and fails where neither may be seen', async () => {
    service.state.lacking.add('Leads');
    service.failWith(({ path }) => (path.endsWith('/Leads/search') ? error(401, 'OAUTH_SCOPE_MISMATCH') : undefined));
    const read = await readFrom(service, { emails: ['jonas.vik@havbruk.example'] });
    expect(personIn(read).facts).toMatchObject({ jobTitle: { value: 'CFO' } });
    const account = await zoho.check(clientOfZoho(service));
    expect(account.gaps.map(({ part }) => part)).toEqual(['stage', 'stageHistory']);
    service.failWith(({ path }) => (path.endsWith('/search') ? error(401, 'OAUTH_SCOPE_MISMATCH') : undefined));
    const outcome = await atEdge(() => readFrom(service, { emails: ['jonas.vik@havbruk.example'] }));
    expect(outcome).toMatchObject({ failure: { scope: 'ZohoCRM.modules.contacts.READ' } });
    service.state.lacking.add('Contacts');
    expect(await atEdge(() => zoho.check(clientOfZoho(service)))).toMatchObject({
      failure: { code: 'forbidden', scope: 'ZohoCRM.modules.leads.READ' },
    });
  });
});

describe('an odd reply of Zoho', () => {
  it.each([
    ['with an id alone', { id: leadId }],
    [
      'of nulls',
      { id: leadId, Full_Name: null, Owner: null, Tag: null, Email: null, Lead_Status: null, Created_Time: null },
    ],
    [
      'of other types',
      {
        id: leadId,
        Full_Name: ['a'],
        Owner: 'Ola',
        Tag: 'x',
        Email: { a: 1 },
        Lead_Status: 7,
        Created_Time: 'soon',
        $converted_detail: 'x',
      },
    ],
  ])('%s is a lead all the same', async (_, record) => {
    instead(`/Leads/${leadId}`, { body: { data: [record] } });
    const read = await readFrom(service, undefined, { answerField: 'Owner', deadlineFields: 'Tag' });
    expect(personIn(read).identity.records).toEqual([`zoho/127.0.0.1/lead/${leadId}`]);
    expect(read.gaps).toEqual([]);
  });

  it.each([
    ['without data', {}, 'data'],
    ['renamed', { record: [] }, 'data'],
    ['of another type', { data: 'x' }, 'data'],
    ['without an id', { data: [{ Full_Name: 'x' }] }, 'data.0.id'],
    ['with an id as a number, which has lost digits', { data: [{ id: 3_652_397_000_000_649 }] }, 'data.0.id'],
  ])('%s is not understood, and says where', async (_, body, place) => {
    instead(`/Leads/${leadId}`, { body });
    expect(await failure()).toEqual({ code: 'notUnderstood', what: `/crm/v8/Leads/…: ${place}` });
  });

  it('costs odd rows alone', async () => {
    const odd = [null, 'x', {}, { id: 5 }, { id: null }];
    const good = {
      id: '77',
      Subject: 'Kept',
      Call_Start_Time: '2026-10-01T00:00:00Z',
      Owner: 'Ola',
      Call_Duration_in_seconds: 'long',
    };
    instead('/Calls_History', { body: { data: [...odd, good], info: 'x' } });
    const read = await readFrom(service);
    expect(journey(personIn(read), 'call')).toEqual(['Kept']);
    expect(read.gaps).toEqual([]);
    instead('/Emails', {
      body: {
        Emails: [...odd, { message_id: 'a', subject: 7, time: '2026-10-01T00:00:00Z', from: 'x', status: { a: 1 } }],
      },
    });
    expect(journey(personIn(await readFrom(service)), 'emailSent')).toEqual(['7']);
    instead('/__timeline', {
      body: { __timeline: [...odd, { audited_time: 5, field_history: [null, { api_name: 'Owner' }], record: 'x' }] },
    });
    expect(personIn(await readFrom(service)).stages?.map(({ stage }) => stage)).toEqual(['Contacted']);
  });

  it.each(['Calls_History', 'Emails', '__timeline'])('costs %s alone where it is renamed or a page', async (list) => {
    for (const body of [{ rows: [] }, '<!doctype html>']) {
      instead(`/${list}`, { body });
      const read = await readFrom(service);
      expect(personIn(read).facts).toMatchObject({ name: { value: 'Ingrid Lie' } });
      expect(new Set(read.gaps?.map(({ failure: { code } }) => code))).toEqual(new Set(['notUnderstood']));
    }
  });
});
