/** What goes wrong with Pipedrive, and what a token turns out to allow. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { pipedrive } from '../../lib/connectors/pipedrive/connector.ts';
import { type PipedriveService, startPipedrive } from '../services/pipedrive.ts';
import { pipedriveKeys } from '../services/pipedrive-people.ts';
import type { Answer } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, byRecord, clientOfPipedrive, personFrom, readFrom } from './support/pipedrive-asked.ts';

let service: PipedriveService;
beforeEach(async () => {
  service = await startPipedrive();
});
afterEach(() => service.close());

const read = () => atEdge(() => readFrom(service, byRecord));
const instead = (part: string, answer: Answer) =>
  service.failWith(({ path }) => (path.endsWith(part) ? answer : undefined));
const limited = (headers: Record<string, string>) => ({
  status: 429,
  headers,
  body: { success: false, error: 'request over limit' },
});

describe('a failure of Pipedrive', () => {
  it.each([
    [
      'a token that is withdrawn',
      { status: 401, body: { success: false, error: 'unauthorized access' } },
      { code: 'signedOut' },
    ],
    ['a user without the right', { status: 403, body: { success: false, error: 'Forbidden' } }, { code: 'forbidden' }],
    [
      'a trial that ended',
      { status: 402, body: { success: false, error: 'Payment required' } },
      { code: 'planLacks', what: 'Payment required' },
    ],
    [
      'too much in two seconds',
      limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' }),
      { code: 'limited', until: testNow + 1000 },
    ],
    ['too much, for so long', limited({ 'retry-after': '7' }), { code: 'limited', until: testNow + 7000 }],
    [
      "the day's budget spent",
      limited({ 'x-ratelimit-remaining': '18' }),
      { code: 'limited', until: testNow + 3_600_000 },
    ],
    [
      'the wall before the API',
      { status: 403, body: '<html>1015</html>' },
      { code: 'limited', until: testNow + 600_000 },
    ],
    ['a fault of its own', { status: 500, body: { success: false } }, { code: 'serverError', status: 500 }],
    ['a page of HTML', { body: '<!doctype html><h1>Hello</h1>' }, { code: 'notUnderstood', what: 'HTML' }],
    [
      'a person without an id',
      { body: { success: true, data: { name: 'X' } } },
      { code: 'notUnderstood', what: '/api/v2/persons/…: data.id' },
    ],
    [
      'no person at all',
      { body: { success: true, data: null } },
      { code: 'notUnderstood', what: '/api/v2/persons/…: data' },
    ],
  ])('%s is a state', async (_, answer, failure) => {
    instead('/persons/1024', answer);
    expect(await read()).toEqual({ ok: false, failure });
  });

  it('by the limit of two seconds is waited for, and no failure', async () => {
    let times = 0;
    service.failWith(({ path }) => {
      if (!path.endsWith('/users') || times > 0) return undefined;
      times += 1;
      return limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' });
    });
    expect((await readFrom(service)).gaps).toEqual([]);
    expect(times).toBe(1);
  });

  it.each([
    ['/users', 'owner'],
    ['/leads', 'forms'],
    ['/deals', 'stage'],
    ['/flow', 'stageHistory'],
    ['/mailMessages', 'emails'],
    ['/notes', 'notes'],
    ['/organizations/5', 'person'],
  ])('of %s alone costs that part alone', async (path, part) => {
    instead(path, { status: 403, body: { success: false } });
    const { person, gaps } = await readFrom(service);
    expect(gaps).toEqual([{ part, failure: { code: 'forbidden' } }]);
    expect(person).toMatchObject({ facts: { name: { value: 'Maren Solli' } } });
  });

  it('of activities costs calls, meetings and tasks', async () => {
    instead('/activities', { status: 500, body: '' });
    expect((await readFrom(service)).gaps?.map(({ part }) => part)).toEqual(['calls', 'meetings', 'tasks']);
  });

  it('of the whole connection in the middle is one of the whole reading', async () => {
    instead('/notes', { status: 401, body: {} });
    expect(await read()).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('that the check found is not asked for again', async () => {
    const client = clientOfPipedrive(service);
    const gaps = [{ part: 'emails', failure: { code: 'forbidden' } }] as const;
    const check = { at: testNow, account: 'Acme (acme.pipedrive.com)', reads: [], writes: [], gaps: [...gaps] };
    const checked = { ...client, connection: { ...client.connection, check } };
    expect(await pipedrive.read?.(checked, byRecord)).toMatchObject({ gaps });
    expect(service.asked.filter(({ path }) => /mailMessages|users\/me/.test(path))).toEqual([]);
  });
});

describe('an odd reply of Pipedrive', () => {
  it.each([
    ['/activities', { data: [null, 5, {}, { id: 1, type: 7, done: 'x', due_date: 3 }] }],
    ['/deals', { data: [{ id: 3, status: 9, value: 'x', expected_close_date: [] }, 'x'] }],
    [
      '/flow',
      { data: [{ object: 'dealChange' }, { object: 'personChange', data: { field_key: 'owner_id', new_value: {} } }] },
    ],
    ['/mailMessages', { data: [{ data: { id: 3, from: 'x', message_time: 'soon' } }] }],
    ['/notes', { data: [{ id: 3, content: null, add_time: 5 }] }],
    ['/leads', { data: [{ id: 3, source_name: 5, title: [] }] }],
    ['/users', { data: [{ id: 12 }] }],
    ['/notes', { data: null }],
    ['/persons/1024', { data: { id: 1024, emails: 'x', phones: null, custom_fields: [], owner_id: {} } }],
  ])('from %s costs itself alone', async (path, body) => {
    instead(path, { body });
    const { gaps } = await readFrom(service);
    expect(gaps).toEqual([]);
    expect((await personFrom(service)).touchpoints?.length).toBeGreaterThan(2);
  });

  it.each([
    ['/users', 'owner'],
    ['/notes', 'notes'],
    ['/mailMessages', 'emails'],
  ])('from %s of another shape is a gap', async (path, part) => {
    instead(path, { body: { data: 'x' } });
    expect((await readFrom(service)).gaps).toMatchObject([{ part, failure: { code: 'notUnderstood' } }]);
  });
});

describe('the check of Pipedrive', () => {
  const check = (settings: Record<string, string> = {}) =>
    atEdge(() => pipedrive.check(clientOfPipedrive(service, settings)));

  it('says whose token it is and what it allows, and writes nothing', async () => {
    const named = { verdictField: 'Verdict choice', answerField: 'marketing answer', deadlineFields: 'Contract ends' };
    expect(await check(named)).toEqual({
      ok: true,
      value: {
        account: 'Acme Ltd (acme.pipedrive.com)',
        reads: pipedrive.about.reads,
        writes: pipedrive.about.writes,
        gaps: [],
      },
    });
    expect(service.asked.map(({ method }) => method)).not.toContain('POST');
    expect(await check()).toMatchObject({ ok: true, value: { writes: ['note'] } });
  });

  it('says what is missing', async () => {
    await service.close();
    service = await startPipedrive({ forbidden: ['/mailMessages', '/activities', '/leads'] });
    const failure = { code: 'forbidden' };
    const named = {
      verdictField: 'no such',
      answerField: pipedriveKeys.answer,
      deadlineFields: 'Contract ends, nor this',
    };
    const outcome = await check(named);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.gaps.toSorted((a, b) => a.part.localeCompare(b.part))).toEqual([
      { part: 'calls', failure },
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'emails', failure },
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
      { part: 'forms', failure },
      { part: 'meetings', failure },
      { part: 'tasks', failure },
    ]);
    expect(outcome.value.writes).toEqual(['note']);
  });

  it('fails where the token is none', async () => {
    service.failWith(() => ({ status: 401, body: { success: false } }));
    expect(await check()).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('needs a verdict among the choices of a field that has choices', async () => {
    instead('/personFields', {
      body: {
        data: [{ field_name: 'V', field_code: 'v', is_custom_field: true, options: [{ id: 1, label: 'Good' }] }],
      },
    });
    expect(await check({ verdictField: 'V' })).toMatchObject({
      ok: true,
      value: { gaps: [{ part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } }] },
    });
  });
});

it('never shows an address of a person in a failure', async () => {
  instead('/persons/search', { body: { data: { items: 'x' } } });
  const outcome = await atEdge(() => readFrom(service, byEmail));
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'notUnderstood' } });
  expect(JSON.stringify(outcome)).not.toContain('maren');
});
