/** How the library's requests for tokens go through Baton's own door, and its errors become failures with names. */
import * as oauth from 'oauth4webapi';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { minute } from '../../domain/time.ts';
import type { Reply, TokenDoor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import type { Authority } from './authority.ts';

/** A vendor's reply with tokens in it. */
export type TokenReply = oauth.TokenEndpointResponse;

/** An authority as the library knows it. */
export function library({ issuer, authorize, token, clientId }: Authority): {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
} {
  return {
    server: { issuer, authorization_endpoint: authorize, token_endpoint: token },
    client: { client_id: clientId },
  };
}

/** Sends through the door. Plain http is for this machine alone, which the door itself sees to. */
export function tokenOptions({ token }: Authority, door: TokenDoor): oauth.TokenEndpointRequestOptions {
  return {
    [oauth.allowInsecureRequests]: new URL(token).protocol === 'http:',
    async [oauth.customFetch](url, { method, headers, body }) {
      const reply = await door.ask(url, { method, headers, body });
      return new Response(JSON.stringify(reply.body), {
        status: reply.status,
        headers: { 'content-type': 'application/json' },
      });
    },
  };
}

/** Runs work of the library's. What it cannot understand is `notUnderstood`: its errors quote replies, so nothing more. */
export async function understoodAs<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ConnectorError ? error : new ConnectorError({ code: 'notUnderstood', what });
  }
}

/** Errors by which a grant or a user is not accepted any more (RFC 6749, 5.2, and what vendors add). */
const gone = new Set(['invalid_grant', 'inactive_user', 'inactive_org', 'invalid_app_access', 'access_denied']);
const wrongClient = new Set(['invalid_client', 'invalid_client_id', 'unauthorized_client', 'app_not_found']);

/** The failure that an OAuth error reply stands for; `undefined` where the reply is none. For a vendor's `failureOf`. */
export function tokenFailure({ status, body }: Reply, now: number): ExchangeFailure | undefined {
  if (status < 400 || typeof body !== 'object' || body === null) return undefined;
  const { error, error_description: described } = body as Record<string, unknown>;
  if (typeof error !== 'string') return undefined;
  if (gone.has(error)) return { code: 'signedOut' };
  if (wrongClient.has(error)) return { code: 'badSetting', field: 'clientId' };
  if (/rate_limit|slow_down/.test(error)) return { code: 'limited', until: now + 5 * minute };
  if (status >= 500) return undefined;
  return { code: 'refused', why: words(typeof described === 'string' ? described : error, 300) };
}
