/** Whom a set of e-mails and record keys belongs to. */
import { unwrap } from 'idb';
import type { Identity } from '../domain/import-batch.ts';
import type { JourneyTransaction } from './drafts.ts';

/** The contacts of identities, as far as known. Kept up while people are added, so that the next row finds them. */
export class IdentityMap {
  readonly #owners = new Map<string, string>();

  /** Looks up everybody's identities in the store. */
  static async load(transaction: JourneyTransaction, identities: readonly Identity[]): Promise<IdentityMap> {
    const map = new IdentityMap();
    const store = transaction.objectStore('contacts');
    await Promise.all(
      (['emails', 'records'] as const).map(async (field) => {
        const keys = [...new Set(identities.flatMap((identity) => identity[field]))];
        const owners = await ownersOf(unwrap(store.index(field)), keys);
        for (const [place, key] of keys.entries()) {
          const owner = owners[place];
          if (owner !== undefined) map.#owners.set(nameOf(field, key), owner);
        }
      }),
    );
    return map;
  }

  /** The ids of the contacts a person's identities point at: none, one, or in a conflict several. */
  ownersOf(identity: Identity): string[] {
    return [...new Set(namesOf(identity).flatMap((name) => this.#owners.get(name) ?? []))];
  }

  /** All contacts found. */
  owners(): Iterable<string> {
    return this.#owners.values();
  }

  /** The identities that belong to this contact or to nobody yet. */
  withoutThoseOfOthers({ emails, records }: Identity, contactId: string): Identity {
    const free = (field: keyof Identity) => (key: string) =>
      (this.#owners.get(nameOf(field, key)) ?? contactId) === contactId;
    return { emails: emails.filter(free('emails')), records: records.filter(free('records')) };
  }

  /** From now on these identities are this contact's. */
  assign(identity: Identity, contactId: string): void {
    for (const name of namesOf(identity)) this.#owners.set(name, contactId);
  }
}

/** The primary keys for keys of an index, all asked for at once: a promise each would take as long as the answers. */
function ownersOf(index: IDBIndex, keys: readonly string[]): Promise<(string | undefined)[]> {
  const { promise, resolve, reject } = Promise.withResolvers<(string | undefined)[]>();
  const requests = keys.map((key) => index.getKey(key));
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  for (const request of requests) request.onerror = () => reject(request.error);
  // Requests of a transaction are answered in order.
  last.onsuccess = () => resolve(requests.map(({ result }) => result as string | undefined));
  return promise;
}

function namesOf({ emails, records }: Identity): string[] {
  return [...emails.map((email) => nameOf('emails', email)), ...records.map((record) => nameOf('records', record))];
}

function nameOf(field: keyof Identity, key: string): string {
  return `${field}\n${key}`;
}
