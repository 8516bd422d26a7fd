/** The HubSpot account ("portal") of a token. Ids of contacts mean nothing without it. */

import type { Client } from '../client/client.ts';
import { words } from '../reading/person-draft.ts';
import { api } from './api.ts';
import { accountReply } from './replies.ts';

/** The account in words that end in its number: "app-eu1.hubspot.com (1234567)". */
export async function accountOf(client: Client): Promise<string> {
  const { portalId, portalName, uiDomain } = await client.get(api.account, accountReply);
  const name = words(portalName, 150) || words(uiDomain, 100) || 'HubSpot';
  return `${name} (${portalId})`;
}

/** The account's number, as it stands in addresses of its records. Asked for where the last check does not tell it. */
export async function portalOf(client: Client): Promise<string> {
  const account = client.connection.check?.account ?? (await accountOf(client));
  return /\(([^()]+)\)$/.exec(account)?.[1] ?? '';
}
