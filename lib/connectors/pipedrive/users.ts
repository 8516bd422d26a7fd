/** Pipedrive names its users by numbers; reps know them by name. */
import type { Client } from '../client/client.ts';
import { type Told, words } from '../reading/person-draft.ts';
import { usersReply } from './replies.ts';
import { v1 } from './vendor.ts';

/** The name of a user, where it is known. */
export type UserNames = (id: Told) => string | undefined;

/** Nobody's name. */
export const noNames: UserNames = () => undefined;

/** The names of a company's users, of those who left, too. */
export async function readUsers(client: Client): Promise<UserNames> {
  const { data } = await client.get(v1(client.settings, '/users'), usersReply);
  const byId = new Map(data.map(({ id, name, email }) => [id, words(name, 200) || words(email, 200)]));
  return (id) => byId.get(String(id)) || undefined;
}
