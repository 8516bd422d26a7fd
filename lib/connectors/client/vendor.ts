/** What the client needs to know of a vendor. */

import type { Secrets } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { Instant } from '../../domain/time.ts';
import type { Settings } from '../origins.ts';

/** A reply as it came: the body parsed where it is JSON, else its text. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** The address that answered, where it is another than the one that was asked. */
  readonly url?: string;
}

/** The secrets of a connection, as a vendor's sign-in uses them. */
export interface TokenDoor {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly now: () => Instant;
  /** Asks without signing: for a token. Fails as every request does. */
  readonly ask: (url: string, init: RequestInit) => Promise<Reply>;
  /** Keeps secrets that follow from what the user entered: stored before this resolves. */
  readonly keep: (secrets: Secrets) => Promise<void>;
  /**
   * Runs work while no other work of this connection renews a token, and with `secrets` as they are stored by then: a
   * vendor that gives a new refresh token each time withdraws everything when the former one is used twice.
   */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A request before it is signed. */
export interface Unsigned {
  /** The connector's own, without the usual ones. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it goes out, to the character. */
  readonly body: string | undefined;
}

/** How a vendor's API is spoken to. */
export interface Vendor {
  /** The address under which paths lie, without a slash at its end. */
  readonly base: (settings: Settings) => string;
  /**
   * Headers that prove who asks. A token that was fetched is kept and used again until `renew`, which is set after the
   * system refused it once. `request` is for vendors to whom what is sent is signed, and not only who sends it.
   */
  readonly sign: (door: TokenDoor, renew: boolean, request: Unsigned) => Promise<Readonly<Record<string, string>>>;
  /**
   * Whether cookies go along: only where the user is signed in to the system itself. A function where that is so unless
   * a token was entered.
   */
  readonly cookies?: true | ((secrets: Secrets) => boolean);
  /**
   * The failure that a reply stands for, also one with status 200; `undefined` where it is none, or the usual reading
   * of the status is right (401 `signedOut`, 403 `forbidden`, 404 `notFound`, 429 `limited`, other 4xx `refused`, 5xx
   * `serverError`).
   */
  readonly failureOf?: (reply: Reply, now: Instant) => ExchangeFailure | undefined;
  /** Whether the fetched token is what was refused, so that it is worth fetching another. The usual: on `signedOut`. */
  readonly isStale?: (failure: ExchangeFailure, reply: Reply) => boolean;
  /** When the vendor's own limit headers say that nothing more may be asked until then. */
  readonly limitedUntil?: (headers: Headers, now: Instant) => Instant | undefined;
}

/** A sign-in by one header that the user's secret fills. */
export function byHeader(name: string, value: (secrets: Secrets, settings: Settings) => string): Vendor['sign'] {
  return async ({ secrets, settings }) => ({ [name]: value(secrets, settings) });
}
