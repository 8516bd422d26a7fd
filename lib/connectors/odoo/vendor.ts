/** How Odoo is addressed and signed in to: by an API key where one was entered, else by the browser's session. */
import type { Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { failureIn } from './failures.ts';

/** The address without a path. Throws `badSetting` where there is none. */
export function originOf({ address }: Settings): string {
  if (address === undefined || !URL.canParse(address))
    throw new ConnectorError({ code: 'badSetting', field: 'address' });
  return new URL(address).origin;
}

/** Both ways in. */
export const vendor: Vendor = {
  base: originOf,
  // A key beside the session of another user is refused by Odoo.
  cookies: ({ token }) => !token,
  async sign({ secrets, settings }, renew) {
    // Nothing about a key or a session can be renewed from here.
    if (renew) throw new ConnectorError({ code: 'signedOut' });
    if (!secrets.token) return {};
    const database = settings.database?.trim();
    return { authorization: `bearer ${secrets.token}`, ...(database && { 'x-odoo-database': database }) };
  },
  failureOf: ({ status, body }) => failureIn(status, body),
};
