/** Where each CRM account was last seen, so that the popup can open its records. */
import type { RecordRef } from '../domain/record.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

type Account = Pick<RecordRef, 'crm' | 'account'>;

/** The known addresses, by account as a record key begins with it: `crm/account`. */
export function crmAddresses(database: Database): Promise<ReadonlyMap<string, string>> {
  return read(database, ['addresses'], async ({ store }) => {
    const [keys, addresses] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(keys.map((key, place) => [key, addresses[place] ?? '']));
  });
}

/**
 * Remembers where a CRM account was seen. Called for every page of it, so it writes only where the site is new: the
 * address of any page serves for all of them.
 */
export async function rememberCrmAddress(database: Database, account: Account, url: URL): Promise<void> {
  const known = await read(database, ['addresses'], ({ store }) => store.get(keyOf(account)));
  if (known?.startsWith(`${url.origin}/`)) return;
  await write(database, ['addresses'], 'relaxed', async ({ store }) => {
    // Query and fragment may hold a name or a search.
    await store.put(`${url.origin}${url.pathname}`, keyOf(account));
  });
}

function keyOf({ crm, account }: Account): string {
  return `${crm}/${account}`;
}
