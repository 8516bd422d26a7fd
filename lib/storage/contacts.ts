/** Contacts, found by what CRMs and files know of them, and changed one at a time. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Contact } from '../domain/contact.ts';
import type { Said } from '../domain/exchange/outgoing.ts';
import type { Instant } from '../domain/time.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { emptyChunk, unpackChunk } from './chunk.ts';
import { readChunks } from './chunk-store.ts';
import { enter } from './ledger.ts';
import { queueSaid, queueStores } from './queue-said.ts';
import type { BatonSchema, Database, StoredContact } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { fromStored, fromStoredInBulk, toStored } from './stored-contact.ts';
import { read, write } from './transaction.ts';

/** The contacts among these ids that are stored. */
export function getContacts(database: Database, contactIds: readonly string[]): Promise<Contact[]> {
  return read(database, ['contacts'], async ({ store }) => {
    const records = await Promise.all(contactIds.map((id) => store.get(id)));
    return records.flatMap((record) => contactOf(record) ?? []);
  });
}

/** The contact with this id. */
export function getContact(database: Database, contactId: string): Promise<Contact | undefined> {
  return read(database, ['contacts'], async (transaction) => contactOf(await transaction.store.get(contactId)));
}

/** What a CRM page tells of a person. */
export interface PageIdentity {
  /** See `recordKey`. */
  readonly record: string;
  /** Lower-cased; absent while the page has not shown one. */
  readonly email?: string;
}

/** The contact to whom the record belongs and the one to whom the e-mail does: one, two, or none. */
export interface Found {
  readonly byRecord?: Contact;
  readonly byEmail?: Contact;
  /** All touchpoints, newest first, of the former, or where there is none of the latter. */
  readonly touchpoints: readonly Touchpoint[];
}

/**
 * Finds a person by what their page in a CRM shows. In one transaction, because during an import each waits for its
 * turn.
 */
export function findByPage(database: Database, { record, email }: PageIdentity): Promise<Found> {
  return read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const store = transaction.objectStore('contacts');
    const [byRecord, byEmail] = await Promise.all([
      store.index('records').get(record),
      email === undefined ? undefined : store.index('emails').get(email),
    ]);
    const shown = byRecord ?? byEmail;
    const chunks = shown ? await readChunks(transaction.objectStore('touchpoints'), shown) : [];
    const touchpoints = chunks.flatMap(unpackChunk).reverse();
    return { byRecord: contactOf(byRecord), byEmail: contactOf(byEmail), touchpoints };
  });
}

/** Everybody with this address: more than one only where two contacts were imported with it apart. */
export function findByEmail(database: Database, email: string): Promise<Contact[]> {
  return read(database, ['contacts'], async ({ store }) => {
    const records = await store.index('emails').getAll(email);
    return records.map(fromStored);
  });
}

/**
 * The contacts, each once, that passed a milestone of one of these kinds (see `milestonesOf`) at an instant of the
 * half-open range.
 */
export async function findByMilestones(
  database: Database,
  kinds: readonly string[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): Promise<Contact[]> {
  const found = await read(database, ['contacts'], ({ store }) => {
    const index = store.index('milestones');
    return Promise.all(kinds.map((kind) => index.getAll(IDBKeyRange.bound([kind, from], [kind, to], false, true))));
  });
  const once = new Map(found.flat().map((record) => [record.id, record]));
  return [...once.values()].map(fromStoredInBulk);
}

/** A contact after a change, or after one that was not needed. */
export interface Change {
  readonly contact: Contact;
  readonly changed: boolean;
  /** Whether something of it waits to be sent to another system. */
  readonly queued?: boolean;
}

/**
 * Changes a contact in one transaction, so that of two tabs at once neither loses the other's change. `change` gives
 * the contact it was given where there is nothing to do, and may throw to refuse. What `said` finds new between the two
 * is queued for other systems as part of it. Resolves when the change is on the disk; throws `notFound` for a contact
 * that is not stored.
 */
export function changeContact(
  database: Database,
  contactId: string,
  change: (contact: Contact) => Contact,
  said: (before: Contact, after: Contact) => readonly Said[] = () => [],
): Promise<Change> {
  return write(database, ['contacts', 'ledger', ...queueStores], 'strict', async (transaction) => {
    const { contact, stored } = await contactIn(transaction, contactId);
    const changed = change(contact);
    if (changed === contact) return { contact, changed: false };
    const queued = await queueSaid(transaction, contactId, said(contact, changed));
    return { ...(await putChanged(transaction, changed, stored)), queued };
  });
}

/**
 * Makes a record of a CRM one of a contact's own, unless it is somebody's by now or `mayLink` refuses. Resolves when
 * it is on the disk; throws `notFound` for a contact that is not stored.
 */
export function linkRecord(
  database: Database,
  { contactId, record, now }: { contactId: string; record: string; now: Instant },
  mayLink: (contact: Contact) => boolean,
): Promise<Change> {
  return write(database, ['contacts', 'ledger'], 'strict', async (transaction) => {
    const { store, contact, stored } = await contactIn(transaction, contactId);
    const owner = await store.index('records').getKey(record);
    if (owner !== undefined || !mayLink(contact)) return { contact, changed: false };
    // Nobody's, so not among this contact's either.
    return putChanged(transaction, { ...contact, records: [...contact.records, record], updatedAt: now }, stored);
  });
}

/**
 * Stores a contact, unless somebody with one of its identities is stored already: then that one is given, and
 * nothing is stored. Resolves when it is on the disk.
 */
export function addContact(database: Database, contact: Contact): Promise<Change> {
  return write(database, ['contacts', 'ledger'], 'strict', async (transaction) => {
    const store = transaction.objectStore('contacts');
    const known = await Promise.all([
      store.get(contact.id),
      ...contact.records.map((record) => store.index('records').get(record)),
      ...contact.emails.map((email) => store.index('emails').get(email)),
    ]);
    const existing = contactOf(known.find((record) => record !== undefined));
    if (existing) return { contact: existing, changed: false };
    await store.add(toStored(contact, { newest: emptyChunk, older: 0 }));
    await enter(transaction.objectStore('ledger'), { contacts: 1, touchpoints: 0, changed: [contact.id] });
    return { contact, changed: true };
  });
}

interface ContactTransaction {
  objectStore<Name extends 'contacts' | 'ledger'>(
    name: Name,
  ): IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], Name, 'readwrite'>;
}

async function contactIn(transaction: ContactTransaction, contactId: string) {
  const store = transaction.objectStore('contacts');
  const stored = await store.get(contactId);
  if (!stored) throw new StorageError('notFound');
  return { store, stored, contact: fromStored(stored) };
}

async function putChanged(transaction: ContactTransaction, contact: Contact, stored: StoredContact): Promise<Change> {
  await transaction.objectStore('contacts').put(toStored(contact, stored));
  await enter(transaction.objectStore('ledger'), { contacts: 0, touchpoints: 0, changed: [contact.id] });
  return { contact, changed: true };
}

function contactOf(record: StoredContact | undefined): Contact | undefined {
  return record && fromStored(record);
}
