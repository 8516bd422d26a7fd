import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { zoho } from '../../lib/connectors/zoho/connector.ts';
import type { Secrets } from '../../lib/domain/exchange/connection.ts';
import { startZoho, type ZohoService, zohoClient } from '../services/zoho.ts';
import { leadId } from '../services/zoho-people.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { recordOf, signedIn } from './support/zoho.ts';

let service: ZohoService;
beforeEach(async () => {
  service = await startZoho();
});
afterEach(() => service.close());

const entered = { clientSecret: zohoClient.clientSecret, token: zohoClient.code };
const asked = { emails: [], records: [recordOf('lead', leadId)] };
const tokensAsked = () => service.asked.filter(({ path }) => path === '/oauth/v2/token');
const grants = () => tokensAsked().map(({ text }) => new URLSearchParams(text).get('grant_type'));

/** A client with what the user entered, whose secrets are kept as the background keeps them. */
function withSecrets(secrets: Secrets, settings: Record<string, string> = {}) {
  let stored = secrets;
  return clientFor(zoho, {
    settings: { address: service.origin, clientId: zohoClient.clientId, ...settings },
    secrets,
    ports: {
      keep: async (kept) => {
        stored = kept;
      },
      stored: async () => stored,
    },
  }).client;
}
const read = (client: ReturnType<typeof withSecrets>) => atEdge(() => zoho.read!(client, asked));
const failureOf = async (secrets: Secrets, settings = {}) => {
  const outcome = await read(withSecrets(secrets, settings));
  return outcome.ok ? undefined : outcome.failure;
};

describe('signing in to Zoho', () => {
  it('exchanges the code once, for a token that lasts', async () => {
    const kept: Secrets[] = [];
    const { client } = clientFor(zoho, {
      settings: { address: service.origin, clientId: zohoClient.clientId },
      secrets: entered,
      ports: { keep: async (secrets) => void kept.push(secrets) },
    });
    expect((await atEdge(() => zoho.read!(client, asked))).ok).toBe(true);
    expect(grants()).toEqual(['authorization_code']);
    expect(kept).toEqual([
      {
        ...entered,
        exchanged: zohoClient.code,
        accessToken: '1000.access.1',
        refreshToken: '1000.refresh.1',
        renewedAt: String(testNow),
        expiresAt: String(testNow + 3_600_000),
      },
    ]);
    // Secrets have no place in an address.
    expect(service.asked.map(({ query }) => query.toString()).join()).not.toMatch(/secret|1000\./);
  });

  it('fetches another token when the former has run out, or was withdrawn', async () => {
    service.state.refreshTokens.add('r');
    const old = { ...entered, exchanged: zohoClient.code, refreshToken: 'r', accessToken: 'a' };
    const runOut = { ...old, renewedAt: String(testNow - 3_600_000), expiresAt: String(testNow + 30_000) };
    expect((await read(withSecrets(runOut))).ok).toBe(true);
    expect(grants()).toEqual(['refresh_token']);
    const withdrawn = { ...old, renewedAt: String(testNow - 600_000), expiresAt: String(testNow + 3_000_000) };
    expect((await read(withSecrets(withdrawn))).ok).toBe(true);
    // All that was refused at the same moment shares one.
    expect(grants()).toEqual(['refresh_token', 'refresh_token']);
  });

  it('takes a code that was entered anew, for more scopes', async () => {
    const { client } = signedIn(service);
    expect((await read(client)).ok).toBe(true);
    expect(grants()).toEqual([]);
    service.state.codes.add('1000.new');
    service.state.accessTokens.add('a');
    const secrets = { ...entered, token: '1000.new', exchanged: 'former', accessToken: 'a', refreshToken: 'r' };
    expect((await read(withSecrets({ ...secrets, expiresAt: String(testNow + 3_000_000) }))).ok).toBe(true);
    expect(grants()).toEqual(['authorization_code']);
  });

  it('says which field is wrong', async () => {
    expect(await failureOf({ ...entered, token: '1000.used' })).toEqual({ code: 'badSetting', field: 'token' });
    // Once is enough to know: Zoho counts.
    expect(tokensAsked()).toHaveLength(1);
    expect(await failureOf({ clientSecret: 'x' })).toEqual({ code: 'badSetting', field: 'token' });
    expect(await failureOf({ ...entered, clientSecret: 'x' })).toEqual({ code: 'badSetting', field: 'clientSecret' });
    expect(await failureOf({ token: 'x' })).toEqual({ code: 'badSetting', field: 'clientSecret' });
    expect(await failureOf(entered, { clientId: 'x' })).toEqual({ code: 'badSetting', field: 'clientId' });
    expect(await failureOf(entered, { clientId: ' ' })).toEqual({ code: 'badSetting', field: 'clientId' });
    expect(await failureOf(entered, { address: 'https://crm.example' })).toEqual({
      code: 'badSetting',
      field: 'address',
    });
  });

  it('is over where the user withdrew it', async () => {
    const secrets = { ...entered, exchanged: zohoClient.code, refreshToken: 'gone' };
    expect(await failureOf(secrets)).toEqual({ code: 'signedOut' });
  });

  it('rests where there were too many tokens, and names what is odd', async () => {
    const answer = (body: unknown, status = 200) =>
      service.failWith(({ path }) => (path === '/oauth/v2/token' ? { status, body } : undefined));
    answer({ error: 'Access Denied', error_description: 'You have made too many requests', status: 'failure' }, 400);
    expect(await failureOf(entered)).toEqual({ code: 'limited', until: testNow + 600_000 });
    answer({ access_token: 'a' });
    expect(await failureOf(entered)).toEqual({ code: 'notUnderstood', what: '/oauth/v2/token: refresh_token' });
    answer({});
    expect(await failureOf(entered)).toEqual({ code: 'notUnderstood', what: '/oauth/v2/token: access_token' });
    answer('<!doctype html>');
    expect(await failureOf(entered)).toEqual({ code: 'notUnderstood', what: 'HTML' });
    answer({ error: 'unsupported_grant_type' });
    expect(await failureOf(entered)).toEqual({ code: 'refused', why: 'unsupported_grant_type' });
  });
});
