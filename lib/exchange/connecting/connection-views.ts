/** Connections as the options page shows them: without a secret's value. */
import type { ConnectionView } from '../../domain/exchange/views.ts';
import { dayOf } from '../../domain/time.ts';
import { getConnections } from '../../storage/connections.ts';
import { countOpen } from '../../storage/outbox.ts';
import { requestsOn } from '../../storage/requests.ts';
import { secretNames } from '../../storage/secrets.ts';
import type { Clients } from '../asking/clients.ts';
import type { Parts } from '../parts.ts';

/** All connections. */
export async function connectionViews(
  { database, surroundings, aboutOf }: Parts,
  clients: Clients,
): Promise<ConnectionView[]> {
  const store = await database();
  const day = dayOf(surroundings.now(), surroundings.zone());
  const [connections, names, requests] = await Promise.all([
    getConnections(store),
    secretNames(store),
    requestsOn(store, day),
  ]);
  return Promise.all(
    connections.map(async (connection) => {
      const fields = aboutOf(connection.connector)?.fields ?? [];
      const entered = new Set<string>(fields.flatMap(({ kind, name }) => (kind === 'secret' ? [name] : [])));
      const { id } = connection;
      return {
        ...connection,
        hasSecrets: (names.get(id) ?? []).filter((name) => entered.has(name) || name === 'accessToken'),
        ...(await countOpen(store, id)),
        requestsToday: Math.max(0, (requests.get(id) ?? 0) - clients.unspent(id)),
      };
    }),
  );
}
