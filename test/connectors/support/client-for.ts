/** A client of a connector against a server of the test's own, over real HTTP. */
import { type Client, clientOf } from '../../../lib/connectors/client/client.ts';
import type { ClientPorts } from '../../../lib/connectors/client/ports.ts';
import type { Connector } from '../../../lib/connectors/connector.ts';
import type { Connection, Secrets } from '../../../lib/domain/exchange/connection.ts';

/** 2026-11-20T12:00:00Z, a Friday: `now` in tests of connectors. */
export const testNow = Date.UTC(2026, 10, 20, 12);

/** What may differ from the usual connection. */
export interface ClientOptions {
  readonly settings?: Connection['settings'];
  readonly secrets?: Secrets;
  readonly ports?: Partial<ClientPorts>;
}

/** A connection of a connector, as a user would have made it. */
export function connectionFor({ about }: Connector, settings: Connection['settings'] = {}): Connection {
  return {
    id: about.id,
    connector: about.id,
    name: about.name,
    settings,
    writes: true,
    handoverStages: [],
    ownOrigins: [],
    addedAt: testNow,
  };
}

/** The client, and what it kept and was told to wait for. */
export function clientFor(
  connector: Connector,
  { settings, secrets = {}, ports }: ClientOptions = {},
): { client: Client; kept: Secrets[]; pauses: number[] } {
  const kept: Secrets[] = [];
  const pauses: number[] = [];
  const client = clientOf(connector.vendor, {
    connection: connectionFor(connector, settings),
    secrets,
    now: () => testNow,
    fetch: globalThis.fetch,
    turn: (work) => work(),
    spend: async () => undefined,
    pause: async (until) => {
      pauses.push(until);
    },
    keep: async (changed) => {
      kept.push(changed);
    },
    isGranted: async () => true,
    ...ports,
  });
  return { client, kept, pauses };
}
