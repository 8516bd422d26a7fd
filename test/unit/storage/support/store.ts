import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import { type Contact, emptyContact } from '../../../../lib/domain/contact.ts';
import type { ImportedPerson } from '../../../../lib/domain/import-batch.ts';
import type { Touchpoint } from '../../../../lib/domain/touchpoint.ts';
import { openDatabase } from '../../../../lib/storage/database.ts';
import { importPeople } from '../../../../lib/storage/import-people.ts';
import type { Database } from '../../../../lib/storage/schema.ts';

/** The instant at which the tests take place. */
export const now = Date.UTC(2026, 10, 23, 10);

let databases = 0;

/** An empty store of its own, closed after the test. */
export async function emptyStore(): Promise<Database> {
  databases += 1;
  const database = await openDatabase({ name: `store-${databases}` });
  onTestFinished(() => database.close());
  return database;
}

/** Everything in every object store, keys included. */
export async function contentsOf(database: Database): Promise<Record<string, [IDBValidKey, unknown][]>> {
  const contents: Record<string, [IDBValidKey, unknown][]> = {};
  for (const name of database.objectStoreNames) {
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    contents[name] = keys.map((key, place) => [key, values[place]]);
  }
  return contents;
}

/** A person as an import hands them over, found by one e-mail. */
export function personOf(email: string, more: Partial<ImportedPerson> & { records?: string[] } = {}): ImportedPerson {
  const { records = [], ...rest } = more;
  return { identity: { emails: [email], records }, ...rest };
}

/** So many page visits, an hour apart from `first` on, oldest first. */
export function visits(count: number, first = now - 90 * 86_400_000): Touchpoint[] {
  return Array.from({ length: count }, (_, index) => ({
    at: first + index * 3_600_000,
    kind: 'page',
    title: `Page ${index % 7}`,
    url: `https://firma.example/${index}`,
    source: 'visits.csv',
  }));
}

/** Imports one person and gives their contact's id. */
export async function stored(database: Database, person: ImportedPerson): Promise<string> {
  const { contactIds } = await importPeople(database, [person], now);
  const [id] = contactIds;
  if (id === undefined) throw new Error('the person was not imported');
  return id;
}

/** A contact with some fields of its own. */
export function contactOf(changes: Partial<Contact> = {}): Contact {
  return { ...emptyContact('contact-1', now), ...changes };
}
