import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { twentyAbout } from '../../lib/connectors/twenty/about.ts';
import { twenty } from '../../lib/connectors/twenty/connector.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import type { Asked, Fault } from '../services/service.ts';
import { startTwenty, type TwentyOptions, type TwentyService } from '../services/twenty.ts';
import { ingrid, type TwentyRecord, twentyWorkspace } from '../services/twenty-people.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { bad, byRecord, clientOfTwenty, readFrom, writeTo } from './support/twenty-asked.ts';

let service: TwentyService;
beforeEach(async () => {
  service = await startTwenty();
});
afterEach(() => service.close());

const settings = { answerField: 'marketingAnswer', deadlineFields: 'contractEnds' };
const readWith = (fault: (asked: Asked) => Fault | undefined) => {
  service.failWith(fault);
  return atEdge(() => readFrom(service, byRecord, settings));
};
const onPerson = (fault: Fault) => readWith(({ path }) => (path.includes('/people/') ? fault : undefined));
const error = (statusCode: number, kind: string, ...messages: unknown[]): Fault => ({
  status: statusCode,
  body: { statusCode, error: kind, messages },
});

describe('a failure of the whole', () => {
  it.each<[string, Fault, object]>([
    ['a key withdrawn', error(401, 'UNAUTHENTICATED', 'Token invalid.'), { code: 'signedOut' }],
    ['a key that is none', error(403, 'FORBIDDEN_EXCEPTION', 'Missing authentication token'), { code: 'signedOut' }],
    [
      'a role that may not see people',
      error(403, 'ForbiddenException', 'Entity performing the request does not have permission'),
      { code: 'forbidden' },
    ],
    ['the same in versions with one status', error(400, 'Bad Request', 'PERMISSION_DENIED'), { code: 'forbidden' }],
    [
      'what it does not take',
      error(400, 'BadRequestException', 'depth=1 is invalid'),
      { code: 'refused', why: 'depth=1 is invalid' },
    ],
    ['a refusal without words', { status: 400, body: {} }, { code: 'refused', why: 'HTTP 400' }],
    ['a page instead of data', { status: 200, body: '<html>Twenty</html>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a redirection', { status: 302, headers: { location: '/welcome' } }, { code: 'signedOut' }],
    [
      'a person without an id',
      { body: { data: { person: {} } } },
      { code: 'notUnderstood', what: '/people/…: data.person.id' },
    ],
    ['another shape', { body: { data: [] } }, { code: 'notUnderstood', what: '/people/…: data' }],
    ['nothing', { body: null }, { code: 'notUnderstood', what: '/people/…: object' }],
  ])('is named: %s', async (_, fault, failure) => {
    expect(await onPerson(fault)).toEqual({ ok: false, failure });
  });

  it('ends the reading also in the middle of it', async () => {
    const outcome = await readWith(({ path }) =>
      path.endsWith('/noteTargets') ? { status: 401, body: {} } : undefined,
    );
    expect(outcome).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it.each<[string, Fault, object]>([
    ['the limit of a minute', { status: 429, body: {} }, { code: 'limited', until: testNow + 60_000 }],
    [
      'a limit with its end',
      { status: 429, headers: { 'retry-after': '30' }, body: {} },
      { code: 'limited', until: testNow + 30_000 },
    ],
    [
      'a limit that says so in words',
      error(400, 'LIMIT_REACHED', 'Limit reached'),
      { code: 'limited', until: testNow + 60_000 },
    ],
    ['a server that fails', { status: 502, body: '<html>' }, { code: 'serverError', status: 502 }],
  ])('is named while writing: %s', async (_, fault, failure) => {
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    expect(await atEdge(() => writeTo(service, bad))).toEqual({ ok: false, failure });
    expect(service.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('tells nothing of the person or the key', async () => {
    const outcome = await onPerson({ body: { data: { person: { emails: 'ingrid.solheim@fjordkraft.example' } } } });
    expect(JSON.stringify(outcome)).not.toMatch(/ingrid|fjordkraft|7c1d0f52|key-for/);
  });
});

describe('an odd part', () => {
  it.each([
    ['workspaceMembers', 'owner'],
    ['opportunities', 'stage'],
    ['noteTargets', 'notes'],
    ['taskTargets', 'tasks'],
    ['messageParticipants', 'emails'],
    ['calendarEventParticipants', 'meetings'],
  ])('costs itself alone: %s', async (kind, part) => {
    for (const fault of [
      { body: '<html>oops</html>' },
      { body: null },
      { body: { data: { [kind]: 'none' } } },
      { body: { data: { renamed: [] } } },
      error(403, 'ForbiddenException', 'does not have permission'),
    ]) {
      const outcome = await readWith(({ path }) => (path.endsWith(`/${kind}`) ? fault : undefined));
      if (!outcome.ok) throw new Error(outcome.failure.code);
      expect(outcome.value.gaps?.map((gap) => gap.part)).toEqual([part]);
      expect(importedPersonSchema.parse(outcome.value.person).facts?.name?.value).toBe('Ingrid Solheim');
    }
  });

  it('costs itself alone: the timeline, by which stages have their history too', async () => {
    const outcome = await readWith(({ path }) => (path.endsWith('/timelineActivities') ? { body: null } : undefined));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(new Set(outcome.value.gaps?.map(({ part }) => part))).toEqual(new Set(['events', 'stageHistory']));
    const { stages = [] } = importedPersonSchema.parse(outcome.value.person);
    expect(stages.map(({ stage }) => stage)).toContain('MEETING');
    expect(outcome.value.answers).toHaveLength(1);
  });

  it('is forbidden where a version says so with the status of what it does not take', async () => {
    const fault = error(400, 'Bad Request', 'PERMISSION_DENIED');
    const outcome = await readWith(({ path }) => (path.endsWith('/opportunities') ? fault : undefined));
    expect(outcome.ok && outcome.value.gaps).toEqual([{ part: 'stage', failure: { code: 'forbidden' } }]);
  });

  it('of a list costs itself alone', async () => {
    service.records.noteTargets?.push(null as never, 7 as never, { id: 'x', targetPersonId: ingrid, note: 3 });
    const { person } = await readFrom(service);
    expect(importedPersonSchema.parse(person).touchpoints?.filter(({ kind }) => kind === 'note')).toHaveLength(2);
  });

  it('of each value costs itself alone: null, numbers, objects, lists, very long texts, dates of other centuries', async () => {
    for (const value of [null, 12, true, {}, [], 'x'.repeat(100_000), '99999999999999', '0000-00-00', '-1', '']) {
      const spoilt = (one: TwentyRecord): TwentyRecord => {
        const kept = Object.entries(one).map(([name, told]) => [name, /^id$|Id$/.test(name) ? told : value]);
        return Object.fromEntries(kept) as TwentyRecord;
      };
      const records = Object.entries(twentyWorkspace()).map(([kind, all]) => [kind, all.map(spoilt)]);
      const own = await startTwenty({ records: Object.fromEntries(records) });
      const { person, gaps } = await readFrom(own, byRecord, settings);
      await own.close();
      expect(gaps).toEqual([]);
      expect(importedPersonSchema.parse(person).identity.records).toEqual([`twenty/127.0.0.1/contact/${ingrid}`]);
    }
  });

  it('is longer than was asked for: 10,000 notes at once', async () => {
    const noteTargets = Array.from({ length: 10_000 }, (_, n) => ({
      id: `t${n}`,
      note: { id: `n${n}`, title: `n${n}`, createdAt: new Date(testNow - n * 1000).toISOString() },
    }));
    const outcome = await readWith(({ path }) =>
      path.endsWith('/noteTargets') ? { body: { data: { noteTargets } } } : undefined,
    );
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const { touchpoints = [] } = importedPersonSchema.parse(outcome.value.person);
    const titles = touchpoints.flatMap(({ title }) => (/^n\d+$/.test(title ?? '') ? [title] : []));
    // The newest, and no more than were asked for.
    expect(titles).toContain('n0');
    expect(titles).toHaveLength(60);
  });

  it('is not asked for where the last check found it closed', async () => {
    const client = clientOfTwenty(service);
    const failure = { code: 'forbidden' } as const;
    const check = { at: testNow, reads: [], writes: [], gaps: [{ part: 'emails', failure } as const] };
    const knowing = { ...client, connection: { ...client.connection, check } };
    const read = await twenty.read?.(knowing, byRecord);
    expect(read?.gaps).toEqual([{ part: 'emails', failure }]);
    expect(service.asked.some(({ path }) => path.endsWith('/messageParticipants'))).toBe(false);
  });
});

describe('a key of Twenty', () => {
  async function check(options: TwentyOptions = {}, more: Record<string, string> = {}) {
    await service.close();
    service = await startTwenty(options);
    return twenty.check(clientOfTwenty(service, more));
  }

  it('allows everything where its role does, and is known by the address', async () => {
    const { account, reads, writes, gaps } = await check({}, { ...settings, verdictField: 'salesVerdict' });
    expect(account).toBe(new URL(service.origin).host);
    expect(gaps).toEqual([]);
    expect(reads).toEqual(twentyAbout.reads);
    expect(writes).toEqual(['note', 'fields']);
    expect(service.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('gives no answers and fills no fields that nobody named', async () => {
    const { reads, writes } = await check();
    expect(reads).not.toContain('answers');
    expect(writes).toEqual(['note']);
  });

  it.each([
    ['workspaceMembers', ['owner']],
    ['opportunities', ['stage']],
    ['notes', ['notes', 'note']],
    ['taskTargets', ['tasks']],
    ['messageParticipants', ['emails']],
    ['calendarEventParticipants', ['meetings']],
    ['timelineActivities', ['events', 'stageHistory']],
  ])('without %s lacks %s', async (kind, lacking) => {
    const { reads, writes, gaps } = await check({ lacks: [kind] });
    expect(gaps).toEqual(lacking.map((part) => ({ part, failure: { code: 'forbidden' } })));
    expect([...reads, ...writes].filter((part) => lacking.includes(part))).toEqual([]);
  });

  it('that may not see people is of no use, nor is one that was withdrawn', async () => {
    expect(await atEdge(() => check({ lacks: ['people'] }))).toEqual({ ok: false, failure: { code: 'forbidden' } });
    const { client } = clientFor(twenty, { settings: { address: service.origin }, secrets: { token: 'another' } });
    expect(await atEdge(() => twenty.check(client))).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('is told which of the named fields are not there', async () => {
    const { gaps } = await check(
      {},
      { verdictField: 'misspelt', answerField: 'norThis', deadlineFields: 'contractEnds, nope' },
    );
    expect(gaps).toEqual([
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
    ]);
  });

  it('is spoken to at the vendor’s address unless another was entered', () => {
    expect(twenty.vendor.base({})).toBe('https://api.twenty.com/rest');
    expect(twenty.vendor.base({ address: 'https://crm.example/' })).toBe('https://crm.example/rest');
  });
});
