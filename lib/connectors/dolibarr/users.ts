/** Users of Dolibarr: events and third parties name them by ids, and reps know them by name. */
import type { Client } from '../client/client.ts';
import type { UserNames } from './events.ts';
import { nameOf } from './facts.ts';
import { listed, oneOf } from './lists.ts';
import { type UserReply, userReply } from './replies.ts';

/** Nobody's name. */
export const noNames: UserNames = () => undefined;

/** The names of users with these ids. */
export async function namesOf(client: Client, ids: readonly unknown[]): Promise<UserNames> {
  const wanted = [...new Set(ids.map((id) => String(id ?? '')))].filter((id) => /^[1-9]\d*$/.test(id)).slice(0, 30);
  if (wanted.length === 0) return noNames;
  const users = await listed(client, '/users', userReply, { sqlfilters: oneOf('t.rowid', wanted), limit: 50 });
  const byId = new Map(users.map((user) => [user.id, nameOf(user) || String(user.login ?? '')]));
  return (id) => byId.get(String(id)) || undefined;
}

/** Who sells to a third party. */
export function representativesOf(client: Client, party: string): Promise<UserReply[]> {
  return listed(client, `/thirdparties/${party}/representatives`, userReply, {});
}

/** Whose key it is. */
export function ownUser(client: Client): Promise<UserReply> {
  return client.get('/users/info', userReply);
}
