/** Connections that begin, change, are looked at and end. */
import { atEdge } from '../../connectors/at-edge.ts';
import type { Account } from '../../connectors/connector.ts';
import { originsOf } from '../../connectors/origins.ts';
import type { Connection, ConnectionCheck } from '../../domain/exchange/connection.ts';
import type { ConnectionView } from '../../domain/exchange/views.ts';
import type { Instant } from '../../domain/time.ts';
import type { ConnectionEntered } from '../../messaging/exchange-calls.ts';
import { Refusal } from '../../messaging/failure.ts';
import {
  changeConnection,
  getConnection,
  getConnections,
  putConnection,
  removeConnection,
} from '../../storage/connections.ts';
import { forgetReadingsOf } from '../../storage/readings.ts';
import type { Clients } from '../asking/clients.ts';
import type { Flights } from '../asking/flights.ts';
import { stayAwake } from '../asking/stay-awake.ts';
import type { Parts } from '../parts.ts';
import { connectionViews } from './connection-views.ts';
import { sitesAmong, usable } from './entered.ts';
import { giveBack, keepForConnections } from './own-origins.ts';

/** The part of the exchange that keeps connections. */
export interface Connecting {
  readonly connections: () => Promise<readonly ConnectionView[]>;
  readonly connect: (entered: ConnectionEntered) => Promise<ConnectionView>;
  readonly checkConnection: (asked: { readonly id: string }) => Promise<ConnectionView>;
  readonly disconnect: (asked: { readonly id: string }) => Promise<null>;
}

/** The other parts. `isWell` hears of each check that went well. */
interface Around {
  readonly clients: Clients;
  readonly flights: Flights;
  readonly isWell: (id: string) => void;
}

/** Makes the part that keeps connections. */
export function makeConnecting(parts: Parts, { clients, flights, isWell }: Around): Connecting {
  const { database, surroundings, aboutOf } = parts;

  async function viewOf(id: string): Promise<ConnectionView> {
    const view = (await connectionViews(parts, clients)).find((each) => each.id === id);
    if (!view) throw new Refusal('notFound', id);
    return view;
  }

  function speaksTo({ connector, settings, ownOrigins }: Connection): string[] {
    const about = aboutOf(connector);
    return [...ownOrigins, ...(about ? sitesAmong(originsOf(about, settings)) : [])];
  }

  /** A connection has no use for these sites any more. Where another one speaks to them, they go with that one. */
  async function release(id: string, sites: readonly string[]): Promise<void> {
    const store = await database();
    const needed: string[] = [];
    for (const other of await getConnections(store)) {
      const theirs = other.id === id ? [] : sites.filter((site) => speaksTo(other).includes(site));
      needed.push(...theirs);
      if (theirs.length > 0) await changeConnection(store, other.id, (current) => withSites(current, theirs));
    }
    await giveBack(sites.filter((site) => !needed.includes(site)));
  }

  /** Asks what the token allows, and stores it. */
  async function check(id: string): Promise<void> {
    const spoken = await clients.clientOf(id);
    if (!spoken) throw new Refusal('notFound', id);
    const outcome = await atEdge(() => spoken.connector.check(spoken.client));
    const at = surroundings.now();
    const found: ConnectionCheck = outcome.ok
      ? checkOf(outcome.value, at)
      : { at, reads: [], writes: [], gaps: [], failure: outcome.failure };
    await changeConnection(await database(), id, (connection) => ({ ...connection, check: found }));
    surroundings.announceExchange([]);
    if (outcome.ok) isWell(id);
  }

  return {
    connections: () => connectionViews(parts, clients),

    async connect(entered) {
      const about = aboutOf(entered.connector);
      if (!about) throw new Refusal('badSetting', 'connector');
      const sites = sitesAmong(entered.ownOrigins);
      const store = await database();
      let former: readonly string[] = [];
      const { id, ownOrigins } = await putConnection(store, entered.id, (known, ids) => {
        if (entered.id !== undefined && known?.connection.connector !== about.id)
          throw new Refusal('notFound', 'connection');
        former = known?.connection.ownOrigins ?? [];
        const { settings, secrets } = usable(
          about,
          entered,
          known && { settings: known.connection.settings, secrets: known.secrets },
        );
        const needed = new Set(sitesAmong(originsOf(about, settings)));
        const own = new Set([...former, ...sites]);
        const connection: Connection = {
          id: known?.connection.id ?? freeId(about.id, ids),
          connector: about.id,
          name: entered.name,
          settings,
          writes: entered.writes,
          handoverStages: [...entered.handoverStages],
          ownOrigins: [...own].filter((site) => needed.has(site) || sites.includes(site)),
          addedAt: known?.connection.addedAt ?? surroundings.now(),
        };
        return { connection, secrets };
      });
      flights.endAll(id);
      await keepForConnections(sites);
      await release(
        id,
        former.filter((site) => !ownOrigins.includes(site)),
      );
      await forgetReadingsOf(store, id);
      await stayAwake(check(id));
      return viewOf(id);
    },

    async checkConnection({ id }) {
      await stayAwake(check(id));
      return viewOf(id);
    },

    async disconnect({ id }) {
      const store = await database();
      flights.endAll(id);
      const gone = await getConnection(store, id);
      await removeConnection(store, id);
      await release(id, gone?.ownOrigins ?? []);
      surroundings.announceExchange([]);
      return null;
    },
  };
}

function withSites(connection: Connection, sites: readonly string[]): Connection {
  return { ...connection, ownOrigins: [...new Set([...connection.ownOrigins, ...sites])] };
}

/** `hubspot`, then `hubspot-2`: also the source of all that is learnt by it, so none is given twice. */
function freeId(connector: string, ids: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? connector : `${connector}-${number}`;
    if (!ids.includes(id)) return id;
  }
}

/** Vendors' words may be longer than what is stored. */
function checkOf({ account, reads, writes, gaps }: Account, at: Instant): ConnectionCheck {
  return {
    at,
    reads: [...reads],
    writes: [...writes],
    gaps,
    ...(account !== undefined && { account: account.slice(0, 200) }),
  };
}
