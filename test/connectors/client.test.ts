/** The one client of all connectors, over real HTTP: what is tried again, what is not, and what each failure is called. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ConnectorAbout } from '../../lib/connectors/about.ts';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { Client, Sending } from '../../lib/connectors/client/client.ts';
import { byHeader, type Vendor } from '../../lib/connectors/client/vendor.ts';
import type { Connector } from '../../lib/connectors/connector.ts';
import { type Answer, type Asked, type Fault, type Service, startService } from '../services/service.ts';
import { type ClientOptions, clientFor, testNow } from './support/client-for.ts';

const about = {
  id: 'test',
  name: 'Test',
  kind: 'any',
  signIn: 'token',
  fields: [],
  steps: 0,
  help: 'https://vendor.example',
  scopes: [],
  reads: [],
  writes: [],
  shelfLife: 0,
  limits: { perDay: 100, together: 2 },
  checkedOn: 'nothing',
} satisfies ConnectorAbout;

const personSchema = z.object({ name: z.string() });

let service: Service;
let answer: (asked: Asked) => Answer;
beforeEach(async () => {
  answer = () => ({ body: { name: 'Anna' } });
  service = await startService((asked) => answer(asked));
});
afterEach(() => service.close());

function begin(vendor: Partial<Vendor> = {}, options: ClientOptions = {}) {
  const connector: Connector = {
    about,
    vendor: {
      base: () => `${service.origin}/api`,
      sign: byHeader('authorization', ({ token }) => `Bearer ${token}`),
      ...vendor,
    },
    check: async () => ({ gaps: [], reads: [], writes: [] }),
  };
  return clientFor(connector, { secrets: { token: 'secret-1' }, ...options });
}

const get = (client: Client) => atEdge(() => client.get('/person', personSchema));
const post = (client: Client, sending: Sending = {}) =>
  atEdge(() => client.send('POST', '/person', personSchema, sending));

/** The first so many requests go wrong. */
function failFirst(times: number, fault: Fault): void {
  service.failWith(() => (service.asked.length <= times ? fault : undefined));
}

describe('a request', () => {
  test('is signed, and goes out without cookies, referrer or what is left out of the query', async () => {
    const { client } = begin();
    const query = { email: 'anna+1@firma.example', none: undefined, id: [1, 2] };
    expect(await atEdge(() => client.get('/person', personSchema, query))).toEqual({
      ok: true,
      value: { name: 'Anna' },
    });
    const [asked] = service.asked;
    expect(asked?.path).toBe('/api/person');
    expect(asked?.query.toString()).toBe('email=anna%2B1%40firma.example&id=1&id=2');
    expect(asked?.headers).toMatchObject({ authorization: 'Bearer secret-1', accept: 'application/json' });
    expect(asked?.headers).not.toHaveProperty('cookie');
  });

  test('carries JSON or a form', async () => {
    const { client } = begin();
    await post(client, { json: { a: 1 } });
    await post(client, { form: { a: 'ø&' } });
    expect(service.asked.map(({ text, headers }) => [headers['content-type'], text])).toEqual([
      ['application/json', '{"a":1}'],
      ['application/x-www-form-urlencoded', 'a=%C3%B8%26'],
    ]);
  });

  test('does not follow a link to another host with its token', async () => {
    const { client } = begin();
    const outcome = await atEdge(() => client.get('http://127.0.0.1:1/elsewhere', personSchema));
    expect(outcome).toEqual({ ok: false, failure: { code: 'notUnderstood', what: 'link' } });
    expect(service.asked).toEqual([]);
  });

  test('never leaves for an address that others can listen to', async () => {
    const { client } = begin({ base: () => 'http://crm.example/api' });
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
  });
});

describe('what fails for a moment', () => {
  test.each([500, 502, 503, 504])('is tried again after a %d, twice', async (status) => {
    const { client } = begin();
    failFirst(2, { status });
    expect(await get(client)).toMatchObject({ ok: true });
    expect(service.asked).toHaveLength(3);
  });

  test('fails by its name after the third time', async () => {
    const { client } = begin();
    failFirst(9, { status: 502 });
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'serverError', status: 502 } });
    expect(service.asked).toHaveLength(3);
  });

  test('is not tried again where it would be done twice', async () => {
    const { client } = begin();
    failFirst(1, { status: 502 });
    expect(await post(client, { json: {} })).toEqual({ ok: false, failure: { code: 'serverError', status: 502 } });
    failFirst(2, 'cut');
    expect(await post(client, { json: {} })).toEqual({ ok: false, failure: { code: 'offline' } });
    expect(service.asked).toHaveLength(2);
  });

  test('is tried again where asking twice is as asking once', async () => {
    const { client } = begin();
    failFirst(1, { status: 502 });
    expect(await post(client, { json: {}, repeatable: true })).toMatchObject({ ok: true });
  });

  test('waits as long as the server asks, if that is short', async () => {
    const { client } = begin();
    failFirst(1, { status: 429, headers: { 'retry-after': '1' } });
    const began = performance.now();
    expect(await get(client)).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeGreaterThanOrEqual(500);
  });
});

