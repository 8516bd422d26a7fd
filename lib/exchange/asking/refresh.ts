/** Asking connected systems for a person whose knowledge is no longer new. */
import type { Connector } from '../../connectors/connector.ts';
import type { Connection } from '../../domain/exchange/connection.ts';
import type { RecordPage } from '../../domain/record.ts';
import { getConnections } from '../../storage/connections.ts';
import { pruneReadings } from '../../storage/prune-readings.ts';
import { everybody, getReadings } from '../../storage/readings.ts';
import type { Occasion } from '../contract.ts';
import type { Parts } from '../parts.ts';
import type { Clients } from './clients.ts';
import { type Flights, makeFlights, type Waiter } from './flights.ts';
import { isDue, shelfLifeOf } from './is-due.ts';
import { askedOf, type Named, type Person, personNamed } from './person-on-page.ts';
import { readEverybody, readPerson } from './read-now.ts';
import { stayAwake } from './stay-awake.ts';

/** What is asked, and by whom. */
export interface Refresh {
  readonly page: RecordPage | null;
  readonly contactId?: string;
  readonly tabId?: number;
  readonly occasion: Occasion;
}

/** The part of the exchange that reads. */
export interface Asking {
  /** Resolves when all that was asked has answered, or is not wanted any more. Never fails. */
  readonly refresh: (asked: Refresh) => Promise<void>;
  readonly left: (tabId: number) => void;
  readonly flights: Flights;
}

/** Connections that can be asked, each with its connector. */
export async function askable({
  database,
  connectorOf,
}: Parts): Promise<{ connection: Connection; connector: Connector }[]> {
  const connections = await getConnections(await database());
  return connections.flatMap((connection) => {
    const connector = connectorOf(connection.connector);
    return connector?.read || connector?.readAll ? [{ connection, connector }] : [];
  });
}

/** Makes the part that reads. */
export function makeAsking(parts: Parts, clients: Clients): Asking {
  const flights = makeFlights();
  const turns = new Map<Waiter, number>();
  /** The addresses by which somebody unknown was asked for last: with another one, it is another question. */
  const askedBy = new Map<string, string>();
  let isPruned = false;

  /** Of no matter to anybody who waits: once in the life of this script, after its first question. */
  async function prune(): Promise<void> {
    if (isPruned) return;
    isPruned = true;
    const { now } = parts.surroundings;
    await parts
      .database()
      .then((database) => pruneReadings(database, now()))
      .catch(() => undefined);
  }

  async function refresh(asked: Refresh): Promise<void> {
    const waiter = waiterOf(asked);
    const turn = (turns.get(waiter) ?? 0) + 1;
    turns.set(waiter, turn);
    const wanted = await wantedFor(parts, clients, { asked, askedBy }).catch(() => []);
    // The tab has moved on meanwhile.
    if (waiter !== 'page' && turns.get(waiter) !== turn) return;
    await flights.wantOnly(waiter, wanted);
    await prune();
  }

  return {
    flights,
    refresh: (asked) => stayAwake(refresh(asked)),
    left(tabId) {
      for (const waiter of [`tab:${tabId}`, `hint:${tabId}`] as const) {
        turns.delete(waiter);
        void flights.wantOnly(waiter, []);
      }
    },
  };
}

function waiterOf({ tabId, occasion }: Refresh): Waiter {
  if (tabId === undefined) return 'page';
  return occasion === 'hint' ? `hint:${tabId}` : `tab:${tabId}`;
}

type Wish = { readonly asked: Refresh; readonly askedBy: Map<string, string> };

async function wantedFor(parts: Parts, clients: Clients, { asked, askedBy }: Wish) {
  const { occasion } = asked;
  const named: Named = { page: asked.page, ...(asked.contactId !== undefined && { contactId: asked.contactId }) };
  const database = await parts.database();
  const [all, person] = await Promise.all([askable(parts), personNamed(database, named)]);
  if (!person || all.length === 0 || !isWorthAsking(asked, person)) return [];
  const readings = await getReadings(database, [...person.subjects, everybody]);
  const now = parts.surroundings.now();
  return all.flatMap(({ connection, connector }) => {
    const { id } = connection;
    const shelfLife = shelfLifeOf(connector.about);
    const known = readings.get(id);
    if (connector.readAll) {
      const due = occasion !== 'hint' && (occasion === 'asked' || isDue(known?.reading, shelfLife, now));
      const begin = due ? (signal: AbortSignal) => readEverybody(parts, clients, connection, signal) : undefined;
      return [{ connectionId: id, subjects: [everybody], begin }];
    }
    const ask = askedOf(person, connector.about, known?.reading.bookmark);
    const isTheirs = person.contact !== undefined || occasion !== 'hint' || (ask?.records.length ?? 0) > 0;
    if (!ask || !isTheirs) return [];
    const by = ask.emails.join(' ');
    const key = `${id} ${person.subjects[0]}`;
    const isAnother = known?.reading.found === false && askedBy.has(key) && askedBy.get(key) !== by;
    const due = occasion === 'asked' || isAnother || isDue(known?.reading, shelfLife, now);
    const begin = (signal: AbortSignal): Promise<void> => {
      askedBy.set(key, by);
      return readPerson(parts, clients, {
        connection,
        asked: person,
        named,
        ask,
        known,
        isHint: occasion === 'hint',
        signal,
      });
    };
    return [{ connectionId: id, subjects: [...person.subjects], ...(due && { begin }) }];
  });
}

/** A page that is still drawing itself says nothing yet of somebody whom nobody knows. */
function isWorthAsking({ page, occasion }: Refresh, { contact }: Person): boolean {
  if (contact || page?.kind !== 'record') return contact !== undefined;
  return page.reading === 'read' || occasion === 'hint';
}
