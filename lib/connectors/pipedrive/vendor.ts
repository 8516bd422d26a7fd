/** How Pipedrive's API is spoken to, in the two versions of which it needs both. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { hour, type Instant, minute, second } from '../../domain/time.ts';
import { messageIn, retryAfter } from '../client/usual-failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import type { Settings } from '../origins.ts';
import { pipedriveAbout } from './about.ts';

const usualAddress = pipedriveAbout.fields.find(({ name }) => name === 'address')?.usual ?? '';

/** The budget of a day begins anew at midnight of a zone that replies do not tell: asked again after an hour. */
const untilNextDay = hour;

/**
 * Pipedrive. A window of two seconds that is used up is no reason to break off: what comes too early is answered with 429,
 * and sent again by the client.
 */
export const pipedriveVendor: Vendor = {
  base: ({ address }) => new URL(address || usualAddress).origin,
  sign: byHeader('x-api-token', ({ token = '' }) => token),
  failureOf,
};

/** A path of the second version. */
export function v2(path: string): string {
  return `/api/v2${path}`;
}

/** A path of the first version: on the address that all companies share it lies elsewhere than on a company's own. */
export function v1({ address }: Settings, path: string): string {
  return new URL(address || usualAddress).origin === usualAddress ? `/v1${path}` : `/api/v1${path}`;
}

function failureOf({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  // A trial that ended, or a plan without it.
  if (status === 402) return { code: 'planLacks', what: messageIn(body) || 'Pipedrive' };
  if (status === 429) return { code: 'limited', until: retryAfter(headers, now) ?? restOf(headers, now) };
  // Those who go on asking when told to wait meet a wall of HTML in front of the API.
  if (status === 403 && typeof body === 'string' && body !== '') return { code: 'limited', until: now + 10 * minute };
  return undefined;
}

/** Two limits answer alike: that of two seconds, which is at its end then, and that of the day. */
function restOf(headers: Headers, now: Instant): Instant {
  const left = headers.get('x-ratelimit-remaining');
  return left === null || Number(left) > 0 ? now + untilNextDay : (windowEnd(headers, now) ?? now + 2 * second);
}

/** The window's end is told in seconds from now. */
function windowEnd(headers: Headers, now: Instant): Instant | undefined {
  const seconds = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return seconds >= 0 && seconds <= 3600 ? now + Math.max(seconds, 1) * second : undefined;
}
