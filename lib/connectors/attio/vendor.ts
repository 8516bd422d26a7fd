/** How Attio's API is spoken to. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { messageIn } from '../client/usual-failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import { attioAbout } from './about.ts';

const usualAddress = attioAbout.fields.find(({ name }) => name === 'address')?.usual ?? '';

/** Attio. A limit's end stands in `Retry-After`, as a date. */
export const attioVendor: Vendor = {
  base: ({ address }) => `${new URL(address || usualAddress).origin}/v2`,
  sign: byHeader('authorization', ({ token = '' }) => `Bearer ${token}`),
  failureOf,
};

/** Names of scopes as they stand in messages: `note:read-write`. */
const scopes = /\b[a-z]+(?:_[a-z]+)*:read(?:-write)?\b/g;

function failureOf({ status, body }: Reply): ExchangeFailure | undefined {
  if (status === 402) return { code: 'planLacks', what: messageIn(body) || 'Attio' };
  if (status !== 403) return undefined;
  const missing = messageIn(body).match(scopes);
  return { code: 'forbidden', ...(missing && { scope: [...new Set(missing)].join(', ') }) };
}
