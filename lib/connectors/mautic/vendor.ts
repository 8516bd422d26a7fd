/** How Mautic's REST API is spoken to: where it lies, how requests are signed, what its errors mean. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { day, type Instant, minute } from '../../domain/time.ts';
import type { Reply, Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { permissions } from './permissions.ts';
import { sign } from './sign-in.ts';

/**
 * The address of a Mautic, which may lie in a folder, behind `index.php` too. Users copy it from their browser, so what
 * belongs to a page of it (`/s/…`) is cut off. Throws `badSetting`.
 */
export function rootOf({ address = '' }: Settings): string {
  const text = address.trim();
  if (!URL.canParse(text)) throw new ConnectorError({ code: 'badSetting', field: 'address' });
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/(?:s|api)(?:\/.*)?$/, '').replace(/\/+$/, '');
}

/** The REST API of any Mautic since version 2. */
export const vendor: Vendor = {
  base: rootOf,
  sign: (door, renew) => sign(rootOf(door.settings), door, renew),
  failureOf: failureIn,
  limitedUntil: (headers, now) =>
    headers.get('x-ratelimit-remaining')?.trim() === '0' ? reset(headers, now) : undefined,
};

function failureIn({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  // The API never leads elsewhere, and its own 404 is JSON: no Mautic lies at this address.
  const isElsewhere = status < 400 || (status === 404 && typeof body === 'string' && body !== '');
  if (isElsewhere) return { code: 'badSetting', field: 'address' };
  if (status === 429) return { code: 'limited', until: reset(headers, now) ?? now + minute };
  const { type, message } = errorIn(body);
  if (type === 'api_disabled') return { code: 'forbidden', scope: permissions.api };
  // Which right is missing has no type; a Basic header where that is switched off has one, in newer versions.
  const isBasicOff = (status === 403 && type === 'access_denied') || /\bbasic auth\b.*\bdisabled\b/i.test(message);
  if (isBasicOff) return { code: 'forbidden', scope: permissions.basic };
  if (type === 'invalid_client' || type === 'invalid_grant') return { code: 'signedOut' };
  if (type === 'unauthorized_client' || type === 'unsupported_grant_type')
    return { code: 'forbidden', scope: permissions.client };
  return undefined;
}

/** The kind and the words of an error: `{errors: [{code, message, type}]}`, of the OAuth server `{error, …}`. */
function errorIn(body: unknown): { type: string; message: string } {
  if (typeof body !== 'object' || body === null) return { type: '', message: '' };
  const { errors, error, error_description } = body as Record<string, unknown>;
  const first = Array.isArray(errors) ? errors[0] : error;
  const { type, message } = (typeof first === 'object' && first !== null ? first : {}) as Record<string, unknown>;
  return { type: textOf(type) || textOf(error), message: textOf(message) || textOf(error_description) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The limit that an administrator may set has these headers: the end of its hour, in seconds since 1970. */
function reset(headers: Headers, now: Instant): Instant | undefined {
  const at = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  return at > now ? Math.min(at, now + day) : undefined;
}
