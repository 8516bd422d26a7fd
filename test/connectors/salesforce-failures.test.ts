import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { check } from '../../lib/connectors/salesforce/check.ts';
import { read } from '../../lib/connectors/salesforce/read.ts';
import { salesforceIds as ids, type Salesforce, startSalesforce } from '../services/salesforce.ts';
import type { Fault } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { recordOn, signedIn } from './support/salesforce-client.ts';

let service: Salesforce;

beforeEach(async () => {
  service = await startSalesforce();
});
afterEach(() => service.close());

const nora = { emails: ['nora@nordlys.example'], records: [recordOn('lead', ids.nora)] };
const fault = (status: number, errorCode: string, message = '', fields?: string[]): Fault => ({
  status,
  body: [{ errorCode, message, ...(fields && { fields }) }],
});
const hour = 3_600_000;

describe('Salesforce: a failure', () => {
  it.each<[string, Fault, unknown]>([
    [
      'a session of a company that allows chosen apps alone',
      fault(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API'),
      { code: 'forbidden', scope: 'API Access Control' },
    ],
    [
      'an edition without API',
      fault(403, 'API_DISABLED_FOR_ORG', 'API is not enabled for this Organization or Partner'),
      { code: 'planLacks', what: 'API' },
    ],
    [
      'the day’s limit',
      fault(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
      { code: 'limited', until: Date.UTC(2026, 10, 21) },
    ],
    [
      'the limit of requests at a time',
      fault(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests Limit exceeded.'),
      { code: 'limited', until: testNow + 60_000 },
    ],
    ['no right', fault(403, 'INSUFFICIENT_ACCESS', 'insufficient access'), { code: 'forbidden' }],
    ['403 without a word', { status: 403, body: 'Bad_OAuth_Token' }, { code: 'forbidden' }],
    ['404', fault(404, 'NOT_FOUND', 'The requested resource does not exist'), { code: 'notFound' }],
    [
      '429',
      { status: 429, headers: { 'retry-after': '600' }, body: {} },
      { code: 'limited', until: testNow + 600_000 },
    ],
    ['maintenance', fault(503, 'SERVER_UNAVAILABLE', 'down'), { code: 'serverError', status: 503 }],
    [
      'an error of its own',
      { status: 500, body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'x' }] },
      { code: 'serverError', status: 500 },
    ],
    ['a page to sign in on', { status: 302, headers: { location: '/' } }, { code: 'signedOut' }],
    ['a page of HTML', { status: 200, body: '<html>Maintenance</html>' }, { code: 'notUnderstood', what: 'HTML' }],
    [
      'a reply without its parts',
      { body: {} },
      { code: 'notUnderstood', what: '/services/data/v66.0/composite: compositeResponse' },
    ],
    ['a list', { body: [] }, { code: 'notUnderstood', what: '/services/data/v66.0/composite: object' }],
    ['null', { body: 'null' as unknown }, { code: 'notUnderstood', what: '/services/data/v66.0/composite: string' }],
    ['a broken connection', 'cut', { code: 'offline' }],
  ])('is a state: %s', async (_, what, failure) => {
    service.failWith(({ path }) => (path.endsWith('/composite') ? what : undefined));
    expect(await atEdge(() => read(signedIn(service).client, nora))).toEqual({ ok: false, failure });
  });

  it('pauses until the next day where the limit is used up, and an hour where it nearly is', async () => {
    await service.close();
    service = await startSalesforce({ allowed: 20 });
    service.used = 15;
    const { client, pauses } = signedIn(service);
    await read(client, nora);
    expect(pauses).toEqual([]);
    await read(client, nora);
    expect(pauses).toEqual([testNow + hour, testNow + hour]);
    await read(client, nora).catch(() => undefined);
    expect(pauses.at(-1)).toBe(Date.UTC(2026, 10, 21));
  });

  it('quotes no query: the query holds the address', async () => {
    service.tables.Contact!.fields.delete('Email');
    const told = await atEdge(() => read(signedIn(service).client, { emails: ['nora@nordlys.example'], records: [] }));
    expect(told).toMatchObject({ ok: false, failure: { code: 'refused', why: expect.stringContaining('Email') } });
    expect(JSON.stringify(told)).not.toContain('nordlys');
  });
});

describe('Salesforce: a part that is not allowed', () => {
  it.each([
    ['Task', ['calls', 'emails', 'tasks']],
    ['Event', ['meetings']],
    ['CampaignMember', ['campaigns', 'webinars', 'events']],
    ['LeadHistory', ['stageHistory']],
  ])('is a gap, and the rest is read: %s', async (object, parts) => {
    delete service.tables[object];
    const told = await read(signedIn(service).client, nora);
    expect(told.person).toMatchObject({ facts: { name: { value: 'Nora Nilsen' } } });
    expect(told.gaps).toEqual(parts.map((part) => ({ part, failure: { code: 'forbidden', scope: object } })));
  });

  it('is the stage where leads may not be seen', async () => {
    delete service.tables.Lead;
    const told = await read(signedIn(service).client, { emails: ['kim@fjordfoods.example'], records: [] });
    expect(told.person).toMatchObject({ facts: { name: { value: 'Kim Kvam' } } });
    expect(told.gaps).toEqual([{ part: 'stage', failure: { code: 'forbidden', scope: 'Lead' } }]);
  });

  it('is everything where neither may be seen', async () => {
    delete service.tables.Lead;
    delete service.tables.Contact;
    const failed = { ok: false, failure: { code: 'forbidden', scope: 'Lead' } };
    expect(await atEdge(() => read(signedIn(service).client, nora))).toEqual(failed);
    expect(await atEdge(() => check(signedIn(service).client))).toEqual(failed);
  });

  it('is a field that the user may not see: nothing is asked of it', async () => {
    for (const name of ['Phone', 'LeadSource', 'pi__grade__c', 'OwnerId']) service.tables.Lead!.fields.delete(name);
    const told = await read(signedIn(service).client, nora);
    expect(told).toMatchObject({ gaps: [], person: { facts: { name: { value: 'Nora Nilsen' } } } });
  });

  it('is a setting that names no field', async () => {
    const settings = { deadlineFields: 'Contract_End__c, Ende__c', answerField: 'Svar__c' };
    const told = await read(signedIn(service, { settings }).client, nora);
    expect(told.gaps).toEqual([
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
    ]);
    expect(told.person).toMatchObject({ deadlines: [{ day: '2027-01-31' }] });
  });
});

describe('Salesforce: values of another kind', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['an object', { value: 1 }],
    ['a number', 7],
    ['a text', 'x'],
  ])('cost themselves alone: %s', async (_, value) => {
    const tables = ['Lead', 'Task', 'Event', 'CampaignMember', 'LeadHistory'];
    for (const name of tables) {
      for (const row of service.tables[name]!.rows) {
        for (const field of Object.keys(row))
          if (!['Id', 'Name', 'Email', 'LeadId', 'WhoId', 'IsRecurrence'].includes(field)) row[field] = value;
      }
    }
    expect(await atEdge(() => read(signedIn(service).client, nora))).toMatchObject({
      ok: true,
      value: { person: { facts: { name: { value: 'Nora Nilsen' } } } },
    });
  });

  it('cost one row where a row has no id', async () => {
    service.tables.Task!.rows[0]!.Id = null;
    const told = await read(signedIn(service).client, nora);
    expect(told.gaps).toEqual([]);
    expect(told.person).toMatchObject({
      responses: expect.arrayContaining([expect.objectContaining({ kind: 'mail' })]),
    });
  });
});

