/**
 * The sites that the browser granted for connections alone, in `storage.local`: Baton does not run there, and the
 * worker has to know it where the database cannot be opened.
 */
import { permissionOf } from '../../connectors/origins.ts';
import { browser } from '../../platform/browser.ts';
import { changeOwnSites, ownSites } from '../../platform/own-sites.ts';

/** From now on these sites are granted for a connection, unless Baton runs there. */
export function keepForConnections(sites: readonly string[]): Promise<void> {
  return changeOwnSites((own) => [...own, ...sites]);
}

/** Gives sites back to the browser, but for those on which Baton runs. */
export async function giveBack(sites: readonly string[]): Promise<void> {
  const own = new Set(await ownSites());
  const free = sites.filter((site) => own.has(site));
  if (free.length === 0) return;
  // The browser keeps what it was installed with.
  await browser.permissions.remove({ origins: free.map(permissionOf) }).catch(() => false);
  await changeOwnSites((current) => current.filter((site) => !free.includes(site)));
}
