/** Where each CRM account was last seen, so that the popup can open its records. */
import type { RecordRef } from '../domain/record.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

type Account = Pick<RecordRef, 'crm' | 'account'>;

/** An address of any page of a CRM account, if one was seen. */
export function crmAddress(database: Database, account: Account): Promise<string | undefined> {
  return read(database, ['addresses'], ({ store }) => store.get(keyOf(account)));
}

/**
 * Remembers where a CRM account was seen. Called for every page of it, so it writes only where the site is new: the
 * address of any page serves for all of them.
 */
export async function rememberCrmAddress(database: Database, account: Account, url: URL): Promise<void> {
  const known = await crmAddress(database, account);
  if (known !== undefined && new URL(known).origin === url.origin) return;
  await write(database, ['addresses'], 'relaxed', async ({ store }) => {
    // Query and fragment may hold a name or a search.
    await store.put(`${url.origin}${url.pathname}`, keyOf(account));
  });
}

function keyOf({ crm, account }: Account): string {
  return `${crm}/${account}`;
}
