/** How Twenty's REST API is spoken to: https://docs.twenty.com/developers/extend/api. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { type Instant, minute } from '../../domain/time.ts';
import { retryAfter } from '../client/usual-failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { twentyAbout } from './about.ts';

/** Where the vendor's own customers find the API of every workspace. */
export const cloudAddress = twentyAbout.fields.find(({ name }) => name === 'address')?.usual ?? '';

/** Twenty. */
export const twentyVendor: Vendor = {
  base: (settings) => `${addressOf(settings)}/rest`,
  sign: byHeader('authorization', ({ token = '' }) => `Bearer ${token}`),
  failureOf,
};

/** The address, without a slash at its end. */
export function addressOf({ address }: Settings): string {
  return (address || cloudAddress).replace(/\/+$/, '');
}

const errorReply = z.object({
  error: z.catch(z.nullish(z.string()), undefined),
  messages: z.catch(z.nullish(z.array(z.unknown())), undefined),
});

/** The kind and the first message of an error: `{statusCode, error, messages: []}`. */
export function errorIn(body: unknown): { kind: string; message: string } {
  const { data } = z.safeParse(errorReply, body);
  const first = data?.messages?.find((one) => typeof one === 'string');
  return { kind: data?.error ?? '', message: typeof first === 'string' ? words(first, 300) : '' };
}

/** Versions differ in the status of what they refuse; their words have stayed the same. */
function failureOf({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  if (status < 400 || status >= 500) return undefined;
  const { kind, message } = errorIn(body);
  if (/limit.?reached|too.?many.?requests/i.test(`${kind} ${message}`))
    return { code: 'limited', until: retryAfter(headers, now) ?? now + minute };
  if (/missing authentication token|token (?:invalid|has expired)/i.test(message)) return { code: 'signedOut' };
  if (/permission/i.test(`${kind} ${message}`)) return { code: 'forbidden' };
  const isPlain = status === 400 || status === 409 || status === 422;
  return isPlain && message !== '' ? { code: 'refused', why: message } : undefined;
}
