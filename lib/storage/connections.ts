/** Connections to other systems. What cannot be read of one is as good as not there. */
import * as z from 'zod/mini';
import { type Connection, connectionSchema, type Secrets } from '../domain/exchange/connection.ts';
import type { Database } from './schema.ts';
import { secretsIn } from './secrets.ts';
import { read, write } from './transaction.ts';

/** All connections, the oldest first. */
export async function getConnections(database: Database): Promise<Connection[]> {
  const texts = await read(database, ['connections'], ({ store }) => store.getAll());
  return texts.flatMap((text) => connectionIn(text) ?? []).sort((a, b) => a.addedAt - b.addedAt);
}

/** The connection with this id. */
export async function getConnection(database: Database, id: string): Promise<Connection | undefined> {
  return connectionIn(await read(database, ['connections'], ({ store }) => store.get(id)));
}

/** A connection with its secrets. */
export interface WithSecrets {
  readonly connection: Connection;
  readonly secrets: Secrets;
}

/**
 * Stores a connection and its secrets as one. `make` is given all ids in use and what is stored under `id`, and may
 * throw to refuse. On the disk when it resolves.
 */
export function putConnection(
  database: Database,
  id: string | undefined,
  make: (known: WithSecrets | undefined, ids: readonly string[]) => WithSecrets,
): Promise<Connection> {
  return write(database, ['connections', 'secrets'], 'strict', async (transaction) => {
    const connections = transaction.objectStore('connections');
    const secrets = transaction.objectStore('secrets');
    const [ids, text, secretText] = await Promise.all([
      connections.getAllKeys(),
      id === undefined ? undefined : connections.get(id),
      id === undefined ? undefined : secrets.get(id),
    ]);
    const known = connectionIn(text);
    const made = make(known && { connection: known, secrets: secretsIn(secretText) }, ids);
    await Promise.all([
      connections.put(JSON.stringify(made.connection), made.connection.id),
      secrets.put(JSON.stringify(made.secrets), made.connection.id),
    ]);
    return made.connection;
  });
}

/**
 * Changes a connection in one transaction. Nothing is written where `change` gives what it was given, and nothing where
 * there is none by now. On the disk when it resolves.
 */
export function changeConnection(
  database: Database,
  id: string,
  change: (connection: Connection) => Connection,
): Promise<Connection | undefined> {
  return write(database, ['connections'], 'strict', async ({ store }) => {
    const connection = connectionIn(await store.get(id));
    const changed = connection && change(connection);
    if (changed && changed !== connection) await store.put(JSON.stringify(changed), id);
    return changed;
  });
}

/**
 * Removes a connection with its secrets, what is remembered of asking it, and all that was on its way to it. On the
 * disk when it resolves.
 */
export function removeConnection(database: Database, id: string): Promise<void> {
  const stores = ['connections', 'secrets', 'readings', 'requests', 'outbox'] as const;
  return write(database, [...stores], 'strict', async (transaction) => {
    const readings = transaction.objectStore('readings');
    const outbox = transaction.objectStore('outbox');
    const [readingKeys, places] = await Promise.all([
      readings.getAllKeys(),
      outbox.index('said').getAllKeys(IDBKeyRange.bound([id], [id, []])),
    ]);
    await Promise.all([
      transaction.objectStore('connections').delete(id),
      transaction.objectStore('secrets').delete(id),
      transaction.objectStore('requests').delete(requestKeys(id)),
      ...readingKeys.filter(([, connectionId]) => connectionId === id).map((key) => readings.delete(key)),
      ...places.map((place) => outbox.delete(place)),
    ]);
  });
}

/** The id itself, and what begins with it and a space: see `requests.ts`. */
function requestKeys(id: string): IDBKeyRange {
  return IDBKeyRange.bound(id, `${id} \uffff`);
}

function connectionIn(text: string | undefined): Connection | undefined {
  if (text === undefined) return undefined;
  try {
    return z.safeParse(connectionSchema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
