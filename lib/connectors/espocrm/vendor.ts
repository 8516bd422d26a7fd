/** How EspoCRM's REST API is spoken to: where it lies, how requests are signed, what its errors mean. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { messageIn } from '../client/usual-failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';

/**
 * The address of an EspoCRM, which may lie in a folder. Users copy it from their browser, so what follows after `#` is
 * cut off, and the API's own path. Throws `badSetting`.
 */
export function rootOf({ address = '' }: Settings): string {
  const text = address.trim();
  if (!URL.canParse(text)) throw new ConnectorError({ code: 'badSetting', field: 'address' });
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/api\/v1(?:\/.*)?$/, '').replace(/\/(?:index\.php)?\/*$/, '');
}

/** This EspoCRM as a record names it: the host without a port. */
export function accountOf(settings: Settings): string {
  return new URL(rootOf(settings)).hostname;
}

/** The REST API of any EspoCRM since version 7. */
export const espocrmVendor: Vendor = {
  base: (settings) => `${rootOf(settings)}/api/v1`,
  sign: byHeader('x-api-key', ({ token = '' }) => token),
  failureOf,
};

/** Errors have an empty body, mostly; the reason stands in a header. */
function failureOf({ status, headers, body }: Reply): ExchangeFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  // The API never leads elsewhere, and its own 404 is no page: no EspoCRM lies at this address.
  const isPage = typeof body === 'string' && /^\s*</.test(body);
  if (status < 400 || (status === 404 && isPage)) return { code: 'badSetting', field: 'address' };
  if (status !== 400 && status !== 409) return undefined;
  const why = words(headers.get('x-status-reason'), 300) || messageIn(body) || `HTTP ${status}`;
  return { code: 'refused', why };
}
