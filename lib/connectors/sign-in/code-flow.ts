/**
 * Signing in by OAuth 2.0 with an authorization code and PKCE (RFC 6749, RFC 7636), without a client secret: the user
 * signs in on the vendor's page in a tab, and the code is read from the address at which the tab arrives.
 */
import * as oauth from 'oauth4webapi';
import * as z from 'zod/mini';
import type { Secrets } from '../../domain/exchange/connection.ts';
import type { TabSignIn } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import type { Authority, CodeFlow } from './authority.ts';
import { library, type TokenReply, tokenOptions, understoodAs } from './token-request.ts';

const remembered = z.object({ verifier: z.string(), state: z.string() });

/** The sign-in of a flow. `also` gives what else of the vendor's reply is kept. */
export function tabSignIn(flow: CodeFlow, also: (reply: TokenReply) => Secrets = () => ({})): TabSignIn {
  return {
    async begin(settings) {
      const { authorize, callback, clientId, scope } = flow(settings);
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const url = new URL(authorize);
      const asked = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: callback,
        scope,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return { url: url.href, callback, remember: JSON.stringify({ verifier, state }) };
    },

    async finish(arrivedUrl, remember, door) {
      const authority = flow(door.settings);
      const { server, client } = library(authority);
      const { verifier, state } = fromMemory(remember);
      const answer = answerIn(arrivedUrl, authority, state);
      const reply = await understoodAs('token', async () => {
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          answer,
          authority.callback,
          verifier,
          tokenOptions(authority, door),
        );
        return oauth.processAuthorizationCodeResponse(server, client, response);
      });
      return { ...secretsOf(reply, door.now()), ...also(reply) };
    },
  };
}

/**
 * The secrets in a reply. A refresh token is kept only where there is one: most vendors leave the former one valid.
 * `renewedAt` and `expiresAt` are instants; the latter is there only where the vendor says it.
 */
export function secretsOf(reply: TokenReply, now: number): Secrets {
  return {
    accessToken: reply.access_token,
    renewedAt: String(now),
    expiresAt: reply.expires_in === undefined ? '' : String(now + reply.expires_in * 1000),
    ...(reply.refresh_token !== undefined && { refreshToken: reply.refresh_token }),
  };
}

function fromMemory(remember: string): z.infer<typeof remembered> {
  try {
    return z.parse(remembered, JSON.parse(remember));
  } catch {
    // The session ended in between: there is nothing the answer could be held against.
    throw new ConnectorError({ code: 'signedOut' });
  }
}

/** What the vendor says in the address. The address itself is never quoted: it holds the code. */
function answerIn(arrivedUrl: string, authority: Authority, state: string): URLSearchParams {
  const { server, client } = library(authority);
  const callback = new URL(authority.callback);
  const arrived = URL.canParse(arrivedUrl) ? new URL(arrivedUrl) : undefined;
  if (arrived?.origin !== callback.origin || arrived.pathname !== callback.pathname)
    throw new ConnectorError({ code: 'notUnderstood', what: 'callback' });
  try {
    const answer = oauth.validateAuthResponse(server, client, arrived, state);
    if (answer.has('code')) return answer;
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError)
      throw new ConnectorError({ code: 'refused', why: words(error.error_description ?? error.error, 300) });
  }
  throw new ConnectorError({ code: 'notUnderstood', what: 'callback: state' });
}
