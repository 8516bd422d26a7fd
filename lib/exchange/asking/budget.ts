/** The requests that a connection may make in a day, a fifth of them ahead of a rep's next step. */
import type { ConnectorAbout } from '../../connectors/about.ts';
import { addDays, dayOf, type Instant, type PlainDay, startOfDay } from '../../domain/time.ts';
import { type Counted, takeRequests } from '../../storage/requests.ts';
import type { Parts } from '../parts.ts';

/** Taken at a time: so many are lost of a day when the worker is stopped. */
const atATime = 10;

/** The share of a day's requests that hints may use. */
const hintShare = 1 / 5;

/** A connection's budget. */
export interface Budget {
  /** Counts one request. Gives when the next day begins where none is left. */
  readonly spend: (isHint: boolean) => Promise<Instant | undefined>;
  /** Taken and not made yet. */
  readonly unspent: () => number;
}

/** The budget of a connection, by the user's own days. */
export function budgetOf({ database, surroundings }: Parts, connectionId: string, { perDay }: Limits): Budget {
  const { now, zone } = surroundings;
  const today = (): PlainDay => dayOf(now(), zone());
  const purse = (counted: Counted, atMost: number) => {
    let day: PlainDay | undefined;
    let left = 0;
    let taking: Promise<void> = Promise.resolve();
    const take = async (): Promise<void> => {
      const current = today();
      if (day === current && left > 0) return;
      day = current;
      left = await takeRequests(await database(), { connectionId, counted, day, wanted: atATime, atMost });
    };
    return {
      left: () => (day === today() ? left : 0),
      async spend(): Promise<boolean> {
        // One at a time: of ten requests at once, one goes to the store.
        taking = taking.then(take, take);
        await taking;
        if (left <= 0) return false;
        left -= 1;
        return true;
      },
    };
  };
  const all = purse('all', perDay);
  const hints = purse('hints', Math.floor(perDay * hintShare));
  return {
    unspent: all.left,
    async spend(isHint) {
      const isAllowed = (!isHint || (await hints.spend())) && (await all.spend());
      return isAllowed ? undefined : startOfDay(addDays(today(), 1), zone());
    },
  };
}

type Limits = ConnectorAbout['limits'];
