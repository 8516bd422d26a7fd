/**
 * Tokens and passwords, apart from the connections they belong to: nothing that lists or exports connections can reach
 * them. Read by the script that talks to other systems, and by nothing else.
 */
import * as z from 'zod/mini';
import { type Secrets, secretsSchema } from '../domain/exchange/connection.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The secrets of a connection; none where there are none. */
export async function getSecrets(database: Database, connectionId: string): Promise<Secrets> {
  return secretsIn(await read(database, ['secrets'], ({ store }) => store.get(connectionId)));
}

/**
 * Stores what follows from the secrets the user entered, such as a renewed token. On the disk when it resolves. Nothing
 * is stored for a connection that is gone.
 */
export function putSecrets(database: Database, connectionId: string, secrets: Secrets): Promise<void> {
  return write(database, ['connections', 'secrets'], 'strict', async (transaction) => {
    if ((await transaction.objectStore('connections').getKey(connectionId)) === undefined) return;
    await transaction.objectStore('secrets').put(JSON.stringify(secrets), connectionId);
  });
}

/** The names of the secrets of each connection. */
export function secretNames(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  return read(database, ['secrets'], async ({ store }) => {
    const [ids, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(ids.map((id, place) => [id, Object.keys(secretsIn(texts[place]))]));
  });
}

/** The secrets in a stored text; none where it cannot be read. */
export function secretsIn(text: string | undefined): Secrets {
  try {
    return z.safeParse(secretsSchema, JSON.parse(text ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}
