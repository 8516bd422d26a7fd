/** The company whose Pipedrive it is. Ids of records mean nothing without it. */
import type { Client } from '../client/client.ts';
import { words } from '../reading/person-draft.ts';
import { meReply } from './replies.ts';
import { v1 } from './vendor.ts';

/** The company in words that end in its host: "Acme Ltd (acme.pipedrive.com)". */
export async function accountOf(client: Client): Promise<string> {
  const { data } = await client.get(v1(client.settings, '/users/me'), meReply);
  const host = `${data.company_domain.toLowerCase()}.pipedrive.com`;
  return `${words(data.company_name, 100) || 'Pipedrive'} (${host})`.slice(-200);
}

/** The host of its records. Asked for where neither the address nor the last check tells it. */
export async function hostOf(client: Client): Promise<string> {
  const { hostname } = new URL(client.settings.address || 'https://api.pipedrive.com');
  if (hostname.endsWith('.pipedrive.com') && hostname !== 'api.pipedrive.com') return hostname;
  const account = client.connection.check?.account ?? (await accountOf(client));
  return /\(([^()]+)\)$/.exec(account)?.[1] ?? '';
}
