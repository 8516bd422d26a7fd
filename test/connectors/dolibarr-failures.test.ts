import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { dolibarrAbout } from '../../lib/connectors/dolibarr/about.ts';
import { dolibarr } from '../../lib/connectors/dolibarr/connector.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { type DolibarrOptions, type DolibarrService, startDolibarr } from '../services/dolibarr.ts';
import { type DolibarrRecord, dolibarrRecords } from '../services/dolibarr-people.ts';
import type { Asked, Fault } from '../services/service.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { bad, byEmail, byRecord, clientOfDolibarr, readFrom, writeTo } from './support/dolibarr-asked.ts';

let service: DolibarrService;
beforeEach(async () => {
  service = await startDolibarr();
});
afterEach(() => service.close());

const settings = { answerField: 'marketing_answer', deadlineFields: 'contract_ends' };
const readWith = (fault: (asked: Asked) => Fault | undefined, asked = byRecord) => {
  service.failWith(fault);
  return atEdge(() => readFrom(service, asked, settings));
};
const onContact = (fault: Fault) => readWith(({ path }) => (path.endsWith('/contacts/12') ? fault : undefined));
const error = (code: number, message: string, stage?: string): Fault => ({
  status: code,
  body: { error: { code, message }, ...(stage && { debug: { stages: { success: [], failure: [stage, 'message'] } } }) },
});
const place = '/contacts/12';

