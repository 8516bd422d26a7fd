import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { tokenDoorOf } from '../../lib/connectors/client/client.ts';
import { salesforce } from '../../lib/connectors/salesforce/connector.ts';
import { accountOf } from '../../lib/connectors/salesforce/org.ts';
import { matchUrl } from '../../lib/crm/match-url.ts';
import { salesforce as adapter } from '../../lib/crm/salesforce/index.ts';
import type { Secrets } from '../../lib/domain/exchange/connection.ts';
import { type Salesforce, startSalesforce } from '../services/salesforce.ts';
import { clientFor, connectionFor, testNow } from './support/client-for.ts';
import { signedIn } from './support/salesforce-client.ts';

let service: Salesforce;
const signIn = salesforce.signIn!;

beforeEach(async () => {
  service = await startSalesforce();
});
afterEach(() => service.close());

const settings = () => ({ address: service.origin, clientId: service.clientId });

function door(ports: object = {}, secrets: Secrets = {}) {
  return tokenDoorOf(salesforce.vendor, {
    connection: connectionFor(salesforce, settings()),
    secrets,
    now: () => testNow,
    fetch: globalThis.fetch,
    turn: <T>(work: () => Promise<T>) => work(),
    spend: async () => undefined,
    pause: async () => {},
    keep: async () => {},
    isGranted: async () => true,
    ...ports,
  });
}

/** The user's tab: it follows the vendor to the callback. */
async function arrived(url: string): Promise<string> {
  const reply = await fetch(url, { redirect: 'manual' });
  return reply.headers.get('location') ?? '';
}

describe('signing in on the vendor’s page', () => {
  it('gives tokens without a secret, by a proof of the vendor’s own choosing', async () => {
    const begun = await signIn.begin(settings());
    const url = new URL(begun.url);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'api refresh_token',
    });
    // What proves it is not in the address.
    const { verifier } = JSON.parse(begun.remember);
    expect(begun.url).not.toContain(verifier);
    const at = await arrived(begun.url);
    expect(at.startsWith(begun.callback)).toBe(true);
    const secrets = await signIn.finish(at, begun.remember, door());
    expect(secrets).toMatchObject({ accessToken: expect.any(String), refreshToken: expect.any(String) });
    const account = await salesforce.check(clientFor(salesforce, { settings: settings(), secrets }).client);
    expect(account.account).toContain('Acme Ltd');
    expect(service.asked.some(({ text, query }) => text.includes('client_secret') || query.has('client_secret'))).toBe(
      false,
    );
  });

  it('is another one each time', async () => {
    const [a, b] = [await signIn.begin(settings()), await signIn.begin(settings())];
    expect(a.remember).not.toBe(b.remember);
    const answer = await arrived(a.url);
    expect(await atEdge(() => signIn.finish(answer, b.remember, door()))).toEqual({
      ok: false,
      failure: { code: 'notUnderstood', what: 'callback: state' },
    });
    expect(service.asked.filter(({ path }) => path.endsWith('/token'))).toEqual([]);
  });

  it('says what the user or the vendor said no to', async () => {
    service.signIn.options.allows = false;
    const begun = await signIn.begin(settings());
    const at = await arrived(begun.url);
    expect(await atEdge(() => signIn.finish(at, begun.remember, door()))).toEqual({
      ok: false,
      failure: { code: 'refused', why: 'end-user denied authorization' },
    });
  });

  it('fails with a name where the code was used before', async () => {
    const begun = await signIn.begin(settings());
    const at = await arrived(begun.url);
    await signIn.finish(at, begun.remember, door());
    expect(await atEdge(() => signIn.finish(at, begun.remember, door()))).toMatchObject({
      failure: { code: 'signedOut' },
    });
  });

  it.each([
    ['somewhere else', () => 'https://evil.example/services/oauth2/success'],
    ['another page of the same host', () => `${service.origin}/home`],
    ['no address', () => 'about'],
  ])('takes no answer from %s', async (_, at) => {
    const { remember } = await signIn.begin(settings());
    const answer = `${at()}?code=x&state=${JSON.parse(remember).state}`;
    expect(await atEdge(() => signIn.finish(answer, remember, door()))).toEqual({
      ok: false,
      failure: { code: 'notUnderstood', what: 'callback' },
    });
    expect(service.asked).toEqual([]);
  });

  it('takes no answer to what nobody remembers', async () => {
    const { url } = await signIn.begin(settings());
    const at = await arrived(url);
    expect(await atEdge(() => signIn.finish(at, '', door()))).toMatchObject({ failure: { code: 'signedOut' } });
  });

  it('cannot begin without an address or a key', async () => {
    expect(await atEdge(() => signIn.begin({ address: service.origin }))).toMatchObject({
      failure: { code: 'badSetting', field: 'clientId' },
    });
    expect(await atEdge(() => signIn.begin({ clientId: 'x' }))).toMatchObject({
      failure: { code: 'badSetting', field: 'address' },
    });
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a number', { access_token: 7, token_type: 'Bearer' }],
    ['a list', []],
    ['another type of token', { access_token: 'x', token_type: 'mac' }],
  ])('does not understand a reply with %s, and quotes nothing of it', async (_, body) => {
    const begun = await signIn.begin(settings());
    const at = await arrived(begun.url);
    service.failWith(({ path }) => (path.endsWith('/token') ? { body } : undefined));
    expect(await atEdge(() => signIn.finish(at, begun.remember, door()))).toEqual({
      ok: false,
      failure: { code: 'notUnderstood', what: 'token' },
    });
  });
});

