/** How HubSpot's API is spoken to. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { hour, type Instant, minute, second } from '../../domain/time.ts';
import { retryAfter } from '../client/usual-failure.ts';
import { byHeader, type Vendor } from '../client/vendor.ts';
import { hubspotAbout } from './about.ts';
import { errorReply } from './replies.ts';

const usualAddress = hubspotAbout.fields.find(({ name }) => name === 'address')?.usual ?? '';

/** HubSpot's rolling window, where the reply does not say how long it is. */
const usualWindow = 10 * second;

/** HubSpot's day ends at midnight of the account's zone, which replies do not tell: asked again after an hour. */
const untilNextDay = hour;

/** What rests on the plan and not on what the key's maker ticked, among what HubSpot names as missing. */
const ofThePlan = /event-detail-read|web-analytics-api-access|isn't available for public use/;

/** HubSpot. */
export const hubspotVendor: Vendor = {
  base: ({ address }) => (address || usualAddress).replace(/\/+$/, ''),
  sign: byHeader('authorization', ({ token = '' }) => `Bearer ${token}`),
  failureOf({ status, headers, body }, now): ExchangeFailure | undefined {
    if (status === 403) return forbidden(body);
    if (status === 429) return { code: 'limited', until: retryAfter(headers, now) ?? now + restOf(body) };
    // "Locked" lasts two seconds; 477 is an account on its way to another data centre, which may take a day.
    if (status === 423) return { code: 'limited', until: now + 2 * second };
    if (status === 477) return { code: 'limited', until: retryAfter(headers, now) ?? now + untilNextDay };
    return undefined;
  },
  limitedUntil(headers, now): Instant | undefined {
    if (headers.get('x-hubspot-ratelimit-daily-remaining') === '0') return now + untilNextDay;
    if (headers.get('x-hubspot-ratelimit-remaining') !== '0') return undefined;
    const window = Number(headers.get('x-hubspot-ratelimit-interval-milliseconds'));
    return now + (window > 0 && window < hour ? window : usualWindow);
  },
};

/** Scopes stand in the contexts of the reply or of its errors, under names that changed over time. */
function forbidden(body: unknown): ExchangeFailure {
  const { data } = z.safeParse(errorReply, body);
  const contexts = [data?.context, ...(data?.errors ?? []).map(({ context }) => context)];
  const scopes = contexts
    .flatMap((context) => [context?.requiredGranularScopes, context?.requiredScopes, context?.missingScopes])
    .flat()
    .filter((scope) => typeof scope === 'string');
  if (ofThePlan.test([data?.message ?? '', ...scopes].join(' '))) return { code: 'planLacks', what: 'Enterprise' };
  const scope = [...new Set(scopes)].join(', ').slice(0, 300);
  return { code: 'forbidden', ...(scope !== '' && { scope }) };
}

/** How long the limit that was met lasts. */
function restOf(body: unknown): number {
  const policy = z.safeParse(errorReply, body).data?.policyName ?? '';
  if (policy === 'DAILY') return untilNextDay;
  if (policy === 'SECONDLY') return second;
  return policy.startsWith('TEN_SECONDLY') ? usualWindow : minute;
}
