/** How a feed, a file and a webhook are spoken to. */
import type { Reply, Vendor } from '../client/vendor.ts';
import { webhookHeaders } from './standard-webhook.ts';

/** The address as the user entered it. A token, where there is one, goes in the usual header; messages are signed. */
export const plainVendor: Vendor = {
  base: ({ address = '' }) => address.trim(),
  async sign({ secrets: { token, signingSecret }, now }, _renew, { headers, body }) {
    const id = headers['webhook-id'];
    return {
      ...(token && { authorization: `Bearer ${token.trim()}` }),
      ...(id !== undefined && (await webhookHeaders(id, body ?? '', now(), signingSecret))),
    };
  },
  // Nobody hands out another token: asking again would change nothing.
  isStale: () => false,
  failureOf: ({ status }: Reply) => (leadsElsewhere(status) ? { code: 'badSetting', field: 'address' } : undefined),
};

/** Whether a status is a redirection; browsers show one that is not followed as 0. */
export function leadsElsewhere(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400 && status !== 304);
}
