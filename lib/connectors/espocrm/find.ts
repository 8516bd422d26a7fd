/** Finding the person who is asked for: a contact, a lead, or both, where a lead became a contact. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { RecordRef } from '../../domain/record.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { type PersonReply, peopleReply, personReply } from './replies.ts';
import { accountOf } from './vendor.ts';

/** The kinds of record a person is, by EspoCRM's names. */
export type Scope = 'Contact' | 'Lead';
export const scopes: readonly Scope[] = ['Contact', 'Lead'];

/** One record of a person. */
export interface Found {
  readonly scope: Scope;
  readonly person: PersonReply;
}

/** Who was found, the record that was asked for first; and what a kind of record that may not be read is missing. */
export interface Finding {
  readonly people: readonly Found[];
  readonly closed?: ExchangeFailure;
}

/** Addresses of one person. */
const mostEmails = 10;

/** More than a few with one address there never are. */
const alike = 5;

/** Throws `forbidden` where neither kind of record may be read. */
export async function findPeople(
  client: Client,
  { emails, records }: { readonly emails: readonly string[]; readonly records: readonly RecordRef[] },
): Promise<Finding> {
  const here = accountOf(client.settings);
  for (const { account, object, id } of records) {
    // The id of another EspoCRM is somebody else's here.
    if (account !== here || !/^[\da-z-]{13,36}$/i.test(id)) continue;
    const scope = object === 'lead' ? 'Lead' : 'Contact';
    const person = await personWith(client, scope, id);
    if (person) return withCounterpart(client, { scope, person });
  }
  return emails.length === 0 ? { people: [] } : byEmail(client, emails.slice(0, mostEmails));
}

async function personWith(client: Client, scope: Scope, id: string): Promise<PersonReply | undefined> {
  try {
    return await needing(`${scope}: read`, client.get(`/${scope}/${encodeURIComponent(id)}`, personReply));
  } catch (error) {
    if (failureOf(error).code === 'notFound') return undefined;
    throw error;
  }
}

/** The contact that a lead became, or the lead that a contact was: its journey is the same person's. */
async function withCounterpart(client: Client, found: Found): Promise<Finding> {
  const { originalLeadId, createdContactId } = found.person.fields;
  const [scope, id] =
    found.scope === 'Contact' ? (['Lead', originalLeadId] as const) : (['Contact', createdContactId] as const);
  if (typeof id !== 'string' || id === '') return { people: [found] };
  try {
    const other = await personWith(client, scope, id);
    return { people: other ? [found, { scope, person: other }] : [found] };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'forbidden') throw error;
    return { people: [found], closed: failure };
  }
}

/** Of several with an address the newest. */
async function byEmail(client: Client, emails: readonly string[]): Promise<Finding> {
  const found: Found[] = [];
  const closed: ExchangeFailure[] = [];
  await Promise.all(
    scopes.map(async (scope) => {
      try {
        const person = await withAddress(client, scope, emails);
        if (person) found.push({ scope, person });
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code !== 'forbidden') throw error;
        closed.push(failure);
        if (closed.length === scopes.length) throw error;
      }
    }),
  );
  const people = found.toSorted((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope));
  const [only] = people;
  const finding = people.length === 1 && only ? await withCounterpart(client, only) : { people };
  return closed[0] ? { ...finding, closed: closed[0] } : finding;
}

async function withAddress(client: Client, scope: Scope, emails: readonly string[]): Promise<PersonReply | undefined> {
  const { list } = await needing(
    `${scope}: read`,
    client.get(`/${scope}`, peopleReply, {
      'where[0][type]': 'in',
      'where[0][attribute]': 'emailAddress',
      'where[0][value][]': emails,
      orderBy: 'createdAt',
      order: 'desc',
      maxSize: alike,
    }),
  );
  const exact = list.find((person) => hasAddress(person, emails));
  if (exact || !list[0]) return exact;
  // A list shows the first address alone, and a wall before the CRM may have swallowed the filter: looked at closely.
  const person = await personWith(client, scope, list[0].id);
  return person && hasAddress(person, emails) ? person : undefined;
}

function hasAddress(person: PersonReply, emails: readonly string[]): boolean {
  return addressesOf(person).some((address) => emails.includes(address));
}

/** All addresses of a person, lower-cased, the primary one first. */
export function addressesOf({ emails, fields }: PersonReply): string[] {
  const others = emails.map(({ emailAddress }) => emailAddress);
  const all = [fields.emailAddress, ...others].map((each) => String(each ?? '').toLowerCase());
  return [...new Set(all)].filter((each) => each !== '');
}
