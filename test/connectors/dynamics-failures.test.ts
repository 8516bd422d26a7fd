import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { check } from '../../lib/connectors/dynamics/check.ts';
import { read } from '../../lib/connectors/dynamics/read.ts';
import { type Dynamics, dynamicsIds as ids, startDynamics } from '../services/dynamics.ts';
import type { Fault } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { dynamicsClient, dynamicsRecord } from './support/dynamics.ts';

let service: Dynamics;

beforeEach(async () => {
  service = await startDynamics();
});
afterEach(() => service.close());

const eva = { emails: ['eva@dahl.example'], records: [dynamicsRecord('lead', ids.eva)] };
const fault = (status: number, code: string, message: string, headers: Record<string, string> = {}): Fault => ({
  status,
  headers,
  body: { error: { code, message } },
});

describe('Dynamics: a failure', () => {
  it.each<[string, Fault, unknown]>([
    [
      'the limit of requests',
      fault(429, '0x80072322', 'Number of requests exceeded the limit of 6000', { 'retry-after': '120' }),
      { code: 'limited', until: testNow + 120_000 },
    ],
    [
      'the limit of the server’s time, without a header',
      fault(429, '0x80072321', 'Combined execution time', { 'retry-after': '900' }),
      { code: 'limited', until: testNow + 900_000 },
    ],
    ['401', fault(401, '0x80072560', 'The user is not a member of the organization.'), { code: 'signedOut' }],
    [
      'a privilege that is missing',
      fault(403, '0x80040220', 'Principal user (Id=1) is missing prvReadContact privilege (Id=2)'),
      { code: 'forbidden', scope: 'prvReadContact' },
    ],
    ['403 without a word', { status: 403, body: '' }, { code: 'forbidden' }],
    ['a record that is gone', fault(404, '0x80040217', 'contact With Id = 1 Does Not Exist'), { code: 'notFound' }],
    ['no Dynamics there', { status: 404, body: '<html>Not found</html>' }, { code: 'badSetting', field: 'address' }],
    [
      'a table that is not there',
      fault(404, '0x80060888', "Resource not found for the segment 'contacts'."),
      { code: 'planLacks', what: 'contacts' },
    ],
    [
      'a query that is not understood, which quotes an address',
      fault(400, '0x80060888', "Syntax error in 'emailaddress1 eq 'eva@dahl.example''"),
      { code: 'refused', why: '0x80060888' },
    ],
    [
      'an error of its own',
      fault(501, '0x80040216', 'An unexpected error occurred.'),
      { code: 'serverError', status: 501 },
    ],
    [
      'a page to sign in on',
      { status: 302, headers: { location: 'https://login.microsoftonline.com/common' } },
      { code: 'signedOut' },
    ],
    ['a page of HTML', { body: '<html>Maintenance</html>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a reply without rows', { body: {} }, { code: 'notUnderstood', what: '/contacts: value' }],
    ['a list', { body: [] }, { code: 'notUnderstood', what: '/contacts: object' }],
    ['null', { body: null }, { code: 'notUnderstood', what: '/contacts: object' }],
  ])('is a state: %s', async (_, what, failure) => {
    service.failWith(({ path }) => (path.endsWith('/contacts') ? what : undefined));
    const told = await atEdge(() => read(dynamicsClient(service).client, eva));
    expect(told).toEqual({ ok: false, failure });
    expect(JSON.stringify(told)).not.toContain('dahl');
  });

  it('is being signed out, asked once', async () => {
    service.signOut();
    const signedOut = { ok: false, failure: { code: 'signedOut' } };
    expect(await atEdge(() => check(dynamicsClient(service).client))).toEqual(signedOut);
    expect(service.asked).toHaveLength(1);
  });

  it('ends the reading where the session ends amidst it', async () => {
    service.failWith(({ path }) =>
      path.endsWith('/emails') ? { status: 302, headers: { location: '/' } } : undefined,
    );
    expect(await atEdge(() => read(dynamicsClient(service).client, eva))).toEqual({
      ok: false,
      failure: { code: 'signedOut' },
    });
  });

  it('pauses everything where there were too many requests', async () => {
    service.failWith(({ path }) =>
      path.endsWith('/emails') ? fault(429, '0x80072326', 'Concurrent', { 'retry-after': '60' }) : undefined,
    );
    const { client, pauses } = dynamicsClient(service);
    await atEdge(() => read(client, eva));
    expect(pauses).toEqual([testNow + 60_000]);
  });
});

describe('Dynamics: a part that is not allowed or not there', () => {
  it.each([
    ['phonecalls', ['calls']],
    ['emails', ['emails']],
    ['activitypointers', ['meetings', 'tasks', 'campaigns']],
    ['annotations', ['notes']],
    ['opportunities', ['deadline']],
    ['leads', ['stage']],
  ])('is a gap, and the rest is read: %s', async (table, parts) => {
    service.forbidden.add(table);
    const { client } = dynamicsClient(service);
    const told = await read(client, eva);
    expect(told.person).toMatchObject({ facts: { name: { value: 'Eva Dahl' } } });
    const scope = `prvRead${table}`;
    expect(told.gaps).toEqual(parts.map((part) => ({ part, failure: { code: 'forbidden', scope } })));
    service.forbidden.delete(table);
    delete service.tables[table];
    const without = await read(client, eva);
    expect(without.gaps).toEqual(parts.map((part) => ({ part, failure: { code: 'planLacks', what: table } })));
    const told2 = await check(client);
    expect(told2.gaps.map(({ part }) => part)).toEqual(parts);
    expect(told2.reads).not.toContain(parts[0]);
  });

  it('is a column that neither table has', async () => {
    const { client } = dynamicsClient(service, {
      answerField: 'new_nope',
      deadlineFields: 'new_contractend, new_nope',
    });
    const told = await read(client, eva);
    expect(told.gaps).toEqual([
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
    ]);
    expect(told.person).toMatchObject({
      deadlines: expect.arrayContaining([expect.objectContaining({ day: '2027-02-28' })]),
    });
  });
});

describe('Dynamics: values of another kind', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['an object', { value: 1 }],
    ['a number', 7],
    ['a text', 'x'],
  ])('cost themselves alone: %s', async (_, value) => {
    for (const rows of Object.values(service.tables)) {
      for (const row of rows) {
        for (const column of Object.keys(row))
          if (!/^(?:\w+id|fullname|emailaddress1|_\w+_value|activitytypecode)$/.test(column)) row[column] = value;
      }
    }
    expect(await atEdge(() => read(dynamicsClient(service).client, eva))).toMatchObject({
      ok: true,
      value: { person: { facts: { name: { value: 'Eva Dahl' } } }, gaps: [] },
    });
  });

  it('cost one row where a row has no id', async () => {
    service.tables.phonecalls![0]!.activityid = null;
    const told = await read(dynamicsClient(service).client, eva);
    expect(told.gaps).toEqual([]);
    expect(told.person).toMatchObject({
      touchpoints: expect.arrayContaining([expect.objectContaining({ kind: 'call', title: 'Voicemail' })]),
    });
  });

  it('are understood by the ten thousand', async () => {
    const value = Array.from({ length: 10_000 }, (_, n) => ({
      activityid: `1d2f3a4b-0000-4000-a000-${String(n).padStart(12, '0')}`,
      statecode: 1,
      actualend: '2026-11-01T10:00:00Z',
    }));
    service.failWith(({ path }) => (path.endsWith('/phonecalls') ? { body: { value } } : undefined));
    const { person } = await read(dynamicsClient(service).client, eva);
    expect(person === null || person === 'unchanged' ? 0 : person.touchpoints?.length).toBe(10_000);
  });
});

describe('Dynamics: the check', () => {
  it('says who is signed in and what they may read and write', async () => {
    const settings = { verdictField: 'new_verdict', answerField: 'new_answer' };
    const told = await check(dynamicsClient(service, settings).client);
    expect(told).toMatchObject({ account: 'Rita Rep (127.0.0.1)', gaps: [], writes: ['note', 'fields'] });
    expect(told.reads).toContain('answers');
  });

  it('says what was named and is not there', async () => {
    const told = await check(dynamicsClient(service, { verdictField: 'new_nope' }).client);
    expect(told.gaps).toEqual([{ part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } }]);
    expect(told.writes).toEqual(['note']);
  });
});
