/** What extension pages ask the worker about connected systems. Types only. */
import type { Connection, Secrets } from '../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../domain/exchange/failure.ts';
import type { ConnectionView, ExchangeView, SentView } from '../domain/exchange/views.ts';
import type { RecordPage } from '../domain/record.ts';
import type { Call } from './call.ts';

/** What the user entered for a connection. Secrets left out stay as they are. */
export interface ConnectionEntered {
  /** Absent for a new one. */
  readonly id?: string;
  readonly connector: string;
  readonly name: string;
  readonly settings: Connection['settings'];
  readonly secrets: Secrets;
  readonly writes: boolean;
  readonly handoverStages: readonly string[];
  /** Origins that the browser was asked for just now, and had not granted before. */
  readonly ownOrigins: readonly string[];
}

/** Something that waits or was refused, and of whom it was said. */
export interface QueuedView extends SentView {
  readonly contactId: string;
  /** The person's name, else their address. */
  readonly person?: string;
}

/** Extension pages to worker, about connected systems. */
export interface ExchangeCalls {
  /** All connections. Asks nothing of any system. */
  connections: Call<null, readonly ConnectionView[]>;
  /** Stores what was entered and checks it at once. A failed check is part of the answer; what was entered stays. */
  connect: Call<ConnectionEntered, ConnectionView>;
  /** Opens the system's own page to sign in on; the connection is checked when the user has. */
  signIn: Call<{ readonly id: string }, null>;
  /** Asks the system anew what the token allows. */
  checkConnection: Call<{ readonly id: string }, ConnectionView>;
  /** Forgets a connection with its tokens and what waits for it, and gives its own origins back to the browser. */
  disconnect: Call<{ readonly id: string }, null>;

  /** How old what is shown of a lead is, and what became of what was said of it. */
  exchangeOf: Call<{ readonly page: RecordPage | null; readonly contactId?: string }, ExchangeView>;
  /** Asks all connected systems for this person now, whatever their age. */
  refresh: Call<{ readonly page: RecordPage | null; readonly contactId?: string }, null>;

  /** What waits and what was refused, oldest first, at most 500. */
  outbox: Call<null, readonly QueuedView[]>;
  /** Tries again what was refused or waits. */
  sendAgain: Call<{ readonly connectionId: string; readonly saidId: string }, null>;
  /** Gives up what was refused or waits: it is never sent. */
  discard: Call<{ readonly connectionId: string; readonly saidId: string }, null>;
}

export type { ConnectionView, ExchangeFailure, ExchangeView, SentView };
