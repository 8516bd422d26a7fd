/** Sites granted for connections of which none is left, as after everything was erased. */
import { browser } from '../../platform/browser.ts';
import { changeOwnSites, ownSites } from '../../platform/own-sites.ts';
import { countConnections } from '../../storage/exchange-counts.ts';
import type { Workspace } from '../workspace.ts';

/** Gives them back to the browser. Throws where it cannot be told whether any connection is left. */
export async function giveBackSites({ database }: Pick<Workspace, 'database'>): Promise<void> {
  const sites = await ownSites();
  if (sites.length === 0 || (await countConnections(await database())) > 0) return;
  await browser.permissions.remove({ origins: sites.map((site) => `${site}/*`) }).catch(() => false);
  await changeOwnSites(() => []);
}
