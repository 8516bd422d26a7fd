/** The workspace's users: Twenty names them by ids, and reps know them by name. */
import type { Client } from '../client/client.ts';
import type { Told } from '../reading/person-draft.ts';
import { joined } from './joined.ts';
import { listed } from './lists.ts';
import { memberRecord } from './replies.ts';

/** A user's name by their id. */
export type MemberNames = (id: Told) => string | undefined;

/** Nobody's name. */
export const noNames: MemberNames = () => undefined;

/** The names of all, or of the 300 newest. */
export async function readMembers(client: Client): Promise<MemberNames> {
  const members = await listed(client, 'workspaceMembers', memberRecord, { pages: 5 });
  const byId = new Map(members.map(({ id, name }) => [id, joined(name?.firstName, name?.lastName)]));
  return (id) => byId.get(String(id)) || undefined;
}
