/**
 * A connector: how one system is asked for a person, and told what a rep said. It knows that system's API and nothing
 * of storage, time zones or pages. It may throw: `atEdge` makes every failure a state.
 */

import type { AnswerState } from '../domain/contact.ts';
import type { ConnectionCheck, ReadPart, Secrets, WritePart } from '../domain/exchange/connection.ts';
import type { Said } from '../domain/exchange/outgoing.ts';
import type { Gap } from '../domain/exchange/reading.ts';
import type { ImportedPerson } from '../domain/import-batch.ts';
import type { RecordRef } from '../domain/record.ts';
import type { Instant } from '../domain/time.ts';
import type { ConnectorAbout } from './about.ts';
import type { Client } from './client/client.ts';
import type { TokenDoor, Vendor } from './client/vendor.ts';
import type { Settings } from './origins.ts';

/** By what a person is looked for. */
export interface KnownBy {
  /** Lower-cased; the first is the one on the page. */
  readonly emails: readonly string[];
  /** Records of the CRM that the connector's `about.crm` names (for any system, of all CRMs), contacts and leads alone. */
  readonly records: readonly RecordRef[];
}

/** Who is asked for. Never without an address and a record both. */
export interface PersonAsked extends KnownBy {
  /** What the last reading left. */
  readonly bookmark?: string;
}

/** Marketing's answer to a verdict: seen, acted upon, or declined with a reason. */
export interface AnswerRead {
  /** The id of the verdict it answers; where the system cannot say, the last one given before `at`. */
  readonly feedbackId?: string;
  readonly state: AnswerState;
  readonly text: string;
  readonly at: Instant;
}

/** What a system knows of a person. */
export interface PersonRead {
  /**
   * `null`: it knows nobody by these. `unchanged`: nothing since the bookmark. Facts, stages, owners and touchpoints
   * have the connection's id as their source. The identity holds what the system itself says: it may add an address.
   */
  readonly person: ImportedPerson | null | 'unchanged';
  readonly answers?: readonly AnswerRead[];
  /** Parts of `about.reads` that could not be read, and why; the rest is there. */
  readonly gaps?: readonly Gap[];
  readonly bookmark?: string;
}

/** A file that holds everybody: read as a whole. */
export interface EverybodyRead {
  readonly people: readonly ImportedPerson[] | 'unchanged';
  readonly answers?: readonly (AnswerRead & { readonly email: string })[];
  /** Rows or people left out because they could not be understood, the first few by place and reason. */
  readonly problems?: readonly { readonly where: string; readonly what: string }[];
  readonly bookmark?: string;
}

/** What is to be told of whom. */
export interface ToTell {
  readonly said: Said;
  readonly person: KnownBy & { readonly name?: string };
  /** The rep's name, where they said it in the options. */
  readonly by?: string;
  /**
   * What was said as a sentence in the user's language, with the rep and the date. It ends with `mark`, by which it is
   * found again.
   */
  readonly text: string;
  /** A short heading in the user's language: "Good lead". */
  readonly title: string;
  /** `baton:ID`: unique to what was said. */
  readonly mark: string;
  /** An earlier attempt may have arrived: look before writing, unless the system knows a repetition by itself. */
  readonly mayBeThere: boolean;
}

/** What the system said to what was written. */
export interface Receipt {
  /** Its own id of the note or task, where it gave one. */
  readonly id?: string;
}

/** What a token turned out to allow. */
export type Account = Pick<ConnectionCheck, 'account' | 'gaps'> & {
  readonly reads: readonly ReadPart[];
  readonly writes: readonly WritePart[];
};

/** A sign-in on the vendor's own page that was begun. */
export interface SignInBegun {
  /** To be opened in a tab. */
  readonly url: string;
  /** When the tab's address is this one, whatever follows after `?`, the user is done: hand that address to `finish`. */
  readonly callback: string;
  /** For `finish`. As secret as a password: kept for this session alone, and once. */
  readonly remember: string;
}

/** How the user signs in on the vendor's own page, in a tab, so that Baton never sees a password. */
export interface TabSignIn {
  /** Throws a `ConnectorError` where the settings do not allow it. */
  readonly begin: (settings: Settings) => Promise<SignInBegun>;
  /**
   * Makes the secrets out of the address at which the tab arrived. They are the caller's to store. Throws a
   * `ConnectorError`: `refused` where the user or the vendor said no, `notUnderstood` where it is no answer to `begin`.
   */
  readonly finish: (arrivedUrl: string, remember: string, door: TokenDoor) => Promise<Secrets>;
}

/** One connector. */
export interface Connector {
  readonly about: ConnectorAbout;
  /** How requests are addressed, signed and their failures read. */
  readonly vendor: Vendor;
  /** Where `about.signIn` is `oauth`. */
  readonly signIn?: TabSignIn;
  /** Asks who the token is and what it allows. Writes nothing. */
  readonly check: (client: Client) => Promise<Account>;
  /** Reads a person. Absent where the system only listens, or holds everybody in one file. */
  readonly read?: (client: Client, asked: PersonAsked) => Promise<PersonRead>;
  /** Reads everybody. */
  readonly readAll?: (client: Client, bookmark: string | undefined) => Promise<EverybodyRead>;
  /** Writes what a rep said. Throws where it could not. Absent where the system cannot be written to. */
  readonly write?: (client: Client, toTell: ToTell) => Promise<Receipt>;
}
