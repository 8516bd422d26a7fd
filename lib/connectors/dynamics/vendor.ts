/** How Dataverse's Web API is addressed, by the session of whoever is signed in to Dynamics in this browser. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { type Instant, minute } from '../../domain/time.ts';
import { retryAfter } from '../client/usual-failure.ts';
import type { Reply, Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';

/** The address without a path. Throws `badSetting` where there is none. */
export function originOf({ address }: Settings): string {
  if (address === undefined || !URL.canParse(address))
    throw new ConnectorError({ code: 'badSetting', field: 'address' });
  return new URL(address).origin;
}

/** The API of this version, by the session's cookie. */
export const vendor: Vendor = {
  base: (settings) => `${originOf(settings)}/api/data/v9.2`,
  cookies: true,
  async sign(_, renew) {
    // Signing in anew is for the user to do, in a page of Dynamics.
    if (renew) throw new ConnectorError({ code: 'signedOut' });
    return {
      'odata-version': '4.0',
      'odata-maxversion': '4.0',
      // Names beside ids and numbers, in the user's language.
      prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
    };
  },
  failureOf: failureIn,
};

/** Too many requests, too much of the server's time, too many at a time. */
const limits = new Set(['0x80072322', '0x80072321', '0x80072326']);

function failureIn({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  if (status < 400) return undefined;
  const { code, message } = errorIn(body);
  if (status === 429 || limits.has(code))
    return { code: 'limited', until: retryAfter(headers, now) ?? now + 5 * minute };
  if (status === 403) {
    const privilege = /\bprv[A-Z]\w+/.exec(message)?.[0];
    return { code: 'forbidden', ...(privilege !== undefined && { scope: privilege }) };
  }
  const table = /resource not found for the segment '(\w+)'/i.exec(message)?.[1];
  if (table) return { code: 'planLacks', what: table };
  // Nothing of Dynamics answers in HTML there.
  if (status === 404 && code === '') return { code: 'badSetting', field: 'address' };
  if (status !== 400) return undefined;
  const column = /could not find a property named '([\w.]+)'/i.exec(message)?.[1];
  if (column) return { code: 'refused', why: `Could not find ${column}` };
  // What was asked for may be quoted, and with it an address.
  return { code: 'refused', why: (message.includes('@') ? '' : words(message, 300)) || code || 'HTTP 400' };
}

/** `{error: {code, message}}`. */
function errorIn(body: unknown): { code: string; message: string } {
  const error = typeof body === 'object' && body !== null ? (body as Record<string, unknown>).error : undefined;
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
}
