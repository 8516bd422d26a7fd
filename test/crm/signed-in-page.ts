import { anonKey } from './api/access-token.ts';
import { newSession } from './api/session.ts';
import type { MemoryDatabase } from './database/memory-database.ts';
import { signedInSaleId } from './records/sales-team.ts';

/** Where the CRM goes after signing in when nothing else is asked for. */
export const defaultHash = '#/contacts/1/show';

/**
 * What the CRM's user interface expects in localStorage when it is set up and somebody is signed in.
 * @param origin origin of the server, which is also the address of its API.
 */
function storageEntries(origin: string, database: MemoryDatabase): Record<string, string> {
  const sale = database.rows('sales').find(({ id }) => id === signedInSaleId);
  if (!sale) throw new Error(`There is no sales user ${signedInSaleId}`);
  // Supabase's client names its entry after the first label of the API's host.
  const label = new URL(origin).hostname.split('.')[0];
  return {
    realtimex_crm_supabase_config: JSON.stringify({ url: origin, anonKey }),
    [`sb-${label}-auth-token`]: JSON.stringify(newSession(sale, database.now())),
  };
}

/**
 * The page `/signed-in.html`: it signs the browser in and goes on to the hash in its parameter
 * `next`, by default `defaultHash`.
 */
export function signedInPage(origin: string, database: MemoryDatabase): string {
  // "<" must not end the script early.
  const data = JSON.stringify({ entries: storageEntries(origin, database), defaultHash }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Signing in</title>
<script>
const { entries, defaultHash } = ${data};
for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
const next = new URLSearchParams(location.search).get('next') ?? '';
location.replace('./' + (next.startsWith('#/') ? next : defaultHash));
</script>
</html>
`;
}
