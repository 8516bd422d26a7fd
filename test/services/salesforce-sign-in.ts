/** Salesforce's own OAuth endpoints for a public client: PKCE, and refresh tokens that change with every use. */
import { createHash, randomUUID } from 'node:crypto';
import type { Answer, Asked } from './service.ts';

/** What may be switched. */
export interface SignInOptions {
  /** The consumer key of the one app there is. */
  readonly clientId: string;
  /** Whether a refresh token is good for one use: used twice, everything is withdrawn. */
  rotates: boolean;
  /** What the user answers to the question whether the app may. */
  allows: boolean;
}

/** Signed in users of the stand-in. */
export class SignInStandIn {
  readonly options: SignInOptions;
  /** Access tokens that are accepted. */
  readonly accepted = new Set<string>();
  private readonly codes = new Map<string, { challenge: string; redirect: string }>();
  private readonly refresh = new Set<string>();
  private readonly used = new Set<string>();

  constructor(options: SignInOptions) {
    this.options = options;
  }

  /** Tokens as after a sign-in. */
  grant(): { accessToken: string; refreshToken: string } {
    const [accessToken, refreshToken] = [`00D!${randomUUID()}`, `5Aep${randomUUID()}`];
    this.accepted.add(accessToken);
    this.refresh.add(refreshToken);
    return { accessToken, refreshToken };
  }

  /** The session ends; the refresh token stays. */
  expire(): void {
    this.accepted.clear();
  }

  /** The admin withdraws everything. */
  revoke(): void {
    this.accepted.clear();
    this.refresh.clear();
  }

  answer({ method, path, query, text }: Asked, origin: string): Answer | undefined {
    if (path === '/services/oauth2/success') return { body: '<html><title>Remote access</title></html>' };
    if (method === 'GET' && path === '/services/oauth2/authorize') return this.authorize(query, origin);
    if (method === 'POST' && path === '/services/oauth2/token') return this.token(new URLSearchParams(text));
    return undefined;
  }

  private authorize(query: URLSearchParams, origin: string): Answer {
    const redirect = query.get('redirect_uri') ?? '';
    const refuse = (error: string): Answer => ({ status: 400, body: `<html>${error}</html>` });
    if (query.get('client_id') !== this.options.clientId) return refuse('invalid_client_id');
    if (redirect !== `${origin}/services/oauth2/success`) return refuse('redirect_uri_mismatch');
    const challenge = query.get('code_challenge');
    if (!challenge || query.get('code_challenge_method') !== 'S256') return refuse('missing required code challenge');
    const arrived = new URL(redirect);
    if (this.options.allows) {
      const code = `aPrx${randomUUID()}==`;
      this.codes.set(code, { challenge, redirect });
      arrived.searchParams.set('code', code);
    } else {
      arrived.searchParams.set('error', 'access_denied');
      arrived.searchParams.set('error_description', 'end-user denied authorization');
    }
    arrived.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { location: arrived.href } };
  }

  private token(form: URLSearchParams): Answer {
    const refuse = (error: string, error_description: string): Answer => ({
      status: 400,
      body: { error, error_description },
    });
    if (form.get('client_id') !== this.options.clientId)
      return refuse('invalid_client_id', 'client identifier invalid');
    if (form.has('client_secret')) return refuse('invalid_client', 'invalid client credentials');
    if (form.get('grant_type') === 'authorization_code') {
      const code = this.codes.get(form.get('code') ?? '');
      this.codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!code || code.redirect !== form.get('redirect_uri'))
        return refuse('invalid_grant', 'invalid authorization code');
      if (code.challenge !== challenge) return refuse('invalid_grant', 'invalid code verifier');
      return this.reply(this.grant());
    }
    const refreshToken = form.get('refresh_token') ?? '';
    if (this.options.rotates && this.used.has(refreshToken)) this.revoke();
    if (!this.refresh.has(refreshToken)) return refuse('invalid_grant', 'expired access/refresh token');
    const { accessToken, refreshToken: following } = this.grant();
    if (!this.options.rotates) {
      this.refresh.delete(following);
      return this.reply({ accessToken });
    }
    this.refresh.delete(refreshToken);
    this.used.add(refreshToken);
    return this.reply({ accessToken, refreshToken: following });
  }

  /** As documented: no word of how long the token lasts. */
  private reply({ accessToken, refreshToken }: { accessToken: string; refreshToken?: string }): Answer {
    return {
      body: {
        access_token: accessToken,
        ...(refreshToken && { refresh_token: refreshToken }),
        signature: 'c2lnbmF0dXJl',
        scope: 'refresh_token api',
        instance_url: 'https://acme.my.salesforce.com',
        id: 'https://login.salesforce.com/id/00D5g000000Acme1AA/0055g000000Robin1A',
        token_type: 'Bearer',
        issued_at: '1795176000000',
      },
    };
  }
}
