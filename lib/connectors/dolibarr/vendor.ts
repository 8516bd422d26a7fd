/** How Dolibarr's REST API is spoken to: where it lies, what its errors mean. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';

/** What an administrator has to switch on, in Dolibarr's words. */
const modules = { api: 'Setup > Modules: API/Web services (REST server)', other: 'Setup > Modules' };

/** The REST API of any Dolibarr. */
export const dolibarrVendor: Vendor = {
  base: (settings) => `${rootOf(settings)}/api/index.php`,
  sign: byHeader('DOLAPIKEY', ({ token = '' }) => token),
  failureOf,
};

/**
 * The address of a Dolibarr, without a slash at its end. Users copy it from their browser, so what belongs to a page of
 * it is cut off. Throws `badSetting`.
 */
export function rootOf({ address = '' }: Settings): string {
  const text = address.trim();
  if (!URL.canParse(text)) throw new ConnectorError({ code: 'badSetting', field: 'address' });
  const { origin, pathname } = new URL(text);
  const page = /\/(?:(?:api|admin|comm|contact|societe|user)\/(?:\w+\/)?)?\w+\.php(?:\/.*)?$/;
  return origin + pathname.replace(page, '').replace(/\/+$/, '');
}

const errorReply = z.object({
  error: z.object({ message: z.catch(z.nullish(z.string()), undefined) }),
  debug: z.catch(z.nullish(z.object({ stages: z.object({ failure: z.array(z.unknown()) }) })), undefined),
});

function failureOf({ status, body }: Reply): ExchangeFailure | undefined {
  if (status === 501) return { code: 'forbidden', scope: modules.other };
  if (typeof body === 'string' && body !== '') {
    // A short page, in any language, says that the module is off, mostly with a status as if all were well.
    if (body.length < 2000 && /\bapi\b/i.test(body) && !/^\s*<(?:!|html)/i.test(body) && status < 500)
      return { code: 'forbidden', scope: modules.api };
    // The API's own 404 is JSON: no Dolibarr lies at this address.
    if (status === 404) return { code: 'badSetting', field: 'address' };
    return undefined;
  }
  const { data } = z.safeParse(errorReply, body);
  const message = words(data?.error.message, 300);
  // Until version 18 a right that is missing has the status of a key that is wrong.
  if (status === 401) {
    const isMissingRight = /permission|\brights?\b|insuf|not allowed/i.test(message);
    const isLater = data?.debug?.stages.failure[0] === 'call';
    return isMissingRight || isLater ? { code: 'forbidden' } : undefined;
  }
  const isRefusal = status === 400 || status === 405 || status === 409 || status === 422;
  return isRefusal && message !== '' ? { code: 'refused', why: message } : undefined;
}
