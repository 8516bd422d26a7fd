/** The site of a followed address: granted for it alone, so Baton does not run in its pages. */
import { siteAt } from '../../../domain/site.ts';
import { browser } from '../../../platform/browser.ts';
import { changeOwnSites } from '../../../platform/own-sites.ts';
import { getConnections } from '../../../storage/connections.ts';
import type { Database } from '../../../storage/schema.ts';

/** The site of an address was granted for it. */
export async function keepSite(url: string): Promise<void> {
  const site = siteAt(new URL(url));
  if (site !== null) await changeOwnSites((own) => [...own, site]);
}

/** An address is followed no more: the browser gets its site back, unless the next address or a connection lies there. */
export async function giveBackSite(database: Database, url: string, next: string | null): Promise<void> {
  const site = siteAt(new URL(url));
  if (site === null || (next !== null && siteAt(new URL(next)) === site)) return;
  const isUsed = (value: string): boolean => URL.canParse(value) && siteAt(new URL(value)) === site;
  for (const { settings, ownOrigins } of await getConnections(database)) {
    if ([...Object.values(settings), ...ownOrigins].some((value) => isUsed(value ?? ''))) return;
  }
  await browser.permissions.remove({ origins: [`${site}/*`] }).catch(() => false);
  await changeOwnSites((own) => own.filter((each) => each !== site));
}
