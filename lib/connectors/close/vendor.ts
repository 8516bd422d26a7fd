/** How Close's API is spoken to. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { type Instant, second } from '../../domain/time.ts';
import { messageIn, retryAfter } from '../client/usual-failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import { closeAbout } from './about.ts';

const usualAddress = closeAbout.fields.find(({ name }) => name === 'address')?.usual ?? '';

/** Close. Whoever asks is named as a user without a password. */
export const closeVendor: Vendor = {
  base: ({ address }) => `${new URL(address || usualAddress).origin}/api/v1`,
  sign: byHeader('authorization', ({ token = '' }) => `Basic ${btoa(`${token.trim()}:`)}`),
  failureOf,
};

const limitBody = z.object({ error: z.object({ rate_reset: z.number() }) });
const fieldErrors = z.object({ 'field-errors': z.record(z.string(), z.unknown()) });

/** Limits are told by the header alone since 2024; older replies told the same in their body. */
function failureOf({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  if (status === 402) return { code: 'planLacks', what: messageIn(body) || 'Close' };
  if (status === 429) {
    const inBody = z.safeParse(limitBody, body).data?.error.rate_reset;
    const seconds = Number(/\breset=(\d+(?:\.\d+)?)/.exec(headers.get('ratelimit') ?? '')?.[1] ?? inBody);
    if (seconds >= 0 && seconds <= 86_400) return { code: 'limited', until: now + Math.max(seconds, 1) * second };
    const until = retryAfter(headers, now);
    return until === undefined ? undefined : { code: 'limited', until };
  }
  if (status !== 400 || messageIn(body) !== '') return undefined;
  // Which fields it does not take; what it says of them may quote their values.
  const names = Object.keys(z.safeParse(fieldErrors, body).data?.['field-errors'] ?? {});
  return names.length === 0 ? undefined : { code: 'refused', why: names.join(', ').slice(0, 300) };
}