describe('Salesforce: the check', () => {
  it('says whose org it is and what may be read and written, in one request', async () => {
    const settings = { verdictField: 'Sales_Verdict__c', answerField: 'Marketing_Answer__c' };
    const told = await check(signedIn(service, { settings }).client);
    expect(told).toMatchObject({ account: 'Acme Ltd (127.0.0.1)', gaps: [], writes: ['task', 'fields'] });
    expect(told.reads).toContain('answers');
    expect(service.asked).toHaveLength(1);
  });

  it('says what is missing', async () => {
    delete service.tables.CampaignMember;
    for (const table of ['Lead', 'Contact'])
      for (const name of ['mkto_si__MKTO_Lead_Score__c', 'pi__score__c']) service.tables[table]!.fields.delete(name);
    const told = await check(signedIn(service, { settings: { verdictField: 'Nope__c' } }).client);
    expect(told.gaps).toEqual([
      ...['campaigns', 'webinars', 'events'].map((part) => ({
        part,
        failure: { code: 'forbidden', scope: 'CampaignMember' },
      })),
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
      { part: 'score', failure: { code: 'planLacks', what: 'Account Engagement, Marketo Sales Insight' } },
    ]);
    expect(told.writes).toEqual(['task']);
    expect(told.reads).not.toContain('campaigns');
  });
});
