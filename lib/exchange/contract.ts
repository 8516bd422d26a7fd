/**
 * Between the worker and the script that talks to other systems. The worker loads that script when something is
 * connected and there is something to ask or to send; it is too large to be started with every page. Types only.
 */
import type { RecordPage } from '../domain/record.ts';
import type { Instant, Zone } from '../domain/time.ts';
import type { ExchangeCalls } from '../messaging/exchange-calls.ts';

/** What the worker gives the script. */
export interface Surroundings {
  readonly now: () => Instant;
  readonly zone: () => Zone;
  /** Tells everybody that these contacts changed. Called once stored. */
  readonly announce: (contactIds: readonly string[]) => void;
  /** Tells pages that something about the exchange changed: ages, states, connections. */
  readonly announceExchange: (contactIds: readonly string[]) => void;
}

/**
 * Why a person is asked for: their page is on show, the rep pressed the button, or the pointer rests on a link to
 * them, which may cost little.
 */
export type Occasion = 'seen' | 'asked' | 'hint';

/** The script's side. */
export interface Exchange {
  readonly calls: {
    readonly [Name in keyof ExchangeCalls]: (input: ExchangeCalls[Name]['in']) => Promise<ExchangeCalls[Name]['out']>;
  };
  /**
   * Asks every connected system for the person on a page whose knowledge is older than its shelf life, and merges what
   * is new. `tabId`: asking ends when that tab asks for another. Never fails.
   */
  readonly refresh: (asked: {
    readonly page: RecordPage;
    readonly tabId?: number;
    readonly occasion: Occasion;
  }) => Promise<void>;
  /** The tab shows no record any more: what was asked for it is no longer wanted. */
  readonly left: (tabId: number) => void;
  /** Sends what is due, and gives when to look again; `undefined`: nothing waits. Never fails, never runs twice at once. */
  readonly send: () => Promise<Instant | undefined>;
  /** A tab with a page to sign in on came to this address. */
  readonly arrived: (url: string, tabId: number) => Promise<void>;
}

/** What the script leaves in the worker's global scope. */
export interface ExchangeScript {
  readonly batonExchange?: (surroundings: Surroundings) => Exchange;
}
