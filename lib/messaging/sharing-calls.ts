/** What extension pages ask the worker about an agreement and settings that come from elsewhere. Types only. */
import type { AgreementProblem } from '../domain/agreement/parse.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import type { PolicyView } from '../domain/policy.ts';
import type { Instant } from '../domain/time.ts';
import type { Call } from './call.ts';

/** Why an address gave no agreement. */
export type AddressTrouble =
  /** It answered by no 2xx; `detail` is the status. */
  | 'status'
  | 'offline'
  | 'slow'
  | 'large'
  | 'notJson'
  /** The browser has no permission for it (any more), or for where it leads; `detail` is the origin. */
  | 'notAllowed'
  /** What came is no sound agreement; see `problems`. */
  | 'invalid';

/** The address that an agreement is read from. */
export interface FollowedAddress {
  readonly url: string;
  /** The administrator's policy names it: nobody here follows another. */
  readonly byPolicy?: boolean;
  /** When it was asked last. */
  readonly askedAt?: Instant;
  readonly trouble?: AddressTrouble;
  readonly detail?: string;
  readonly problems?: readonly AgreementProblem[];
  /** An agreement that came from there and is not in force, as one was written here since: to be put side by side. */
  readonly offered?: Agreement;
}

/** Extension pages to worker, about sharing. */
export interface SharingCalls {
  /** What the administrator set, and what of it was refused. */
  policy: Call<null, PolicyView>;
  /** The address that is followed; `null` for none. */
  followedAddress: Call<null, FollowedAddress | null>;
  /**
   * Follows an address from now on and asks it at once; `null` stops. Its permission was asked for by the page: `isOwn`
   * where it was not there before, so that Baton does not run in the pages of that host.
   */
  followAddress: Call<{ readonly url: string | null; readonly isOwn?: boolean }, FollowedAddress | null>;
  /** Asks the address now. */
  askAddress: Call<null, FollowedAddress | null>;
  /** What is offered is not wanted here: it is offered no more, until something newer comes. */
  declineOffer: Call<null, FollowedAddress | null>;
}