describe('a failure of the whole', () => {
  it.each<[string, Fault, object]>([
    [
      'a key that is none',
      error(401, "Unauthorized: Failed to login to API. No parameter 'HTTP_DOLAPIKEY'"),
      { code: 'signedOut' },
    ],
    [
      'a key of nobody',
      error(401, 'Unauthorized: Error user not valid (not found with api key)'),
      { code: 'signedOut' },
    ],
    ['no words at sign-in', error(401, 'Unauthorized', 'authenticate'), { code: 'signedOut' }],
    [
      'a right that is missing, in older versions',
      error(401, 'Unauthorized: No permission to read contacts'),
      { code: 'forbidden' },
    ],
    ['the same without words', error(401, 'Unauthorized', 'call'), { code: 'forbidden' }],
    ['a right that is missing', error(403, 'Forbidden: Access not allowed for login jo'), { code: 'forbidden' }],
    [
      'the module of the API that is off',
      { body: 'Le module Api doit être activé.<br><br>Pour activer des modules, aller dans Configuration.' },
      { code: 'forbidden', scope: 'Setup > Modules: API/Web services (REST server)' },
    ],
    [
      'another module that is off',
      { status: 501, body: 'API not found (failed to include API file)' },
      { code: 'forbidden', scope: 'Setup > Modules' },
    ],
    [
      'an address without a Dolibarr',
      { status: 404, body: '<html>Not Found</html>' },
      { code: 'badSetting', field: 'address' },
    ],
    [
      'a page instead of data',
      { body: '<!doctype html><title>Api Login</title>' },
      { code: 'notUnderstood', what: 'HTML' },
    ],
    ['a redirection', { status: 302, headers: { location: '/index.php' } }, { code: 'signedOut' }],
    [
      'what it does not take',
      error(400, 'Bad Request: Bad syntax'),
      { code: 'refused', why: 'Bad Request: Bad syntax' },
    ],
    [
      'a limit before it',
      { status: 429, headers: { 'retry-after': '30' }, body: {} },
      { code: 'limited', until: testNow + 30_000 },
    ],
    ['a contact without an id', { body: { lastname: 'Marchand' } }, { code: 'notUnderstood', what: `${place}: id` }],
    ['a list', { body: [] }, { code: 'notUnderstood', what: `${place}: object` }],
    ['nothing', { body: null }, { code: 'notUnderstood', what: `${place}: object` }],
  ])('is named: %s', async (_, fault, failure) => {
    expect(await onContact(fault)).toEqual({ ok: false, failure });
  });

  it('is told of an address without a Dolibarr where a list is asked for, too', async () => {
    const outcome = await readWith(() => ({ status: 404, body: 'Not Found' }), byEmail);
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
  });

  it('ends the reading also in the middle of it', async () => {
    const fault = error(401, 'Unauthorized: Failed to login to API');
    const outcome = await readWith(({ path }) => (path.endsWith('/proposals') ? fault : undefined));
    expect(outcome).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('is named while writing, where nothing is tried twice', async () => {
    service.failWith(({ method }) => (method === 'POST' ? { status: 502, body: '<html>' } : undefined));
    expect(await atEdge(() => writeTo(service, bad))).toEqual({
      ok: false,
      failure: { code: 'serverError', status: 502 },
    });
    expect(service.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('tells nothing of the person or the key', async () => {
    const outcome = await onContact({ body: { id: 'elise.marchand@ateliernord.example', lastname: 'Marchand' } });
    expect(JSON.stringify(outcome)).not.toMatch(/elise|marchand|key-for/i);
  });
});

describe('an odd part', () => {
  it.each([
    ['the third party', /\/thirdparties\/3$/, ['stage']],
    ['representatives', /\/representatives$/, ['owner']],
    ['users', /\/users$/, ['owner']],
    ['proposals', /\/proposals$/, ['deadline']],
    ['the agenda', /\/agendaevents$/, ['calls', 'meetings', 'emails', 'notes', 'tasks']],
  ])('costs itself alone: %s', async (_, path, lacking) => {
    for (const fault of [
      { body: '<html>oops</html>' },
      { body: null },
      { body: 'none' },
      error(403, 'Forbidden: Insufficient rights'),
      { status: 501, body: 'API not found (failed to include API file)' },
    ]) {
      const outcome = await readWith((asked) => (path.test(asked.path) ? fault : undefined));
      if (!outcome.ok) throw new Error(outcome.failure.code);
      expect(outcome.value.gaps?.map(({ part }) => part)).toEqual(lacking);
      expect(importedPersonSchema.parse(outcome.value.person).facts?.name?.value).toBe('Élise Marchand');
    }
  });

  it('is no gap where Dolibarr has none of it, which is a 404', async () => {
    for (const kind of ['agendaevents', 'proposals', 'users']) service.records[kind] = [];
    const { person, gaps } = await readFrom(service);
    expect(gaps).toEqual([]);
    expect(importedPersonSchema.parse(person)).toMatchObject({ touchpoints: [], responses: [], outcomes: [] });
  });

  it('of a list costs itself alone', async () => {
    const body = [null, 7, { id: null }, { id: 'x' }, ...(service.records.agendaevents ?? [])];
    const outcome = await readWith(({ path }) => (path.endsWith('/agendaevents') ? { body } : undefined));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(importedPersonSchema.parse(outcome.value.person).touchpoints?.length).toBeGreaterThan(5);
  });

  it('of each value costs itself alone: null, numbers, objects, lists, very long texts, dates of other centuries', async () => {
    for (const value of [null, 12, true, {}, [], 'x'.repeat(100_000), '99999999999999', '0000-00-00', '-1', '']) {
      const spoilt = (one: DolibarrRecord): DolibarrRecord => {
        const kept = Object.entries(one).map(([name, told]) => [
          name,
          /^id$|^socid$|^fk_|^email$/.test(name) ? told : value,
        ]);
        return Object.fromEntries(kept) as DolibarrRecord;
      };
      const records = Object.entries(dolibarrRecords()).map(([kind, all]) => [kind, all.map(spoilt)]);
      const own = await startDolibarr({ records: Object.fromEntries(records) });
      const { person, gaps } = await readFrom(own, byRecord, settings);
      await own.close();
      expect(gaps).toEqual([]);
      expect(importedPersonSchema.parse(person).identity.records).toEqual(['dolibarr/127.0.0.1/contact/12']);
    }
  });

  it('is very long: 10,000 events', async () => {
    const body = Array.from({ length: 10_000 }, (_, n) => ({
      id: n + 1,
      type_code: 'AC_OTH',
      label: `n${n}`,
      percentage: 100,
      datep: testNow / 1000 - n,
    }));
    const outcome = await readWith(({ query, path }) =>
      path.endsWith('/agendaevents') && query.get('sqlfilters')?.includes('fk_contact') ? { body } : undefined,
    );
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const { touchpoints = [] } = importedPersonSchema.parse(outcome.value.person);
    expect(touchpoints.some(({ title }) => title === 'n9000')).toBe(true);
  });

  it('is not asked for where the last check found it closed', async () => {
    const client = clientOfDolibarr(service);
    const failure = { code: 'forbidden' } as const;
    const check = { at: testNow, reads: [], writes: [], gaps: [{ part: 'deadline', failure } as const] };
    const knowing = { ...client, connection: { ...client.connection, check } };
    expect((await dolibarr.read?.(knowing, byRecord))?.gaps).toEqual([{ part: 'deadline', failure }]);
    expect(service.asked.some(({ path }) => path.endsWith('/proposals'))).toBe(false);
  });
});

describe('a key of Dolibarr', () => {
  async function check(options: DolibarrOptions = {}, more: Record<string, string> = {}) {
    await service.close();
    service = await startDolibarr(options);
    return dolibarr.check(clientOfDolibarr(service, more));
  }
  const all = { verdictField: 'sales_verdict', answerField: 'marketing_answer' };

  it('is its user’s, allows everything where their rights do, and leaves everything as it was', async () => {
    const { account, reads, writes, gaps } = await check({}, all);
    expect(account).toBe(`Camille Roux, ${service.address.slice('http://'.length)}`);
    expect(gaps).toEqual([]);
    expect(reads).toEqual(dolibarrAbout.reads);
    expect(writes).toEqual(['note', 'fields']);
    expect(service.records).toEqual(dolibarrRecords());
  });

  it('gives no answers and fills no attributes that nobody named', async () => {
    const { reads, writes } = await check();
    expect(reads).not.toContain('answers');
    expect(writes).toEqual(['note']);
  });

  it.each<[NonNullable<DolibarrOptions['lacks']>[number], string[]]>([
    ['thirdparties', ['stage']],
    ['users', ['owner']],
    ['proposals', ['deadline']],
    ['agenda', ['note']],
    ['write', ['fields']],
    ['self', ['note']],
  ])('without the right of %s lacks %s, in older versions too', async (right, lacking) => {
    for (const isOlder of [false, true]) {
      const { reads, writes, gaps } = await check({ lacks: [right], isOlder }, all);
      expect(gaps).toEqual(lacking.map((part) => ({ part, failure: { code: 'forbidden' } })));
      expect([...reads, ...writes].filter((part) => lacking.includes(part))).toEqual([]);
    }
  });

  it('without the agenda lacks all that stands in it', async () => {
    const { gaps } = await check({ lacks: ['agendaevents'] });
    expect(gaps.map(({ part }) => part).sort()).toEqual(['calls', 'emails', 'meetings', 'note', 'notes', 'tasks']);
  });

  it('is of no use where contacts cannot be read, the API is off, or nobody has it', async () => {
    const failure = async (options: DolibarrOptions) => atEdge(() => check(options));
    expect(await failure({ lacks: ['contacts'] })).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await failure({ isOff: true })).toMatchObject({
      failure: { code: 'forbidden', scope: expect.stringContaining('API') },
    });
    await service.close();
    service = await startDolibarr();
    const other = clientFor(dolibarr, { settings: { address: service.address }, secrets: { token: 'another' } }).client;
    expect(await atEdge(() => dolibarr.check(other))).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });
});

describe('the address', () => {
  it.each([
    ['https://erp.example', 'https://erp.example'],
    ['https://erp.example/dolibarr/', 'https://erp.example/dolibarr'],
    ['https://erp.example/dolibarr/index.php?mainmenu=home', 'https://erp.example/dolibarr'],
    ['https://erp.example/htdocs/contact/card.php?id=12', 'https://erp.example/htdocs'],
    ['https://erp.example/comm/propal/card.php?id=3', 'https://erp.example'],
    ['https://erp.example/a/api/index.php/explorer', 'https://erp.example/a'],
  ])('is taken as it is copied from the browser: %s', (address, root) => {
    expect(dolibarr.vendor.base({ address })).toBe(`${root}/api/index.php`);
  });

  it('that is none is told by the setting', async () => {
    const { client } = clientFor(dolibarr, { settings: { address: 'erp' }, secrets: { token: 'x' } });
    const outcome = await atEdge(() => dolibarr.check(client));
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
  });
});
