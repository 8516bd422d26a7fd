/**
 * What a connector says of itself, before anything is asked of it: data, so that the options page can show it without
 * carrying the connector. Each lies in its folder's `about.ts`; `catalogue.ts` lists them.
 */
import type { ReadPart, WritePart } from '../domain/exchange/connection.ts';

/** The names of all fields; each has a label and a hint among the messages (`connect_field_NAME`, `…_hint`). */
export const fieldNames = [
  /** Where the system is: an origin, or an address under which its API lies. */
  'address',
  'token',
  'user',
  'password',
  'clientId',
  'clientSecret',
  'database',
  'account',
  'region',
  /** Names of the system's own fields that Baton shall fill or read, as its administrators made them. */
  'verdictField',
  'reasonField',
  'answerField',
  'deadlineFields',
  'tag',
  /** The key by which what is sent is signed. */
  'signingSecret',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** One thing the user enters. */
export interface ConnectionField {
  readonly name: FieldName;
  /**
   * - `origin`: `https://crm.example`, kept without a path.
   * - `address`: an https address with a path.
   * - `secret`: goes to the secrets, is never shown again.
   * - `text`: as it is.
   * - `choice`: one of `choices`.
   */
  readonly kind: 'origin' | 'address' | 'secret' | 'text' | 'choice';
  readonly optional?: true;
  /** Of two ways to sign in, to which it belongs; those of one way are enough. Such a field is `optional`, too. */
  readonly way?: 1 | 2;
  /** Under "More": what few need to change. */
  readonly advanced?: true;
  /** What stands there at first. */
  readonly usual?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What a right value looks like, as a regular expression over the whole of it. */
  readonly pattern?: string;
  /** Shown in the empty field. The same in every language. */
  readonly example?: string;
}

/** How the user proves who they are. `session`: by being signed in to the system in this browser. */
export type SignIn = 'none' | 'token' | 'password' | 'client' | 'oauth' | 'session';

/** How one is known here: by `id` among settings and messages, by `name` to the user. */
export interface ConnectorAbout {
  readonly id: string;
  /** The product's own name, not translated. */
  readonly name: string;
  readonly kind: 'marketing' | 'crm' | 'any';
  /** The CRM (an id of `lib/crm`) whose records it finds by their own ids. */
  readonly crm?: string;
  readonly signIn: SignIn;
  readonly fields: readonly ConnectionField[];
  /** To which origins hosts that the user may enter are known to lead on: asked for together with them. */
  readonly leadsTo?: Readonly<Record<string, readonly string[]>>;
  /** How many steps the way to a token has; `connect_ID_step1` and so on say them in the user's words. */
  readonly steps: number;
  /** The vendor's own page about it. */
  readonly help: string;
  /** What it asks the vendor's administrators to allow: scopes, rights. In the vendor's words. */
  readonly scopes: readonly string[];
  readonly reads: readonly ReadPart[];
  readonly writes: readonly WritePart[];
  /** It has no place for anything a rep says but verdicts. Left out: it is told of everything. */
  readonly tellsOnly?: 'verdicts';
  /** How long what was read counts as new, in milliseconds. */
  readonly shelfLife: number;
  readonly limits: {
    /** Requests a day that Baton allows itself, well below what the vendor allows. */
    readonly perDay: number;
    /** Requests at a time. */
    readonly together: number;
  };
  /** Where it was tried: for the README's table. `documentation` is the least. */
  readonly checkedOn: string;
}