describe('a limit', () => {
  test('of an hour is not waited for, and rests the connection', async () => {
    const { client, pauses } = begin();
    failFirst(9, { status: 429, headers: { 'retry-after': '3600' } });
    const until = testNow + 3_600_000;
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'limited', until } });
    expect(service.asked).toHaveLength(1);
    expect(pauses).toEqual([until]);
  });

  test('may be told by a date', async () => {
    const { client } = begin();
    failFirst(9, { status: 503, headers: { 'retry-after': new Date(testNow + 600_000).toUTCString() } });
    expect(await post(client)).toEqual({ ok: false, failure: { code: 'limited', until: testNow + 600_000 } });
  });

  test('of the vendor’s own headers rests the connection, and the reply counts', async () => {
    const { client, pauses } = begin({
      limitedUntil: (headers) => (headers.get('x-left') === '0' ? testNow + 1 : undefined),
    });
    answer = () => ({ headers: { 'x-left': '0' }, body: { name: 'Anna' } });
    expect(await get(client)).toMatchObject({ ok: true });
    expect(pauses).toEqual([testNow + 1]);
  });

  test('of the day stops the request before it leaves', async () => {
    const { client } = begin({}, { ports: { spend: async () => testNow + 5 } });
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'budgetSpent', until: testNow + 5 } });
    expect(service.asked).toEqual([]);
  });

  test('of the day counts what is tried again', async () => {
    let spent = 0;
    const spend = async () => {
      spent += 1;
      return undefined;
    };
    const { client } = begin({}, { ports: { spend } });
    failFirst(1, { status: 502 });
    await get(client);
    expect(spent).toBe(2);
  });
});

describe('a failure is called', () => {
  test.each([
    [{ status: 401 }, { code: 'signedOut' }],
    [{ status: 302, headers: { location: '/login' } }, { code: 'signedOut' }],
    [{ status: 403 }, { code: 'forbidden' }],
    [{ status: 404 }, { code: 'notFound' }],
    [{ status: 410 }, { code: 'notFound' }],
    [
      { status: 400, body: { message: 'Property "x"\n does not exist' } },
      { code: 'refused', why: 'Property "x" does not exist' },
    ],
    [
      { status: 422, body: { errors: [{ detail: 'Too long' }] } },
      { code: 'refused', why: 'Too long' },
    ],
    [{ status: 400 }, { code: 'refused', why: 'HTTP 400' }],
    [{ body: '<html>Please sign in</html>' }, { code: 'notUnderstood', what: 'HTML' }],
    [{ body: { nam: 'Anna' } }, { code: 'notUnderstood', what: '/person: name' }],
    [{ body: ['Anna'] }, { code: 'notUnderstood', what: '/person: object' }],
  ])('%j: %j', async (reply, failure) => {
    const { client } = begin();
    answer = () => reply;
    expect(await get(client)).toEqual({ ok: false, failure });
  });

  test('without the token, where the system quotes the token', async () => {
    const { client } = begin({}, { secrets: { token: 'secret/1', pin: '42' } });
    const why = 'secret/1 (secret%2F1) is not for 42';
    for (const status of [400, 403]) {
      answer = () => ({ status, body: { message: why } });
      expect(JSON.stringify(await get(client))).not.toMatch(/secret/);
    }
    answer = () => ({ status: 400, body: { message: why } });
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'refused', why: '… (…) is not for 42' } });
  });

  test('without naming a person or quoting a value', async () => {
    const { client } = begin();
    answer = () => ({ body: { name: 7, secret: 'anna@firma.example' } });
    const outcome = await atEdge(() => client.get('/contacts/anna%40firma.example/1234567', personSchema));
    expect(outcome).toEqual({ ok: false, failure: { code: 'notUnderstood', what: '/contacts/…/…: name' } });
  });

  test('offline, or the browser’s missing permission', async () => {
    const { client } = begin({ base: () => 'http://127.0.0.1:9' });
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'offline' } });
    const { client: refused } = begin(
      { base: () => 'http://127.0.0.1:9' },
      { ports: { isGranted: async () => false } },
    );
    expect(await get(refused)).toEqual({ ok: false, failure: { code: 'notGranted', origin: 'http://127.0.0.1:9' } });
  });

  test('too slow, also when the body never ends', async () => {
    const { client } = begin({}, { ports: { patience: 300 } });
    service.failWith(() => 'hang');
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'tooSlow' } });
  });

  test('unexpected where it is Baton’s own, by its kind alone', async () => {
    const broken = await atEdge(async () => {
      throw new TypeError('anna@firma.example is not a function');
    });
    expect(broken).toEqual({ ok: false, failure: { code: 'unexpected', what: 'TypeError' } });
  });
});

describe('a token that was fetched', () => {
  const fetched: Vendor['sign'] = async ({ secrets, keep }, renew) => {
    if (renew || !secrets.accessToken) await keep({ accessToken: renew ? 'second' : 'first' });
    return { authorization: `Bearer ${renew ? 'second' : (secrets.accessToken ?? 'first')}` };
  };

  test('is renewed once when it is refused, and what was refused is sent again', async () => {
    const { client, kept } = begin({ sign: fetched });
    answer = ({ headers }) =>
      headers.authorization === 'Bearer second' ? { body: { name: 'Anna' } } : { status: 401 };
    expect(await post(client, { json: {} })).toMatchObject({ ok: true });
    expect(service.asked).toHaveLength(2);
    expect(kept.at(-1)).toEqual({ token: 'secret-1', accessToken: 'second' });
  });

  test('is not renewed for ever', async () => {
    const { client } = begin({ sign: fetched });
    answer = () => ({ status: 401 });
    expect(await get(client)).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(service.asked).toHaveLength(2);
  });
});

test('work that nobody wants any more ends at once', async () => {
  const ends = new AbortController();
  const { client } = begin({}, { ports: { signal: ends.signal } });
  service.failWith(() => {
    ends.abort();
    return 'hang';
  });
  expect(await get(client)).toMatchObject({ ok: false });
  expect(service.asked).toHaveLength(1);
});
