/** How ActiveCampaign's API is spoken to. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { byHeader, type Reply, type Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';

/**
 * ActiveCampaign. Its limit is of a second: what comes too early is answered with 429 and `Retry-After`, and sent again by
 * the client.
 */
export const activecampaignVendor: Vendor = {
  base: ({ address = '' }: Settings) => {
    if (!URL.canParse(address)) throw new ConnectorError({ code: 'badSetting', field: 'address' });
    return `${new URL(address).origin}/api/3`;
  },
  sign: byHeader('api-token', ({ token = '' }) => token),
  failureOf,
};

function failureOf({ status, body }: Reply): ExchangeFailure | undefined {
  if (status === 402) return { code: 'planLacks', what: 'ActiveCampaign' };
  // The API never leads elsewhere, and its own 404 is JSON: no account lies at this address.
  const isElsewhere = (status >= 300 && status < 400) || status === 0;
  const isNoAccount = status === 404 && typeof body === 'string' && body !== '';
  return isElsewhere || isNoAccount ? { code: 'badSetting', field: 'address' } : undefined;
}