describe('an access token that has run out', () => {
  const asTokens = () => service.asked.filter(({ path }) => path.endsWith('/token'));

  it('is renewed on the first refusal, and stored before it is used', async () => {
    const order: string[] = [];
    const { client } = signedIn(service, {
      ports: {
        keep: async (secrets) => {
          await new Promise((stored) => setImmediate(stored));
          order.push(`kept ${secrets.accessToken}`);
        },
        fetch: async (input, init) => {
          const request = new Request(input, init);
          order.push(`${request.headers.get('authorization')?.replace('Bearer ', 'used ') ?? 'asked'}`);
          return fetch(request);
        },
      },
    });
    service.signIn.expire();
    await salesforce.check(client);
    const kept = order.findIndex((one) => one.startsWith('kept'));
    expect(order.slice(kept)).toEqual([order[kept], order[kept]?.replace('kept', 'used')]);
    expect(asTokens()).toHaveLength(1);
  });

  it('takes the refresh token that came with it from then on', async () => {
    const { client, kept } = signedIn(service);
    const before = kept.length;
    service.signIn.expire();
    await salesforce.check(client);
    const [first] = kept.slice(before);
    service.signIn.expire();
    const later = clientFor(salesforce, {
      settings: settings(),
      secrets: first,
      ports: { now: () => testNow + 3.6e6 },
    });
    await salesforce.check(later.client);
    expect(later.kept[0]?.refreshToken).not.toBe(first?.refreshToken);
  });

  it('keeps the former refresh token where the vendor gives none', async () => {
    await service.close();
    service = await startSalesforce({ rotates: false });
    const secrets = service.signIn.grant();
    const { client, kept } = signedIn(service, { secrets });
    service.signIn.expire();
    await salesforce.check(client);
    expect(kept).toMatchObject([{ refreshToken: secrets.refreshToken }]);
  });

  it('is renewed once for all that were refused at the same time', async () => {
    const { client } = signedIn(service);
    service.signIn.expire();
    await Promise.all([salesforce.check(client), salesforce.check(client), salesforce.check(client)]);
    expect(asTokens()).toHaveLength(1);
  });

  it('is renewed once for two pieces of work at a time', async () => {
    let stored: Secrets = service.signIn.grant();
    const ports = {
      keep: async (secrets: Secrets) => {
        stored = secrets;
      },
      stored: async () => stored,
    };
    const clients = [signedIn(service, { secrets: stored, ports }), signedIn(service, { secrets: stored, ports })];
    service.signIn.expire();
    await Promise.all(clients.map(({ client }) => salesforce.check(client)));
    expect(asTokens()).toHaveLength(1);
  });

  it('is kept though the rep has moved on in the meantime', async () => {
    const leaving = new AbortController();
    const { client, kept } = signedIn(service, {
      ports: {
        signal: leaving.signal,
        fetch: (input, init) => {
          const request = new Request(input, init);
          if (request.url.endsWith('/token')) leaving.abort();
          return fetch(request);
        },
      },
    });
    service.signIn.expire();
    expect(await atEdge(() => salesforce.check(client))).toMatchObject({ ok: false });
    expect(kept).toHaveLength(1);
  });

  it('is a signed-out user where the admin withdrew it', async () => {
    const { client, kept } = signedIn(service);
    service.signIn.revoke();
    expect(await atEdge(() => salesforce.check(client))).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(kept).toEqual([]);
  });

  it('is a signed-out user where there never was one', async () => {
    const { client } = signedIn(service, { secrets: {} });
    expect(await atEdge(() => salesforce.check(client))).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(service.asked).toEqual([]);
  });

  it('names the key where the app is gone', async () => {
    const { client } = signedIn(service, { settings: { clientId: 'other' } });
    service.signIn.expire();
    expect(await atEdge(() => salesforce.check(client))).toMatchObject({
      failure: { code: 'badSetting', field: 'clientId' },
    });
  });

  it('is renewed before it is refused, where the vendor says how long it lasts', async () => {
    const granted = service.signIn.grant();
    const secrets = { ...granted, expiresAt: String(testNow + 30_000) };
    const { client } = signedIn(service, { secrets });
    await salesforce.check(client);
    expect(asTokens()).toHaveLength(1);
    expect(service.asked[0]?.path).toBe('/services/oauth2/token');
  });
});

describe('the org of an address', () => {
  it.each([
    'https://acme.my.salesforce.com',
    'https://acme--uat.sandbox.my.salesforce.com',
    'https://acme.my.salesforce.com.mcas.ms',
    'https://acme.my.salesforce.mil',
    'https://acme.my.sfcrmproducts.cn',
  ])('is the one that record pages have: %s', (address) => {
    const page = new URL(`${address}/00Q5g00000ABCdEEAX`);
    expect(matchUrl(adapter, page)).toMatchObject({ record: { account: accountOf({ address }) } });
  });
});
