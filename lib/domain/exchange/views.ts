/** What is shown of the exchange with other systems. */
import type { Instant } from '../time.ts';
import type { Connection } from './connection.ts';
import type { ExchangeFailure } from './failure.ts';
import type { OutgoingState, Said } from './outgoing.ts';
import type { Gap } from './reading.ts';

/** How old what one system says of a person is. */
export interface SourceView {
  readonly connectionId: string;
  readonly name: string;
  /** `asking`: a request is under way. `new`: not older than its shelf life. `never`: it has not answered yet. */
  readonly state: 'asking' | 'new' | 'old' | 'never';
  /** When it last answered, and whether it knew the person. */
  readonly readAt?: Instant;
  readonly found?: boolean;
  /** Why it did not answer the last time it was asked. What it said before stands. */
  readonly failure?: ExchangeFailure;
  readonly gaps: readonly Gap[];
}

/** What became of something that was said, at one system. */
export interface SentView {
  readonly connectionId: string;
  /** The connection's name. */
  readonly name: string;
  readonly said: Said;
  readonly state: OutgoingState;
  readonly changedAt: Instant;
  readonly why?: ExchangeFailure;
  /** When it is tried again, at the latest. */
  readonly notBefore?: Instant;
}

/** The exchange about one lead. Both lists are empty where nothing is connected. */
export interface ExchangeView {
  readonly sources: readonly SourceView[];
  /** Newest first; of what was sent, only what still stands on the lead. */
  readonly sent: readonly SentView[];
}

/** A connection as the options page shows it. Secrets are not among it: `hasSecrets` names those that are stored. */
export interface ConnectionView extends Connection {
  readonly hasSecrets: readonly string[];
  /** Waiting and refused, for the whole connection. */
  readonly waiting: number;
  readonly refused: number;
  readonly requestsToday: number;
}
