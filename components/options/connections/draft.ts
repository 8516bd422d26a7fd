/** What the user is entering for a connection, and what is wrong with it. */
import type { ConnectionField, ConnectorAbout, FieldName } from '../../../lib/connectors/about.ts';
import { isPrivate, originsOf, type Settings } from '../../../lib/connectors/origins.ts';
import type { Secrets } from '../../../lib/domain/exchange/connection.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import type { OfferedConnection } from '../../../lib/domain/policy.ts';
import { urlOf } from '../sites/site-address.ts';
import { connectorName } from './connector-words.ts';

/** A connection that is being entered. */
export interface Draft {
  readonly name: string;
  /** What stands in each field, secrets too, as it was typed. */
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
  readonly writes: boolean;
  /** Absent until the user changes them. */
  readonly handoverStages?: readonly string[];
}

/** What can be wrong with a field; the words are `connect_wrong_…`. */
export type FieldProblem = 'missing' | 'address' | 'private' | 'pattern' | 'unusable';

/** What goes to the worker, and the fields that have to be put right first. */
export interface Entered {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly problems: ReadonlyMap<FieldName, FieldProblem>;
}

/** What stands in the fields at first: what is stored or was prepared, but never a secret; else what is usual. */
export function firstDraft(
  about: ConnectorAbout,
  stored?: ConnectionView,
  taken: readonly string[] = [],
  prepared?: OfferedConnection,
): Draft {
  const values = about.fields.map(({ name, kind, usual }) => {
    const value = stored ? stored.settings[name] : prepared?.settings[name];
    return [name, kind === 'secret' ? '' : (value ?? usual ?? '')] as const;
  });
  return {
    name: stored?.name ?? freeName(prepared?.name ?? connectorName(about), taken),
    values: Object.fromEntries(values),
    writes: stored?.writes ?? about.writes.length > 0,
  };
}

/** "HubSpot", and "HubSpot 2" where that is taken. */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(free)) return free;
  }
}

/** A draft as it is sent. Empty fields are left out; so is a secret that is stored and was not entered anew. */
export function entered(about: ConnectorAbout, { values }: Draft, hasSecrets: readonly string[]): Entered {
  const settings: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const problems = new Map<FieldName, FieldProblem>();
  for (const field of about.fields) {
    const read = readField(field, (values[field.name] ?? '').trim());
    const isStored = field.kind === 'secret' && hasSecrets.includes(field.name);
    if ('problem' in read) problems.set(field.name, read.problem);
    else if (read.value !== '') (field.kind === 'secret' ? secrets : settings)[field.name] = read.value;
    else if (!field.optional && !isStored) problems.set(field.name, 'missing');
  }
  const isThere = (name: FieldName) => name in settings || name in secrets || hasSecrets.includes(name);
  for (const { name } of missingOfWays(about, isThere)) if (!problems.has(name)) problems.set(name, 'missing');
  return { settings, secrets, problems };
}

/** What is missing where neither of two ways to sign in was entered as a whole: of the one that was begun, else the first. */
function missingOfWays({ fields }: ConnectorAbout, isThere: (name: FieldName) => boolean): ConnectionField[] {
  const ways = ([1, 2] as const).map((way) => fields.filter((field) => field.way === way));
  const missing = ways.map((way) => way.filter(({ name }) => !isThere(name)));
  if (missing.some(({ length }) => length === 0)) return [];
  const begun = ways.findIndex((way) => way.some(({ name }) => isThere(name)));
  return missing[Math.max(begun, 0)] ?? [];
}

type Read = { readonly value: string } | { readonly problem: FieldProblem };

function readField(field: ConnectionField, text: string): Read {
  if (text === '') return { value: '' };
  const read: Read =
    field.kind === 'origin' || field.kind === 'address' ? readAddress(field.kind, text) : { value: text };
  // Of an address as it is kept, however it was typed.
  const isOdd =
    'value' in read && field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`).test(read.value);
  return isOdd ? { problem: 'pattern' } : read;
}

function readAddress(kind: 'origin' | 'address', text: string): Read {
  const url = urlOf(text);
  if (!url) return { problem: 'address' };
  if (!isPrivate(url)) return { problem: 'private' };
  const isOrigin = kind === 'origin' || (url.pathname === '/' && url.search === '');
  return { value: isOrigin ? url.origin : url.href.replace(/#.*$/, '') };
}

/** The origins that the connection will talk to, as far as they are known by what was entered. */
export function originsEntered(about: ConnectorAbout, draft: Draft): string[] {
  return originsOf(about, entered(about, draft, []).settings);
}
