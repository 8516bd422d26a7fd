import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { mautic } from '../../lib/connectors/mautic/connector.ts';
import { type MauticService, mauticClient, mauticUser, startMautic } from '../services/mautic.ts';
import { type ClientOptions, clientFor, testNow } from './support/client-for.ts';
import { asked, recordOf, requests } from './support/mautic.ts';

let service: MauticService;
beforeEach(async () => {
  service = await startMautic();
});
afterEach(() => service.close());

const { clientId, clientSecret } = mauticClient;
const tokenRequests = () => requests(service).filter((request) => request === 'POST /oauth/v2/token');

/** A connection with an application's credentials, and what its secrets are at last. */
function application(options: ClientOptions = {}) {
  const made = clientFor(mautic, {
    settings: { address: service.address, clientId },
    secrets: { clientSecret },
    ...options,
  });
  return { ...made, read: () => atEdge(() => mautic.read!(made.client, asked({ records: [recordOf('47')] }))) };
}

describe("signing in by an application's credentials", () => {
  it('fetches one token for all requests, and keeps it until it runs out', async () => {
    const { read, kept } = application();
    expect(await read()).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ ok: true });
    expect(tokenRequests()).toHaveLength(1);
    expect(kept.at(-1)).toEqual({
      clientSecret,
      accessToken: 'token-1',
      renewedAt: String(testNow),
      expiresAt: String(testNow + 3_600_000),
    });
    const [request] = service.asked;
    expect(Object.fromEntries(new URLSearchParams(request?.text))).toEqual({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    expect(request?.query.size).toBe(0);
  });

  it('uses the token that was kept', async () => {
    service.tokens.add('kept');
    const { read } = application({
      secrets: { clientSecret, accessToken: 'kept', expiresAt: String(testNow + 600_000) },
    });
    expect(await read()).toMatchObject({ ok: true });
    expect(tokenRequests()).toHaveLength(0);
  });

  it('fetches another one where it ran out, or was withdrawn', async () => {
    service.tokens.add('old');
    const old = (expiresAt: number) =>
      application({ secrets: { clientSecret, accessToken: 'old', expiresAt: `${expiresAt}` } });
    expect(await old(testNow + 30_000).read()).toMatchObject({ ok: true });
    expect(tokenRequests()).toHaveLength(1);
    service.tokens.delete('old');
    expect(await old(testNow + 600_000).read()).toMatchObject({ ok: true });
    expect(tokenRequests()).toHaveLength(2);
  });

  it('is signed out where the credentials are wrong', async () => {
    const { read } = application({ secrets: { clientSecret: 'wrong' } });
    expect(await read()).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('is preferred to a password', async () => {
    const { read } = application({
      settings: { address: service.address, clientId, user: mauticUser.user },
      secrets: { clientSecret, password: mauticUser.password },
    });
    await read();
    expect(service.asked.every(({ headers }) => !headers.authorization?.startsWith('Basic'))).toBe(true);
  });

  it('says that this Mautic cannot do it', async () => {
    const body = { error: 'unauthorized_client', error_description: 'The grant type is unauthorized' };
    service.failWith(({ path }) => (path.startsWith('/oauth') ? { status: 400, body } : undefined));
    expect(await application().read()).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'OAuth 2: client_credentials' },
    });
  });

  it('understands a reply without an end, and none without a token', async () => {
    service.tokens.add('endless');
    service.failWith(({ path }) => (path.startsWith('/oauth') ? { body: { access_token: 'endless' } } : undefined));
    const { read, kept } = application();
    expect(await read()).toMatchObject({ ok: true });
    expect(kept.at(-1)?.expiresAt).toBe(String(testNow + 3_600_000));
    service.failWith(({ path }) => (path.startsWith('/oauth') ? { body: { token: 'secret' } } : undefined));
    expect(await application().read()).toEqual({
      ok: false,
      failure: { code: 'notUnderstood', what: '/oauth/v2/token: access_token' },
    });
  });
});

describe('signing in by a password', () => {
  const byPassword = (settings: Record<string, string>, secrets: Record<string, string>) => {
    const { client } = clientFor(mautic, { settings: { address: service.address, ...settings }, secrets });
    return atEdge(() => mautic.read!(client, asked({ emails: ['a@b.example'] })));
  };

  it('asks once with a wrong one', async () => {
    const outcome = await byPassword({ user: 'baton' }, { password: 'wrong' });
    expect(outcome).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(service.asked).toHaveLength(1);
  });

  it('says which field is empty, and asks nothing', async () => {
    const field = async (settings: Record<string, string>, secrets: Record<string, string>) => {
      const outcome = await byPassword(settings, secrets);
      return outcome.ok ? undefined : outcome.failure;
    };
    expect(await field({}, {})).toEqual({ code: 'badSetting', field: 'user' });
    expect(await field({ user: 'baton' }, {})).toEqual({ code: 'badSetting', field: 'password' });
    expect(await field({ clientId }, {})).toEqual({ code: 'badSetting', field: 'clientSecret' });
    expect(await field({}, { clientSecret })).toEqual({ code: 'badSetting', field: 'clientId' });
    expect(service.asked).toEqual([]);
  });
});

describe('the address of a Mautic', () => {
  it('may be one of a page, in a folder', async () => {
    await service.close();
    service = await startMautic({ folder: '/marketing/index.php' });
    for (const tail of ['', '/', '/s/contacts/view/47', '/s', '/api/']) {
      const { client } = clientFor(mautic, {
        settings: { address: `${service.address}${tail}`, user: mauticUser.user },
        secrets: { password: mauticUser.password },
      });
      expect(await mautic.read!(client, asked({ records: [recordOf('47')] }))).toMatchObject({ gaps: [] });
    }
  });

  it('is what is wrong where no Mautic answers there', async () => {
    for (const address of [`${service.origin}/elsewhere`, 'mautic', '']) {
      await service.close();
      service = await startMautic({ folder: '/marketing' });
      const { client } = clientFor(mautic, {
        settings: { address: address.replace(/^http.*\//, `${service.origin}/`), user: mauticUser.user },
        secrets: { password: mauticUser.password },
      });
      const outcome = await atEdge(() => mautic.check(client));
      expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
    }
  });
});
