/** The workspace whose Attio it is. Ids of records mean nothing without it. */
import type * as z from 'zod/mini';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import { words } from '../reading/person-draft.ts';
import { selfReply } from './replies.ts';

/** What Attio says of a token. */
export type Self = z.infer<typeof selfReply>;

/** Who the token is. Throws `signedOut` where it was withdrawn: Attio answers that with success. */
export async function readSelf(client: Client): Promise<Self> {
  const self = await client.get('/self', selfReply);
  if (!self.active) throw new ConnectorError({ code: 'signedOut' });
  return self;
}

/** The workspace in words that end in its slug: "Acme Ltd (acme)". */
export function accountIn({ workspace_name, workspace_slug }: Self): string {
  const slug = words(workspace_slug, 100);
  if (slug === '') throw new ConnectorError({ code: 'notUnderstood', what: '/self: workspace_slug' });
  return `${words(workspace_name, 90) || 'Attio'} (${slug})`;
}

/** The slug by which pages name the workspace. Asked for where the last check does not tell it. */
export async function slugOf(client: Client): Promise<string> {
  const account = client.connection.check?.account ?? accountIn(await readSelf(client));
  return /\(([^()]+)\)$/.exec(account)?.[1] ?? '';
}
