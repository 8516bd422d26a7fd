/** How Salesforce's REST API is addressed and signed in to. */
import { hour, type Instant } from '../../domain/time.ts';
import type { Vendor } from '../client/vendor.ts';
import type { TabSignIn } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { CodeFlow } from '../sign-in/authority.ts';
import { bearerOf } from '../sign-in/bearer.ts';
import { tabSignIn } from '../sign-in/code-flow.ts';
import { tokenFailure } from '../sign-in/token-request.ts';
import { salesforceAbout } from './about.ts';
import { faultIn } from './faults.ts';
import { originOf } from './org.ts';

/** The version of the API: Spring ’26. A version is kept up for at least three years. */
export const dataPath = '/services/data/v66.0';

/** Above this share of the day's requests the rest is left to the company's other programs. */
const busyShare = 0.95;

/** The user signs in on the company's own page, and arrives at a page that Salesforce has for apps without a site. */
const flow: CodeFlow = (settings) => {
  const issuer = originOf(settings);
  const clientId = settings.clientId?.trim();
  if (!clientId) throw new ConnectorError({ code: 'badSetting', field: 'clientId' });
  const place = `${issuer}/services/oauth2`;
  return {
    issuer,
    authorize: `${place}/authorize`,
    token: `${place}/token`,
    callback: `${place}/success`,
    clientId,
    scope: salesforceAbout.scopes.join(' '),
  };
};

/** By the page on which the user signs in anyway. */
export const signIn: TabSignIn = tabSignIn(flow);

/** Base, sign-in, errors and limits. */
export const vendor: Vendor = {
  base: originOf,
  sign: bearerOf(flow),
  failureOf: (reply, now) => faultIn(reply.status, reply.body, now) ?? tokenFailure(reply, now),
  limitedUntil,
};

/** `Sforce-Limit-Info: api-usage=18/5000; per-app-api-usage=17/250(appName=baton)`: used and allowed in 24 hours. */
function limitedUntil(headers: Headers, now: Instant): Instant | undefined {
  const told = headers.get('sforce-limit-info') ?? '';
  const shares = [...told.matchAll(/api-usage=(\d+)\/(\d+)/g)].map(
    ([, used, allowed]) => Number(used) / Number(allowed),
  );
  return shares.some((share) => share >= busyShare) ? now + hour : undefined;
}
