/** Sites granted for connections of which none is left, and for no agreement's address, as after everything was erased. */
import { browser } from '../../platform/browser.ts';
import { changeOwnSites, ownSites } from '../../platform/own-sites.ts';
import { countConnections } from '../../storage/exchange-counts.ts';
import type { Workspace } from '../workspace.ts';

/** Gives them back to the browser. Throws where it cannot be told whether any connection is left. */
export async function giveBackSites({ database }: Pick<Workspace, 'database'>): Promise<void> {
  const own = await ownSites();
  if (own.length === 0) return;
  const store = await database();
  if ((await countConnections(store)) > 0) return;
  const address = await store.get('settings', 'agreementAddress');
  const isFollowed = (site: string) => ['/', ':'].some((next) => address?.includes(`"${site}${next}`));
  const sites = own.filter((site) => !isFollowed(site));
  if (sites.length === 0) return;
  await browser.permissions.remove({ origins: sites.map((site) => `${site}/*`) }).catch(() => false);
  await changeOwnSites((current) => current.filter((site) => !sites.includes(site)));
}
