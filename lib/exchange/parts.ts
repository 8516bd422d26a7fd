/** What the parts of the exchange work with, handed in so that tests stand in for the store and the connectors. */
import type { ConnectorAbout } from '../connectors/about.ts';
import type { Client } from '../connectors/client/client.ts';
import type { Connector } from '../connectors/connector.ts';
import type { Connection } from '../domain/exchange/connection.ts';
import type { Database } from '../storage/schema.ts';
import type { Surroundings } from './contract.ts';

/** The exchange's own surroundings. */
export interface Parts {
  readonly surroundings: Surroundings;
  readonly database: () => Promise<Database>;
  /** The connector with an id, and what it says of itself. */
  readonly connectorOf: (id: string) => Connector | undefined;
  readonly aboutOf: (id: string) => ConnectorAbout | undefined;
}

/** A connection that can be spoken to. */
export interface Spoken {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly client: Client;
}
