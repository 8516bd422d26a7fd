/**
 * Requests under way: one for each connection and person, however many tabs wait for it. It ends early when nobody
 * waits any more.
 */

/** Who waits: a tab, a tab's pointer, or a page of Baton's. */
export type Waiter = `tab:${number}` | `hint:${number}` | 'page';

interface Flight {
  readonly connectionId: string;
  /** The names of the person; a tab may know one and another tab a second. */
  readonly subjects: readonly string[];
  readonly waiters: Set<Waiter>;
  readonly ends: AbortController;
  readonly landed: Promise<void>;
}

/** Requests under way. */
export interface Flights {
  /**
   * From now on the waiter waits for these and for nothing else: what is under way is joined, what is not is begun by
   * `begin`, and what only this waiter wanted ends.
   */
  readonly wantOnly: (waiter: Waiter, wanted: readonly Wanted[]) => Promise<void>;
  /** Whether a connection is being asked for somebody of these names. */
  readonly isAsking: (connectionId: string, subjects: readonly string[]) => boolean;
  /** Ends all requests of a connection, whoever waits. */
  readonly endAll: (connectionId: string) => void;
}

/** A request that somebody wants. */
export interface Wanted {
  readonly connectionId: string;
  readonly subjects: readonly string[];
  /** `undefined`: only what is under way is wanted. */
  readonly begin?: (signal: AbortSignal) => Promise<void>;
}

/** No requests yet. */
export function makeFlights(): Flights {
  const flights = new Set<Flight>();

  const underWay = (connectionId: string, subjects: readonly string[]): Flight | undefined =>
    [...flights].find(
      (flight) => flight.connectionId === connectionId && flight.subjects.some((name) => subjects.includes(name)),
    );

  function leave(flight: Flight, waiter: Waiter): void {
    if (!flight.waiters.delete(waiter) || flight.waiters.size > 0) return;
    flights.delete(flight);
    flight.ends.abort();
  }

  function start(waiter: Waiter, { connectionId, subjects, begin }: Wanted): Flight | undefined {
    if (!begin) return undefined;
    const ends = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    const flight = { connectionId, subjects, waiters: new Set([waiter]), ends, landed: promise };
    flights.add(flight);
    void begin(ends.signal).finally(() => {
      flights.delete(flight);
      resolve();
    });
    return flight;
  }

  return {
    async wantOnly(waiter, wanted) {
      const kept = new Set<Flight>();
      for (const each of wanted) {
        const flight = underWay(each.connectionId, each.subjects) ?? start(waiter, each);
        flight?.waiters.add(waiter);
        if (flight) kept.add(flight);
      }
      // Pages of Baton's ask for several people, and wait for all of them.
      if (waiter !== 'page') for (const flight of [...flights]) if (!kept.has(flight)) leave(flight, waiter);
      await Promise.all([...kept].map(({ landed }) => landed));
    },
    isAsking: (connectionId, subjects) => underWay(connectionId, subjects) !== undefined,
    endAll(connectionId) {
      for (const flight of [...flights]) {
        if (flight.connectionId !== connectionId) continue;
        flights.delete(flight);
        flight.ends.abort();
      }
    },
  };
}
